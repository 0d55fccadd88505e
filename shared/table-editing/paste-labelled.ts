import { groupBy } from "../group-by.ts";
import type { MoneyUnit } from "../numerals/cell-number.ts";
import { type GridCell, gridOf } from "../recognition/grid.ts";
import { moneyUnitIn } from "../recognition/hit.ts";
import { labelOf } from "../recognition/labels.ts";
import { cellsOfLine, lineEdges } from "../recognition/line-cells.ts";
import type { SourceTable } from "../recognition/source-document.ts";
import { statedUnits, unitAmong } from "../recognition/stated-units.ts";
import { byHeadings, figuresIn } from "./labelled-headings.ts";
import { byColumns, byRows, type PasteTarget } from "./labelled-lines.ts";
import { type Landing, type Paste, pasteLandings } from "./paste.ts";
import { namesColumnsAlone } from "./pasted-labels.ts";
import { listedRows, splitAtColon, turnedBack } from "./pasted-shapes.ts";

/**
 * Lays tables with labels of the form onto the cells that they name, wherever the cursor stands: whole tables with their headings, rows with
 * their labels, values below or beside the names of columns. What the labels leave open comes from the cursor; what belongs to no cell is
 * named. Undefined where no table has labels of the form; then the largest goes where the cursor stands.
 */
export function pasteByLabels(target: PasteTarget, pasted: readonly SourceTable[]): Paste | undefined {
  const { form, cells } = target;
  const landings: Landing[] = [];
  let labelled = false;
  let above = 0;
  for (const table of pasted.map(splitLines)) {
    const rows = gridOf(table, 0).origins;
    const byLabels = landingsOf(target, table, rows);
    labelled ||= byLabels !== undefined;
    for (const one of byLabels ?? figuresIn(rows)) landings.push({ ...one, row: one.row + above });
    above += rows.length;
  }
  if (!labelled || landings.length === 0) return undefined;
  const units = new Set([...statedUnits(pasted), ...pasted.flatMap(unitsOfHeads)]);
  const measured = landings.map((landing) => {
    const unit = landing.target?.kind === "amount" ? unitAmong(landing.unit, units) : undefined;
    return unit === undefined ? landing : { ...landing, unit };
  });
  return pasteLandings(form, cells, statedOnce(measured));
}

function landingsOf(
  target: PasteTarget,
  table: SourceTable,
  rows: readonly (readonly GridCell[])[],
): readonly Landing[] | undefined {
  if (!rows.flat().some(({ label }) => label.meanings.length > 0)) return undefined;
  const headed = byHeadings(target.form, table, rows);
  if (headed?.some((landing) => landing.target !== undefined) === true) return headed;
  const reshaped = turnedBack(table, rows) ?? listedRows(table, rows);
  if (reshaped === undefined) return headed ?? withoutHeadings(target, table, rows);
  const asRows = gridOf(reshaped.table, 0).origins;
  const landings =
    byHeadings(target.form, reshaped.table, asRows) ??
    withoutHeadings(target, reshaped.table, asRows, reshaped.unseenBlanks);
  return landings?.map((landing) => ({ ...landing, ...reshaped.placeOf(landing) })) ?? headed;
}

function withoutHeadings(
  target: PasteTarget,
  table: SourceTable,
  rows: readonly (readonly GridCell[])[],
  unseenBlanks = false,
): readonly Landing[] | undefined {
  return (
    (namesColumnsAlone(rows) ? byColumns(target, table, rows) : undefined) ??
    byRows(target, table, rows, unseenBlanks) ??
    byColumns(target, table, rows)
  );
}

/** Landings in which each cell is stated once. What is stated again and otherwise goes nowhere, and both are asked about. */
function statedOnce(landings: readonly Landing[]): readonly Landing[] {
  const byCell = groupBy(landings, ({ target }) => target?.id);
  return landings.flatMap((landing): readonly Landing[] => {
    const { target, words } = landing;
    const [first = landing, ...others] = target === undefined ? [landing] : (byCell.get(target.id) ?? []);
    const differs = others.some((other) => textOf(other) !== textOf(first));
    if (!differs) return landing === first ? [landing] : [];
    if (landing === first) return [{ ...landing, unsure: "conflict" }];
    const { row, column } = landing;
    return textOf(landing) === textOf(first) ? [] : [{ target: undefined, words, row, column, unsure: "conflict" }];
  });
}

function textOf({ words }: Landing): string {
  return (words.withStruck ?? words.text).trim();
}

/** The units of money that labels of amounts name. Of a block without all of its headings nobody can say which label is whose. */
function unitsOfHeads({ rows }: SourceTable): readonly MoneyUnit[] {
  return rows.flat().flatMap(({ text }) => (labelOf(text).meanings.length > 0 ? (moneyUnitIn(text) ?? []) : []));
}

/** Lines that hold a row each, as out of a PDF or a text, as rows of cells. */
function splitLines(table: SourceTable): SourceTable {
  if (table.rows.some((row) => row.length > 1)) return table;
  const texts = table.rows.map((row) => row[0]?.text ?? "");
  const edges = lineEdges(texts);
  const rows = texts.map((text, at) =>
    cellsOfLine({ kind: "line", text }, at, edges)
      .flatMap((cell) => splitAtColon(cell.text))
      .map((cell) => ({ text: cell, rowSpan: 1, columnSpan: 1 })),
  );
  return rows.some((row) => row.length > 1) ? { kind: "table", rows } : table;
}
