import { unitKey } from "../../shared/gathering/unit-names.ts";
import { previousOf } from "../../shared/report/new-report.ts";
import type { Previous, Report } from "../../shared/report/report.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { findSubmissions } from "./find-submissions.ts";
import { gatherFiles, type GatherParts } from "./gather.ts";

/** Reports of other years, by unit and year. */
export interface EarlierReports {
  /** All of a year, in the order of their files. */
  readonly of: (year: number) => readonly Previous[];
  /** Last year's report of the same unit, under whichever usual form of its name. */
  readonly before: (report: Pick<Report, "unit" | "year">) => Previous | undefined;
}

/** Reads the reports in a file or folder that are to be last year's; `tell` hears of each that cannot be read, which is left out. */
export async function readEarlier(
  disk: Disk,
  path: string,
  parts: GatherParts,
  tell: (message: string) => void,
): Promise<Result<EarlierReports>> {
  const found = await findSubmissions(disk, [path]);
  if (!found.ok) return found;
  const known = new Map<string, Previous>();
  for await (const some of gatherFiles(found.value.files, { ...parts, whole: true })) {
    for (const { file, submissions } of some) {
      for (const { submission, read } of submissions) {
        if (read !== undefined) known.set(keyOf(read.report), previousOf(read.report, file.split(/[\\/]/u).at(-1)));
        else if ("message" in submission.content) tell(submission.content.message);
      }
    }
  }
  return success({
    of: (year) => [...known.values()].filter((one) => one.year === year),
    before: ({ unit, year }) => {
      const previous = known.get(keyOf({ unit, year: year - 1 }));
      // The unit is the same, whatever usual form its name is written in there.
      return previous && { ...previous, unit };
    },
  });
}

function keyOf({ unit, year }: Pick<Report, "unit" | "year">): string {
  return `${year} ${unitKey(unit.name)}`;
}
