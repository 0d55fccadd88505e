import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { thinPartFive } from "../../../shared/document/rules/content.ts";
import { editionForYear } from "../../../shared/forms/registry.ts";
import { levelName, levelOf, levels } from "../../../shared/report/level.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import { newReport } from "../../../shared/report/new-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { readLastYear } from "../../files/read-previous.ts";
import { findSameFile } from "../../files/refuse-targets.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { type Arguments, requireValue } from "../arguments.ts";
import { type Command, type Context, failed } from "../command.ts";

/** `gouji new`: a new report file for a unit and year, rolled over from last year's report where one is given. */
export const newCommand: Command = {
  name: "new",
  options: { unit: "value", year: "value", level: "value", previous: "value", output: "value", force: "flag" },
  positionals: { least: 0, most: 0, name: "" },
  run: async (given, context) => {
    const output = requireValue(newCommand, given, "output");
    if (!output.ok) return failed(output.failure);
    const report = await start(given, context);
    if (!report.ok) return failed(report.failure);
    const previous = given.value("previous");
    if (previous !== undefined && (await findSameFile(context.disk, previous, [output.value])) !== undefined) {
      return failed({ code: "targetIsInput", path: output.value });
    }
    const bytes = new TextEncoder().encode(writeReport(report.value));
    const written = await placeTogether(context, [{ path: output.value, bytes }], given.flag("force"));
    if (!written.ok) return failed(written.failure);
    context.err(`${commandLineSentences.written[context.language]({ path: output.value })}\n`);
    const { view, findings } = checkerFor(report.value.edition).check(report.value);
    // Nobody needs to be told at the start that the text is still to be written (X10).
    const blocking = findings.filter((finding) => blocks(finding) && finding.code !== thinPartFive.code);
    for (const finding of blocking) context.err(`${formatFinding(finding, view.form, context.language)}\n`);
    return { status: blocking.length === 0 ? 0 : 1 };
  },
};

async function start(given: Arguments, context: Context): Promise<Result<Report>> {
  const unitName = requireValue(newCommand, given, "unit");
  if (!unitName.ok) return unitName;
  const yearText = requireValue(newCommand, given, "year");
  if (!yearText.ok) return yearText;
  const year = /^\d{4}$/.test(yearText.value) ? Number(yearText.value) : 0;
  const edition = editionForYear(year);
  if (edition === undefined) return fail({ code: "yearNotCovered", year: yearText.value });
  const lastYear = await readLastYear(context.disk, given.value("previous"), year);
  if (!lastYear.ok) return lastYear;
  const level = readLevel(given.value("level"), lastYear.value.previous?.unit.level ?? "");
  if (!level.ok) return level;
  const unit = { name: unitName.value.trim(), level: level.value };
  if (!isUnitName(unit.name)) {
    return fail({ code: "unitNameUnfit", option: "--unit", length: unit.name.length });
  }
  return success(
    newReport({
      id: context.newId(),
      edition,
      year,
      unit,
      at: context.now().toISOString(),
      ...lastYear.value,
    }),
  );
}

function readLevel(text: string | undefined, lastYears: string): Result<string> {
  if (text === undefined) return success(lastYears);
  const level = levelOf(text);
  if (level !== undefined) return success(level);
  const known = levels.map((each) => `${each}（${levelName(each)}）`).join("、");
  return fail({ code: "unknownChoice", option: "--level", value: text, known });
}
