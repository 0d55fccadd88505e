import { isReportYear } from "../../../shared/forms/registry.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { failureLine } from "../../../shared/words/failures.ts";
import { readReportBytes } from "../../files/read-report-file.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import { placeTogether } from "../../files/write-whole.ts";
import type { Arguments } from "../arguments.ts";
import { type Command, type Context, failed, type Outcome } from "../command.ts";
import { importResult, importText } from "../import-output.ts";
import { type ImportedFile, isClean, readImportedFile, type Told } from "../imported-file.ts";

/** `gouji import`: reads reports from documents of any kind; with -o the report of one document is written as a report file. */
export const importCommand: Command = {
  name: "import",
  options: { output: "value", unit: "value", year: "value", pick: "value", json: "flag", force: "flag" },
  positionals: { least: 1, most: Number.MAX_SAFE_INTEGER, name: "FILE" },
  run: async (given, context) => {
    const [first = "", second] = given.positionals;
    const output = given.value("output");
    const forOne = ["output", "unit", "year", "pick"].find((option) => given.value(option) !== undefined);
    if (second !== undefined && forOne !== undefined) {
      return failed({ code: "optionForOne", option: forOne === "output" ? "-o" : `--${forOne}` });
    }
    return second === undefined ? importOne(first, output, given, context) : importMany(given, context);
  },
};

async function importOne(
  path: string,
  output: string | undefined,
  given: Arguments,
  context: Context,
): Promise<Outcome> {
  const told = readTold(given);
  if (!told.ok) return failed(told.failure);
  const imported = await readImportedFile(path, context, told.value);
  if (!imported.ok) {
    const { failure } = imported;
    if (failure.code === "severalReports" && given.flag("json")) {
      context.out(`${JSON.stringify({ reports: failure.reports }, null, 2)}\n`);
    }
    return failed(failure);
  }
  if (output !== undefined) {
    const written = await write(imported.value, path, output, given.flag("force"), context);
    if (!written.ok) return failed(written.failure);
  }
  context.out(
    given.flag("json")
      ? `${JSON.stringify(importResult(imported.value), null, 2)}\n`
      : importText(imported.value, context.language),
  );
  if (output !== undefined) context.err(`${commandLineSentences.written[context.language]({ path: output })}\n`);
  return { status: isClean(imported.value) ? 0 : 1 };
}

/** One file that cannot be read does not keep the others from being read; where none can be, the command fails, too. */
async function importMany({ positionals, flag }: Arguments, context: Context): Promise<Outcome> {
  const json = flag("json");
  const threads = context.importThreads();
  const read = await threads.runAll(positionals.map((path) => ({ path, json, language: context.language })));
  await threads.end();
  const files: object[] = [];
  const texts: string[] = [];
  const failures: Failure[] = [];
  let clean = true;
  for (const [place, imported] of read.entries()) {
    const file = positionals[place];
    if (imported.ok) {
      const { printed } = imported.value;
      if (typeof printed === "string") texts.push(printed);
      else files.push({ file, ...printed });
      clean &&= imported.value.clean;
      continue;
    }
    const message = failureLine(imported.failure, context.language);
    failures.push(imported.failure);
    const { failure } = imported;
    const reports = failure.code === "severalReports" && { reports: failure.reports };
    files.push({ file, ...reports, failure: { code: failure.code, message } });
    // The last of them ends the command, and is said by it.
    if (failures.length === positionals.length) return failed(failure);
    context.err(`gouji: ${message}\n`);
  }
  context.out(json ? `${JSON.stringify({ files }, null, 2)}\n` : texts.join("\n"));
  return { status: clean && failures.length === 0 ? 0 : 1 };
}

function readTold(given: Arguments): Result<Told> {
  const unit = given.value("unit")?.trim();
  const year = given.value("year");
  if (unit !== undefined && !isUnitName(unit)) {
    return fail({ code: "unitNameUnfit", option: "--unit", length: unit.length });
  }
  if (year !== undefined && !(/^\d{4}$/.test(year) && isReportYear(Number(year)))) {
    return fail({ code: "yearNotCovered", year });
  }
  const pick = given.value("pick");
  if (pick !== undefined && !/^[1-9]\d{0,2}$/.test(pick)) {
    return fail({ code: "unknownChoice", option: "--pick", value: JSON.stringify(pick), known: "1, 2, 3 …" });
  }
  return success({
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year: Number(year) }),
    ...(pick !== undefined && { pick: Number(pick) }),
  });
}

async function write(
  imported: ImportedFile,
  path: string,
  output: string,
  replace: boolean,
  context: Context,
): Promise<Result<void>> {
  const { unit, year, report } = imported;
  if (unit === undefined || !isUnitName(unit) || year === undefined) return fail({ code: "documentUnnamed", path });
  if (!isReportYear(year)) return fail({ code: "yearNotCovered", year: String(year) });
  if ((await findSameFile(context.disk, path, [output])) !== undefined)
    return fail({ code: "targetIsInput", path: output });
  const allowed = await refuseTargets(context.disk, [output], replace);
  if (!allowed.ok) return allowed;
  const bytes = new TextEncoder().encode(writeReport(report));
  // Nothing is written that could not be read again, as a text that is longer than reports may be.
  const readable = readReportBytes(bytes, path);
  return readable.ok ? placeTogether(context, [{ path: output, bytes }], replace) : readable;
}
