import { basename } from "node:path";
import { editionForYear, isReportYear } from "../../../shared/forms/registry.ts";
import { againstReport, waiversAfter } from "../../../shared/ledger/against-report.ts";
import { dueRows } from "../../../shared/ledger/deadlines.ts";
import { readMapFile } from "../../../shared/ledger/map-file.ts";
import { ledgerSourceOf } from "../../../shared/ledger/ledger-source.ts";
import {
  type Ledger,
  type LedgerReading,
  isOfOtherYear,
  isUnread,
  readLedger,
} from "../../../shared/ledger/read-ledger.ts";
import { nothingTold, type Told } from "../../../shared/ledger/told.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import { newReport } from "../../../shared/report/new-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { journalOfSitting } from "../../../shared/sign-off/journal.ts";
import { sealOf } from "../../../shared/sign-off/standing.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { ledgerSentences } from "../../../shared/words/ledger.ts";
import { readBytes } from "../../files/read-bytes.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { readRegister } from "../../ledger/read-register.ts";
import { userName } from "../../platform/user-name.ts";
import { type Arguments, requireValue } from "../arguments.ts";
import { changeReport } from "../change-report.ts";
import { type Command, type Context, failed, type Outcome } from "../command.ts";
import { type CountedFile, endsOf, ledgerResult, ledgerText } from "../ledger-output.ts";

/** In megabytes: what somebody has told about a register is a short list. */
const largestMap = 4;

/** `gouji ledger`: counts tables three and four from a register of applications, by itself, as a new report, or into one that is there. */
export const ledgerCommand: Command = {
  name: "ledger",
  options: {
    year: "value",
    previous: "value",
    map: "value",
    unit: "value",
    output: "value",
    into: "value",
    json: "flag",
    force: "flag",
  },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const [path = ""] = given.positionals;
    const year = requireValue(ledgerCommand, given, "year");
    if (!year.ok) return failed(year.failure);
    if (!/^\d{4}$/.test(year.value) || !isReportYear(Number(year.value))) {
      return failed({ code: "yearNotCovered", year: year.value });
    }
    const told = await readTold(given, context);
    if (!told.ok) return failed(told.failure);
    const register = await readRegister(context.disk, path);
    if (!register.ok) return failed(register.failure);
    const reading = { year: Number(year.value), told: told.value, today: dayOf(context.now()) };
    const ledger = readLedger(register.value, reading);
    const before = await readBefore(given.value("previous"), reading, context);
    if (!before.ok) return failed(before.failure);
    if (isUnread(ledger)) {
      return failed({ code: "registerWithoutHead", path });
    }
    return tell({ ledger, before: before.value }, told.value, path, given, context);
  },
};

/** A register that was counted, and last year's where it is given. */
interface Counted {
  readonly ledger: Ledger;
  readonly before: Ledger | undefined;
}

/** Last year's register, counted for last year with what was told of this one, but for decisions on single rows. */
async function readBefore(
  path: string | undefined,
  { year, told, today }: LedgerReading,
  { disk }: Context,
): Promise<Result<Ledger | undefined>> {
  if (path === undefined) return success(undefined);
  const register = await readRegister(disk, path);
  if (!register.ok) return register;
  return success(readLedger(register.value, { year: year - 1, told: { ...told, rows: new Map() }, today }));
}

async function tell(counts: Counted, told: Told, path: string, given: Arguments, context: Context): Promise<Outcome> {
  const { language, out, err } = context;
  const { ledger } = counts;
  const [into, output] = [given.value("into"), given.value("output")];
  const held = await holdAgainst(ledger, into, context);
  if (!held.ok) return failed(held.failure);
  const { report } = held.value;
  if (output !== undefined) {
    const written = await writeCounted(counts, report, { path, output, into }, given, context);
    if (!written.ok) return failed(written.failure);
  } else if (into !== undefined) {
    const written = await changeReport(into, context, (now) => fillFrom(now, counts, context));
    if (!written.ok) return failed(written.failure);
  }
  const file: CountedFile = {
    ledger,
    told,
    edition: report?.edition ?? editionForYear(ledger.year) ?? "2021",
    differences: held.value.differences,
    due: dueRows(ledger.applications, ledger.settled, told, dayOf(context.now())),
  };
  out(given.flag("json") ? `${JSON.stringify(ledgerResult(file, language), null, 2)}\n` : ledgerText(file, language));
  const { tray } = endsOf(ledger);
  const isOtherYear = isOfOtherYear(ledger);
  if (isOtherYear) err(`${ledgerSentences.otherYear[language]({ year: ledger.year })}\n`);
  if (report !== undefined) err(`${ledgerSentences.filled[language]({ cells: held.value.filled })}\n`);
  const target = output ?? into;
  if (target !== undefined) err(`${commandLineSentences.written[language]({ path: target })}\n`);
  return { status: tray.length > 0 || file.differences.length > 0 || isOtherYear ? 1 : 0 };
}

