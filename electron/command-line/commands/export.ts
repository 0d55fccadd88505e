import { join } from "node:path";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { Finding } from "../../../shared/catalogue/finding.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { unknownFigures } from "../../../shared/report/narrative-text.ts";
import type { Report } from "../../../shared/report/report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { formatUnknownFigure } from "../../../shared/words/unknown-figures.ts";
import { withBatchPrinter } from "../../export/pdf/batch-printer.ts";
import { type ExportFormat, exporters, exportFormats, exportName } from "../../export/registry.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import { sideBySide } from "../../files/side-by-side.ts";
import type { OutputFile } from "../../files/take-names.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { titleName } from "../../library/file-names.ts";
import type { Arguments } from "../arguments.ts";
import { type Command, failed } from "../command.ts";
import { readFonts } from "../fonts-option.ts";
import { readSite, siteOptions } from "../site-options.ts";
import { overtakenNote } from "../overtaken-note.ts";

/** What is written of a report, and where. */
interface Target {
  readonly format: ExportFormat;
  readonly path: string;
}

/** What was made of a report, and what the checks found in it. */
interface Exported {
  readonly files: readonly OutputFile[];
  readonly findings: readonly Finding[];
}

/** So many reports are at work: while a browser prints one, the next is made and the last is finished. */
const atOnce = 3;

/** What is written where --to names a folder and nothing says what. */
const usualKinds: readonly ExportFormat[] = ["docx", "xlsx"];

/** `gouji export`: reports as DOCX, XLSX, web page, PDF or open data; whatever is written of all of them appears together or not at all. */
export const exportCommand: Command = {
  name: "export",
  options: {
    ...Object.fromEntries(exportFormats.map((format) => [format, "value"] as const)),
    to: "value",
    kinds: "value",
    public: "flag",
    fonts: "value",
    force: "flag",
    ...siteOptions,
  },
  positionals: { least: 1, most: Infinity, name: "FILE" },
  run: async (given, context) => {
    const { disk, language, err } = context;
    const fonts = readFonts(given.value("fonts"));
    if (!fonts.ok) return failed(fonts.failure);
    const jobs: { readonly file: string; readonly report: Report; readonly targets: readonly Target[] }[] = [];
    for (const file of given.positionals) {
      const targetsOf = readTargets(given);
      if (!targetsOf.ok) return failed(targetsOf.failure);
      const report = await readReportFile(disk, file);
      if (!report.ok) return failed(report.failure);
      jobs.push({ file, report: report.value, targets: targetsOf.value(report.value) });
    }
    const paths = jobs.flatMap(({ targets }) => targets.map(({ path }) => path));
    for (const { file } of jobs) {
      const own = await findSameFile(disk, file, paths);
      if (own !== undefined) return failed({ code: "targetIsInput", path: own });
    }
    const allowed = await refuseTargets(disk, paths, given.flag("force"));
    if (!allowed.ok) return failed(allowed.failure);
    const look = { fonts: fonts.value, withSignOff: !given.flag("public"), site: readSite(given) };
    const outcomes = allOrFirstFailure(
      await withBatchPrinter(async ({ write: printPdf, expect }) => {
        const pdfs = jobs.flatMap(({ targets }) => targets.filter(({ format }) => format === "pdf")).length;
        if (jobs.length > 1) await expect(pdfs);
        let hasFailed = false;
        return sideBySide(jobs, atOnce, async ({ report, targets }): Promise<Result<Exported>> => {
          if (hasFailed) return success({ files: [], findings: [] });
          const { findings } = checkerFor(report.edition).check(report);
          const files: OutputFile[] = [];
          for (const { format, path } of targets) {
            const write = format === "pdf" && jobs.length > 1 ? printPdf : await exporters[format]();
            const bytes = await write({ report, findings, ...look });
            if (!bytes.ok) {
              hasFailed = true;
              return bytes;
            }
            files.push({ path, bytes: bytes.value });
          }
          return success({ files, findings });
        });
      }),
    );
    if (!outcomes.ok) return failed(outcomes.failure);
    const placed = await placeTogether(
      context,
      outcomes.value.flatMap(({ files }) => files),
      given.flag("force"),
    );
    if (!placed.ok) return failed(placed.failure);
    for (const path of paths) err(`${commandLineSentences.written[language]({ path })}\n`);
    for (const { report, targets } of jobs) {
      if (!targets.some(({ format }) => hasText(format))) continue;
      for (const unknown of unknownFigures(report)) err(`${formatUnknownFigure(unknown, language)}\n`);
      err(overtakenNote(report, language));
    }
    const errors = outcomes.value.flatMap(({ findings }) => findings).filter(blocks).length;
    if (errors === 0) return { status: 0 };
    err(`${commandLineSentences.exportedWithErrors[language]({ errors })}\n`);
    return { status: 1 };
  },
};

function allOrFirstFailure(results: readonly Result<Exported>[]): Result<readonly Exported[]> {
  const all: Exported[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    all.push(result.value);
  }
  return success(all);
}

/** Where the exports of a report go: to the files that are named, or under its title into a folder. */
function readTargets(given: Arguments): Result<(report: Report) => readonly Target[]> {
  const named = exportFormats.flatMap((format): readonly Target[] => {
    const path = given.value(format);
    return path === undefined ? [] : [{ format, path }];
  });
  const folder = given.value("to");
  const [, second] = given.positionals;
  if (named.length > 0 && second !== undefined) {
    return fail({ code: "tooManyArguments", command: "export", argument: second });
  }
  if (folder === undefined && named.length === 0) {
    return fail({ code: "optionMissing", command: "export", option: second === undefined ? "--docx" : "--to" });
  }
  const kinds = readKinds(given.value("kinds"));
  if (!kinds.ok) return kinds;
  return success((report) => [
    ...named,
    ...(folder === undefined
      ? []
      : kinds.value.map((format) => ({ format, path: join(folder, exportName(titleName(report), format)) }))),
  ]);
}

function readKinds(words: string | undefined): Result<readonly ExportFormat[]> {
  if (words === undefined) return success(usualKinds);
  const kinds: ExportFormat[] = [];
  for (const word of words.split(/[,，、\s]+/u)) {
    const kind = exportFormats.find((format) => format === word.toLowerCase());
    if (kind === undefined) {
      return fail({ code: "unknownChoice", option: "--kinds", value: word, known: exportFormats.join(", ") });
    }
    if (!kinds.includes(kind)) kinds.push(kind);
  }
  return success(kinds);
}

/** The list of cells alone holds no text. */
function hasText(format: ExportFormat): boolean {
  return format !== "csv";
}
