import { entriesByCell, type Edition, formOf } from "../../shared/forms/registry.ts";
import type { LedgerDifference } from "../../shared/ledger/against-report.ts";
import type { Due } from "../../shared/ledger/deadlines.ts";
import { letterOf } from "../../shared/ledger/find-columns.ts";
import { writeMapFile } from "../../shared/ledger/map-file.ts";
import type { Ledger } from "../../shared/ledger/read-ledger.ts";
import type { Told } from "../../shared/ledger/told.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { channelNames, fieldWords, leftWords, ledgerSentences, trayWords } from "../../shared/words/ledger.ts";
import { formatRows } from "../../shared/words/ledger-rows.ts";
import { ledgerWords } from "../../shared/words/ledger-screen.ts";
import { textTable } from "./text-table.ts";

/** A register that was counted, held against a report where one is given. */
export interface CountedFile {
  readonly ledger: Ledger;
  readonly told: Told;
  readonly edition: Edition;
  readonly differences: readonly LedgerDifference[];
  /** What was answered late, and what is still to be answered. */
  readonly due: readonly Due[];
}

/** The rows of a ledger by how they end. */
export function endsOf({ settled }: Ledger) {
  return {
    counted: settled.flatMap((one) => (one.end === "counted" ? [one] : [])),
    tray: settled.flatMap((one) => (one.end === "tray" ? [one] : [])),
    left: settled.flatMap((one) => (one.end === "left" ? [one] : [])),
  };
}

function offsetsOf({ sheets }: Ledger): readonly number[] {
  return sheets.map(({ offset }) => offset);
}

/** The ledger as one JSON object. It names no applicant. */
export function ledgerResult({ ledger, told, differences, due }: CountedFile, language: Language) {
  const { year, sheets, counted, settled } = ledger;
  const { tray, left } = endsOf(ledger);
  return {
    year,
    rows: settled.length,
    counted: Object.fromEntries(entriesByCell(counted).map(([id, { value, rows }]) => [id, { value, rows }])),
    unclassified: tray.map((one) => ({
      row: one.row,
      code: one.reason,
      reason: reasonText(one, ledger, language),
      ...(one.kinds && { kinds: one.kinds }),
      ...(one.results && { results: one.results }),
    })),
    left: left.map(({ row, reason }) => ({ row, code: reason, reason: leftWords[reason][language] })),
    mapping: writeMapFile(
      told,
      sheets.flatMap(({ columns = [] }) => columns),
    ),
    sheets: sheets.map(({ name, offset, columns = [] }) => ({
      name,
      offset,
      columns: columns.flatMap(({ column, head, field, by }) =>
        field === undefined ? [] : [{ column: letterOf(column), head, field, by }],
      ),
    })),
    channels: Object.fromEntries(ledger.channels.map(({ channel, count }) => [channel, count])),
    unclearProceedings: ledger.unclearProceedings,
    due,
    ...(ledger.units.length > 0 && { units: ledger.units }),
    differences: differences.map(({ cell, typed, counted: value, rows }) => ({ cell, typed, counted: value, rows })),
  };
}

function reasonText(one: ReturnType<typeof endsOf>["tray"][number], ledger: Ledger, language: Language): string {
  const { reason, word, of } = one;
  return trayWords[reason][language]({
    ...(word !== undefined && { word }),
    ...(of !== undefined && { of: formatRows([of], offsetsOf(ledger), language) }),
  });
}

/** The ledger for people: how many rows, the figures that are not 0 with their rows, then what somebody has to look at, and what was or is due. */
export function ledgerText({ ledger, edition, differences, due }: CountedFile, language: Language): string {
  const { counted, tray, left } = endsOf(ledger);
  const offsets = offsetsOf(ledger);
  const labels = labelsFor(formOf(edition), language);
  const told = { rows: ledger.settled.length, counted: counted.length, tray: tray.length, left: left.length };
  const columns = ledger.sheets.flatMap(({ name, columns: own = [] }) =>
    own.flatMap(({ column, head, field }) =>
      field === undefined ? [] : [[`${name} ${letterOf(column)}`, head, fieldWords[field][language]]],
    ),
  );
  const figures = entriesByCell(ledger.counted).flatMap(([id, { value, rows }]) =>
    value === 0 || id.endsWith(".total") ? [] : [[labels.cell(id), String(value), formatRows(rows, offsets, language)]],
  );
  const waiting = tray.map((one) => [formatRows([one.row], offsets, language), reasonText(one, ledger, language)]);
  const apart = left.map(({ row, reason }) => [formatRows([row], offsets, language), leftWords[reason][language]]);
  const channels = ledger.channels.map(({ channel, count }) => `${channelNames[channel][language]} ${count}`);
  const open = due.filter(({ answered }) => answered === undefined).length;
  const late = due.filter(({ overdue }) => overdue).length;
  const lines = [
    ledgerSentences.rows[language](told),
    ...(ledger.units.length > 0 && ledger.settled.some((one) => one.end === "tray" && one.reason === "whichUnit")
      ? [ledgerSentences.units[language]({ units: ledger.units.join(language === "zh" ? "、" : ", ") })]
      : []),
    ...doubtfulColumns(ledger, language),
    ...(channels.length > 0 ? [channels.join(language === "zh" ? "，" : ", ")] : []),
    ...(due.length > 0 ? [ledgerSentences.due[language]({ late, open })] : []),
    ...(due.some(({ withoutShifts }) => withoutShifts) ? [ledgerSentences.withoutShifts[language]()] : []),
    ...(ledger.unclearProceedings.length > 0
      ? [
          ledgerSentences.unclearProceedings[language]({
            rows: formatRows([...new Set(ledger.unclearProceedings.map(({ row }) => row))], offsets, language),
          }),
        ]
      : []),
    ...differences.map(({ cell, typed, counted: value, rows }) =>
      ledgerSentences.difference[language]({
        cell: labels.cell(cell),
        typed: formatCell(typed),
        counted: String(value),
        rows: formatRows(rows, offsets, language),
      }),
    ),
  ];
  const dues = due.map((one) => [
    formatRows([one.row], offsets, language),
    one.due,
    ledgerWords[one.overdue ? "late" : "open"][language],
    one.answered ?? "",
  ]);
  const tables = [columns, figures, waiting, apart, dues].map((rows) => textTable(rows, rows === figures ? [1] : []));
  return [lines.map((line) => `${line}\n`).join(""), ...tables.filter((table) => table !== "")].join("\n");
}

/** The columns that were taken for something by what stands in them; nobody has said so, and no head does for certain. */
function doubtfulColumns({ sheets }: Ledger, language: Language): readonly string[] {
  const doubtful = sheets.flatMap(({ columns = [] }) =>
    columns.flatMap(({ column, head, field, by }) =>
      field === undefined || (by !== "doubtfulHead" && by !== "values")
        ? []
        : [`${head === "" ? letterOf(column) : head} → ${fieldWords[field][language]}`],
    ),
  );
  if (doubtful.length === 0) return [];
  const heads = [...new Set(doubtful)].join(language === "zh" ? "、" : ", ");
  return [ledgerSentences.doubtfulColumns[language]({ heads })];
}
