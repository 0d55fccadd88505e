import { createCellKeeper } from "../../shared/gathering/kept-cells.ts";
import { submittedReport, type Submission } from "../../shared/gathering/submission.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Previous } from "../../shared/report/report.ts";
import type { GatherThreads } from "./gather-threads.ts";
import { checked, type ReadReport } from "./read-submission.ts";

/** A file after it was read: what a gathering keeps of it, and where somebody asks for them its reports, which nobody keeps. */
export interface GatheredFile {
  readonly file: string;
  /** One for each report in it, with the report itself where it is asked for; one where the file could not be read. */
  readonly submissions: readonly { readonly submission: Submission; readonly read?: ReadReport }[];
  /** It has the content that is known. */
  readonly unchanged: boolean;
}

/** What gathering is done with. */
export interface GatherParts {
  readonly threads: GatherThreads;
  /** When the files came in, ISO 8601 date and time. */
  readonly received: string;
  /** The hash that a file had when it was read last. */
  readonly known?: (file: string) => string | undefined;
  /** Whether the reports are handed on as well, and not only what a gathering keeps of them. */
  readonly whole?: boolean;
  /** Last year's report of the same unit, where one is at hand; needs whole reports. */
  readonly previousOf?: (read: ReadReport) => Previous | undefined;
  readonly explain: (failure: Failure) => string;
  readonly atOnce?: number;
}

/** So many files are read before they are handed on, so that neither memory nor what a killed program loses grows with their number. */
const usuallyAtOnce = 200;

/** Reads files side by side and hands them on in their order, some hundreds at a time. One that cannot be read says why and stops nothing. */
export async function* gatherFiles(
  files: readonly string[],
  { threads, received, known, whole = false, previousOf, explain, atOnce = usuallyAtOnce }: GatherParts,
): AsyncGenerator<readonly GatheredFile[]> {
  const keep = createCellKeeper();
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const answers = await threads.runAll(
      some.map((file) => {
        const hash = known?.(file);
        return { submission: file, brief: !whole, ...(hash !== undefined && { known: hash }) };
      }),
    );
    yield answers.map((answer, place): GatheredFile => {
      const file = some[place] ?? "";
      if (!answer.ok) {
        const content = { failure: answer.failure.code, message: explain(answer.failure) };
        return { file, submissions: [{ submission: { file, sha256: "", received, content } }], unchanged: false };
      }
      const { sha256, changed, reports, brief } = answer.value;
      const about = { file, sha256, received, changed };
      if (brief !== undefined) {
        const kept = brief.map(({ at, report }) => ({
          ...about,
          ...(at !== undefined && { at }),
          content: { report: keep(report) },
        }));
        return { file, submissions: kept.map((submission) => ({ submission })), unchanged: false };
      }
      return {
        file,
        unchanged: reports === undefined,
        submissions: (reports ?? []).map((one) => {
          const previous = previousOf?.(one);
          const read = previous === undefined ? one : { ...one, ...checked(one.report, previous) };
          const report = submittedReport(
            previous === undefined ? read.report : { ...read.report, previous },
            read.findings,
            read,
          );
          const at = one.at === undefined ? {} : { at: one.at };
          return { submission: { ...about, ...at, content: { report: keep(report) } }, read };
        }),
      };
    });
  }
}
