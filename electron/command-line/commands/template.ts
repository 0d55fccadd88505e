import { join } from "node:path";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { editionForYear } from "../../../shared/forms/registry.ts";
import { type RosterUnit, unitLabels } from "../../../shared/gathering/roster.ts";
import { blankUnitName } from "../../../shared/gathering/submission.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import { newReport } from "../../../shared/report/new-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { reportExtension } from "../../../shared/report-file/report-name.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { templateSentences } from "../../../shared/words/gathering.ts";
import { writeXlsx } from "../../export/xlsx/write-xlsx.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import { unwritable } from "../../files/system-reason.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { readRoster } from "../../gathering/read-roster.ts";
import { plainName, titleName } from "../../library/file-names.ts";
import { requireValue } from "../arguments.ts";
import { type Command, type Context, failed } from "../command.ts";

/** `gouji template`: a workbook to fill in and send back, for one unit or one a unit of a roster, there with a report file beside it. */
export const templateCommand: Command = {
  name: "template",
  options: { year: "value", units: "value", unit: "value", output: "value", force: "flag" },
  positionals: { least: 0, most: 0, name: "" },
  run: async (given, context) => {
    const output = requireValue(templateCommand, given, "output");
    if (!output.ok) return failed(output.failure);
    const yearText = requireValue(templateCommand, given, "year");
    if (!yearText.ok) return failed(yearText.failure);
    const year = /^\d{4}$/u.test(yearText.value) ? Number(yearText.value) : 0;
    const units = given.value("units");
    const made =
      units === undefined
        ? await one(
            {
              year,
              unit: given.value("unit")?.trim() ?? blankUnitName,
              output: output.value,
              force: given.flag("force"),
            },
            context,
          )
        : await many({ year, roster: units, folder: output.value, force: given.flag("force") }, context);
    if (!made.ok) return failed(made.failure);
    context.err(made.value);
    return { status: 0 };
  },
};

interface One {
  readonly year: number;
  readonly unit: string;
  readonly output: string;
  readonly force: boolean;
}

async function one({ year, unit, output, force }: One, context: Context): Promise<Result<string>> {
  if (!isUnitName(unit)) return fail({ code: "unitNameUnfit", option: "--unit", length: unit.length });
  const report = begin({ name: unit, aliases: [], level: "" }, year, context);
  if (!report.ok) return report;
  const bytes = await workbookOf(report.value);
  if (!bytes.ok) return bytes;
  const written = await placeTogether(context, [{ path: output, bytes: bytes.value }], force);
  return written.ok ? success(`${commandLineSentences.written[context.language]({ path: output })}\n`) : written;
}

interface Many {
  readonly year: number;
  readonly roster: string;
  readonly folder: string;
  readonly force: boolean;
}

/** Two files a unit, each pair whole or not at all; nothing is written where any of them may not be. */
async function many({ year, roster: path, folder, force }: Many, context: Context): Promise<Result<string>> {
  const roster = await readRoster(context.disk, path);
  if (!roster.ok) return roster;
  const labels = unitLabels(roster.value);
  const reports: (readonly [Report, string])[] = [];
  for (const [at, unit] of roster.value.units.entries()) {
    const report = begin(unit, year, context);
    if (!report.ok) return report;
    const name = labels[at] === unit.name ? titleName(report.value) : plainName(`${labels[at]}${year}`);
    reports.push([report.value, join(folder, name)]);
  }
  try {
    await context.disk.makeFolder(folder);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
  const targets = reports.flatMap(([, place]) => [`${place}.xlsx`, `${place}${reportExtension}`]);
  const allowed = await refuseTargets(context.disk, targets, force);
  if (!allowed.ok) return allowed;
  const same = await findSameFile(context.disk, path, targets);
  if (same !== undefined) return fail({ code: "targetIsInput", path: same });
  for (const [report, place] of reports) {
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
  return success(`${templateSentences.written[context.language]({ folder, units: reports.length })}\n`);
}

function begin({ name, level }: RosterUnit, year: number, { newId, now }: Context): Result<Report> {
  const edition = editionForYear(year);
  if (edition === undefined) return fail({ code: "yearNotCovered", year: String(year) });
  return success(newReport({ id: newId(), edition, year, unit: { name, level }, at: now().toISOString() }));
}

/** The workbook of a report, without the sign-off sheet: that is the office's own. */
function workbookOf(report: Report): Promise<Result<Uint8Array>> {
  const { findings } = checkerFor(report.edition).check(report);
  return writeXlsx({ report, findings, fonts: fontPresets.windows, withSignOff: false });
}
