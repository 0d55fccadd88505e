import type { CellId, Form } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { adjustedCells } from "../../shared/gathering/adjustments.ts";
import { type Board, matrixOf } from "../../shared/gathering/board.ts";
import type { GatheringFinding } from "../../shared/gathering/findings.ts";
import { openErrorsIn } from "../../shared/gathering/verdicts.ts";
import { type CellValue, formatCell, isAmountText } from "../../shared/report/cell-value.ts";
import { allCells } from "../../shared/report/totals.ts";
import type { Report } from "../../shared/report/report.ts";
import {
  formatAdjusted,
  formatGatheringFinding,
  formatReason,
  gatheringSentences,
  gatheringWords,
  verdictWords,
} from "../../shared/words/gathering.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { severityWords } from "../../shared/words/severity.ts";
import type { PlainTable } from "../export/table/write-table-csv.ts";
import { checkTables } from "./check-tables.ts";

/** The figures of a unit that an office looks at first. */
const keyCells: readonly CellId[] = [
  "t2.normative.issued",
  "t2.normative.inForce",
  "t2.licensing.decided",
  "t2.penalty.decided",
  "t2.fees.amount",
  "t3.received.total",
  "t3.carriedIn.total",
  "t3.granted.total",
  "t3.concluded.total",
  "t3.carriedOut.total",
  "t4.review.total",
  "t4.direct.total",
  "t4.afterReview.total",
];

type Entry = PlainTable["rows"][number][number];

/** What an overview shows. */
export interface Overview extends Pick<Board, "verdicts" | "missing" | "units"> {
  readonly merged: Report;
  readonly findings: readonly GatheringFinding[];
}

/**
 * A workbook of a gathering: a line a unit with status, findings and key figures, own figures, what was adjusted and the sum; what is to be said about it; units and
 * checks crossed.
 */
export async function writeOverview(overview: Overview, language: Language): Promise<Uint8Array> {
  const title = gatheringWords.overview[language];
  const { writeTablesXlsx } = await import("../export/table/write-table-xlsx.ts");
  const units = { title, ...unitsTable(overview, language) };
  const checks = checkTables(matrixOf(overview), language);
  return writeTablesXlsx(title, [units, findingsTable(overview, language), ...checks]);
}

function unitsTable({ merged, verdicts, missing }: Overview, language: Language): Omit<PlainTable, "title"> {
  const form = formOf(merged.edition);
  const labels = labelsFor(form, language);
  const word = (key: keyof typeof gatheringWords): string => gatheringWords[key][language];
  const shown = keyCells.filter((id) => form.cellById.has(id));
  const heads = ["units", "status", "round", "errors", "warnings", "hints"] as const;
  const columns = [
    ...heads.map(word),
    ...shown.map((id) => headOf(form, labels.table, id)),
    word("reason"),
    word("fees"),
    word("file"),
  ];
  const own = merged.sources.find((source) => source.own === true);
  const figures = (cells: Report["cells"], edition = merged.edition): readonly Entry[] => {
    const all = allCells(formOf(edition), cells);
    return shown.map((id) => entryOf(all[id]));
  };
  const blank: readonly Entry[] = [null, null, null];
  const rows: (readonly Entry[])[] = [];
  if (own !== undefined) {
    rows.push([
      text(own.unit.name),
      text(word("own")),
      null,
      ...blank,
      ...figures(own.cells),
      null,
      null,
      text(own.file),
    ]);
  }
  for (const verdict of verdicts) {
    const { unit, status, round, reasons, submission } = verdict;
    const { content, file } = submission;
    const told = text(reasons.map((reason) => formatReason(reason, language)).join("；"));
    const head = [text(unit), text(verdictWords[status][language]), number(round)];
    if (!("report" in content)) {
      rows.push([...head, ...blank, ...shown.map(() => null), text(content.message), null, text(file)]);
      continue;
    }
    const { warnings, hints } = content.report.findings;
    const counts = [openErrorsIn(verdict).errors, warnings, hints].map(number);
    const { cells, edition, fees } = content.report;
    rows.push([
      ...head,
      ...counts,
      ...figures(cells, edition),
      told,
      fees === undefined ? null : text(fees),
      text(file),
    ]);
  }
  for (const unit of missing) {
    rows.push([
      text(unit),
      text(verdictWords.missing[language]),
      null,
      ...blank,
      ...shown.map(() => null),
      null,
      null,
      null,
    ]);
  }
  if (merged.adjustments !== undefined) {
    const adjusted = adjustedCells(form, merged);
    const reasons = merged.adjustments.map(({ cell, by, reason, name = "" }) =>
      gatheringSentences.adjusted[language]({ cell: labels.cell(cell), by: formatAdjusted(by), reason, name }),
    );
    const entries = shown.map((id) => entryOf(adjusted[id]));
    rows.push([text(word("adjustment")), null, null, ...blank, ...entries, text(reasons.join("；")), null, null]);
  }
  rows.push([text(word("total")), null, null, ...blank, ...figures(merged.cells), null, null, null]);
  return { columns, rows };
}

function headOf(form: Form, table: (id: "t2" | "t3" | "t4") => string, id: CellId): string {
  const cell = form.cellById.get(id);
  if (cell === undefined) return id;
  const row = cell.table === "t2" ? [cell.rowLabels.at(-1), cell.columnLabels.at(-1)] : cell.rowLabels.slice(-1);
  return `${table(cell.table)} ${row.join(" ")}`;
}

function findingsTable({ findings, merged }: Overview, language: Language): PlainTable {
  const labels = labelsFor(formOf(merged.edition), language);
  return {
    title: gatheringWords.findings[language],
    columns: (["code", "severity", "units", "sentence"] as const).map((key) => gatheringWords[key][language]),
    rows: findings.map((finding) => [
      text(finding.code),
      text(severityWords[finding.severity][language]),
      text(finding.units.join("、")),
      text(formatGatheringFinding(finding, labels, language)),
    ]),
  };
}

function entryOf(value: CellValue | undefined): Entry {
  if (value === undefined) return null;
  const said = formatCell(value);
  return isAmountText(said) ? { number: said } : text(said);
}

function text(words: string): Entry {
  return { text: words };
}

function number(value: number): Entry {
  return { number: String(value) };
}