async function readTold(given: Arguments, { disk }: Context): Promise<Result<Told>> {
  const [path, unit] = [given.value("map"), given.value("unit")?.trim()];
  if (unit !== undefined && !isUnitName(unit)) {
    return fail({ code: "unitNameUnfit", option: "--unit", length: unit.length });
  }
  let told: Result<Told> = success(nothingTold);
  if (path !== undefined) {
    const bytes = await readBytes(disk, path, largestMap);
    if (!bytes.ok) return bytes;
    told = readMapFile(parse(bytes.value), path);
  }
  return told.ok && unit !== undefined ? success({ ...told.value, unit }) : told;
}

/** The value that a JSON text stands for; undefined, which fits nowhere, where it is none. */
function parse(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return value;
  } catch {
    return undefined;
  }
}

/** Where the report that is to be filled says something else than the register. */
async function holdAgainst(ledger: Ledger, into: string | undefined, { disk }: Context) {
  if (into === undefined) return success({ report: undefined, differences: [], filled: 0 });
  const report = await readReportFile(disk, into);
  if (!report.ok) return report;
  const { year } = report.value;
  if (year !== ledger.year) return fail({ code: "ledgerYearOther", path: into, year, expected: ledger.year });
  const { differences, fills } = againstReport(report.value, ledger.counted);
  return success({ report: report.value, differences, filled: Object.keys(fills).length });
}

/** A report with its blank cells filled from the register, and that in its journal. A signed report is closed. */
function fillFrom(report: Report, { ledger, before }: Counted, { now }: Context): Result<Report> {
  const seal = sealOf(report);
  if (seal !== undefined) return fail({ code: "reportSigned", name: seal.name });
  const { fills } = againstReport(report, ledger.counted);
  const at = now().toISOString();
  const edited = applyEdit(report, {
    kind: "all",
    edits: [
      { kind: "cells", changes: fills },
      { kind: "waivers", waivers: waiversAfter(report, ledger.counted) },
      { kind: "ledger", ledger: ledgerSourceOf(ledger, at, before) },
    ],
  });
  if (!edited.ok) return edited;
  const filled = edited.value.report;
  return success({ ...filled, journal: journalOfSitting(report, filled, { at, by: userName() }) });
}

/** Writes the report that was filled, or a new one of the register's unit, to a file of its own. */
async function writeCounted(
  counts: Counted,
  report: Report | undefined,
  { path, output, into }: { readonly path: string; readonly output: string; readonly into: string | undefined },
  given: Arguments,
  context: Context,
): Promise<Result<void>> {
  const start = report === undefined ? startReport(counts.ledger, path, given, context) : success(report);
  if (!start.ok) return start;
  const filled = fillFrom(start.value, counts, context);
  if (!filled.ok) return filled;
  const inputs = [path, ...(into === undefined ? [] : [into])];
  for (const input of inputs) {
    if ((await findSameFile(context.disk, input, [output])) !== undefined) {
      return fail({ code: "targetIsInput", path: output });
    }
  }
  const force = given.flag("force");
  const allowed = await refuseTargets(context.disk, [output], force);
  if (!allowed.ok) return allowed;
  const bytes = new TextEncoder().encode(writeReport(filled.value));
  return placeTogether(context, [{ path: output, bytes }], force);
}

function startReport(ledger: Ledger, path: string, given: Arguments, { newId, now }: Context): Result<Report> {
  const named = new Set(ledger.applications.flatMap(({ values }) => values.unit ?? []));
  const name = given.value("unit")?.trim() ?? (named.size === 1 ? [...named][0] : undefined);
  const edition = editionForYear(ledger.year);
  if (name === undefined || !isUnitName(name)) return fail({ code: "documentUnnamed", path: basename(path) });
  if (edition === undefined) return fail({ code: "yearNotCovered", year: String(ledger.year) });
  return success(
    newReport({ id: newId(), edition, year: ledger.year, unit: { name, level: "" }, at: now().toISOString() }),
  );
}
