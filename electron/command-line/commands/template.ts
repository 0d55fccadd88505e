import { join } from "node:path";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { type Edition, editionForYear } from "../../../shared/forms/registry.ts";
import { type Roster, unitLabels } from "../../../shared/gathering/roster.ts";
import { blankUnitName } from "../../../shared/gathering/submission.ts";
import { matchUnit } from "../../../shared/gathering/unit-names.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import { newReport } from "../../../shared/report/new-report.ts";
import type { Previous, Report, Unit } from "../../../shared/report/report.ts";
import { reportExtension } from "../../../shared/report-file/report-name.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { templateSentences } from "../../../shared/words/gathering.ts";
import { writeXlsx } from "../../export/xlsx/write-xlsx.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import { unwritable } from "../../files/system-reason.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { readEarlier } from "../../gathering/last-year.ts";
import { readRoster } from "../../gathering/read-roster.ts";
import { plainName, titleName } from "../../library/file-names.ts";
import { requireValue } from "../arguments.ts";
import { type Command, type Context, failed } from "../command.ts";

/** `gouji template`: a workbook to fill in and send back, for one unit or one a unit of a roster, there with a report file beside it; last year's figures stand beside where they are given. */
export const templateCommand: Command = {
  name: "template",
  options: { year: "value", units: "value", unit: "value", previous: "value", output: "value", force: "flag" },
  positionals: { least: 0, most: 0, name: "" },
  run: async (given, context) => {
    const output = requireValue(templateCommand, given, "output");
    if (!output.ok) return failed(output.failure);
    const yearText = requireValue(templateCommand, given, "year");
    if (!yearText.ok) return failed(yearText.failure);
    const year = /^\d{4}$/u.test(yearText.value) ? Number(yearText.value) : 0;
    const edition = editionForYear(year);
    if (edition === undefined) return failed({ code: "yearNotCovered", year: yearText.value });
    const lastYears = await readLastYears(given.value("previous"), year, context);
    if (!lastYears.ok) return failed(lastYears.failure);
    const about = { year, edition, lastYears: lastYears.value, output: output.value, force: given.flag("force") };
    const units = given.value("units");
    const made =
      units === undefined ? await one(about, given.value("unit")?.trim(), context) : await many(about, units, context);
    if (!made.ok) return failed(made.failure);
    context.err(made.value);
    return { status: 0 };
  },
};

interface About {
  readonly year: number;
  readonly edition: Edition;
  /** Last year's reports; undefined where nobody has named any. */
  readonly lastYears: readonly Previous[] | undefined;
  readonly output: string;
  readonly force: boolean;
}

/** The reports in a file or folder that are of the year before. */
async function readLastYears(
  path: string | undefined,
  year: number,
  context: Context,
): Promise<Result<readonly Previous[] | undefined>> {
  if (path === undefined) return success(undefined);
  const threads = context.gatherThreads();
  try {
    const explain = (failure: Failure): string => formatFailure(failure, context.language).replaceAll(/[\r\n]+/gu, " ");
    const parts = { threads, explain, received: context.now().toISOString() };
    const read = await readEarlier(context.disk, path, parts, (message) => context.err(`gouji: ${message}\n`));
    if (!read.ok) return read;
    const ofLastYear = read.value.of(year - 1);
    return ofLastYear.length === 0 ? fail({ code: "noLastYear", path, year: year - 1 }) : success(ofLastYear);
  } finally {
    await threads.end();
  }
}

async function one(about: About, named: string | undefined, context: Context): Promise<Result<string>> {
  const { lastYears = [], output, force } = about;
  // A single report of last year says whose template it is.
  const [only] = lastYears.length === 1 ? lastYears : [];
  const unit = named ?? only?.unit.name ?? blankUnitName;
  if (!isUnitName(unit)) return fail({ code: "unitNameUnfit", option: "--unit", length: unit.length });
  const roster = { units: [{ name: unit, aliases: [], level: only?.unit.level ?? "" }] };
  const [previous] = matched(lastYears, roster);
  const report = begin({ name: unit, level: previous?.unit.level ?? "" }, previous, about, context);
  const bytes = await workbookOf(report);
  if (!bytes.ok) return bytes;
  const written = await placeTogether(context, [{ path: output, bytes: bytes.value }], force);
  if (!written.ok) return written;
  return success(
    `${commandLineSentences.written[context.language]({ path: output })}\n${without(about, [unit], [previous], context)}`,
  );
}

/** Two files a unit, each pair whole or not at all; nothing is written where any of them may not be. */
async function many(about: About, path: string, context: Context): Promise<Result<string>> {
  const { year, lastYears = [], output: folder, force } = about;
  const roster = await readRoster(context.disk, path);
  if (!roster.ok) return roster;
  const labels = unitLabels(roster.value);
  const previous = matched(lastYears, roster.value);
  const reports = roster.value.units.map((unit, at) => {
    const report = begin(unit, previous[at], about, context);
    const name = labels[at] === unit.name ? titleName(report) : plainName(`${labels[at]}${year}`);
    return { report, place: join(folder, name) };
  });
  try {
    await context.disk.makeFolder(folder);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
  const targets = reports.flatMap(({ place }) => [`${place}.xlsx`, `${place}${reportExtension}`]);
  const allowed = await refuseTargets(context.disk, targets, force);
  if (!allowed.ok) return allowed;
  const same = await findSameFile(context.disk, path, targets);
  if (same !== undefined) return fail({ code: "targetIsInput", path: same });
  for (const { report, place } of reports) {
    const bytes = await workbookOf(report);
    if (!bytes.ok) return bytes;
    const text = new TextEncoder().encode(writeReport(report));
    const files = [
      { path: `${place}.xlsx`, bytes: bytes.value },
      { path: `${place}${reportExtension}`, bytes: text },
    ];
    const written = await placeTogether(context, files, force);
    if (!written.ok) return written;
  }
  return success(
    `${templateSentences.written[context.language]({ folder, units: reports.length })}\n${without(about, labels, previous, context)}`,
  );
}

/** Last year's report of each unit of a roster, by its place there; a doubtful name is no unit's. */
function matched(lastYears: readonly Previous[], roster: Roster): readonly (Previous | undefined)[] {
  const found = new Map<number, Previous>();
  for (const previous of lastYears) {
    const match = matchUnit(previous.unit.name, roster);
    if (match.kind === "unit") found.set(match.unit, previous);
  }
  return roster.units.map((_, at) => found.get(at));
}

/** The units for which last year's report was wanted and not found. */
function without(
  { lastYears }: About,
  labels: readonly string[],
  previous: readonly (Previous | undefined)[],
  { language }: Context,
): string {
  const units = labels.filter((_, at) => previous[at] === undefined);
  return lastYears === undefined || units.length === 0
    ? ""
    : `${templateSentences.withoutLastYear[language]({ units })}\n`;
}

function begin(unit: Unit, previous: Previous | undefined, { year, edition }: About, { newId, now }: Context): Report {
  const { name, level } = unit;
  return newReport({
    id: newId(),
    edition,
    year,
    unit: { name, level },
    at: now().toISOString(),
    // The unit is the same, whatever usual form its name was written in.
    ...(previous && { previous: { ...previous, unit: { name, level } } }),
  });
}

/** The workbook of a report, without the sign-off sheet: that is the office's own. */
function workbookOf(report: Report): Promise<Result<Uint8Array>> {
  const { findings } = checkerFor(report.edition).check(report);
  return writeXlsx({ report, findings, fonts: fontPresets.windows, withSignOff: false, withLastYear: true });
}
