import { type Edition, editionForYear } from "../../../shared/forms/registry.ts";
import { unitLabels } from "../../../shared/gathering/roster.ts";
import { blankUnitName } from "../../../shared/gathering/submission.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import type { Previous } from "../../../shared/report/report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { failureLine } from "../../../shared/words/failures.ts";
import { templateSentences } from "../../../shared/words/gathering.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { readEarlier } from "../../gathering/last-year.ts";
import { lastYearsOf, placeTemplates, templateBytes, templateOf } from "../../gathering/place-templates.ts";
import { readRoster } from "../../gathering/read-roster.ts";
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
    const explain = (failure: Failure): string => failureLine(failure, context.language);
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
  const [previous] = lastYearsOf(lastYears, roster);
  const report = templateOf({ name: unit, level: previous?.unit.level ?? "" }, previous, about, context);
  const bytes = await templateBytes(report);
  if (!bytes.ok) return bytes;
  const written = await placeTogether(context, [{ path: output, bytes: bytes.value }], force);
  if (!written.ok) return written;
  return success(
    `${commandLineSentences.written[context.language]({ path: output })}\n${without(about, [unit], [previous], context)}`,
  );
}

/** Two files a unit of a roster. */
async function many(about: About, path: string, context: Context): Promise<Result<string>> {
  const { year, edition, lastYears, output: folder, force } = about;
  const roster = await readRoster(context.disk, path);
  if (!roster.ok) return roster;
  const wanted = { roster: roster.value, year, edition, lastYears: lastYears ?? [], folder, replace: force };
  const placed = await placeTemplates({ ...wanted, apart: path }, context);
  if (!placed.ok) return placed;
  const { units, previous } = placed.value;
  return success(
    `${templateSentences.written[context.language]({ folder, units })}\n${without(about, unitLabels(roster.value), previous, context)}`,
  );
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
