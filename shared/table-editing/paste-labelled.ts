import { groupBy } from "../group-by.ts";
import { type GridCell, gridOf } from "../recognition/grid.ts";
import { cellsOfLine, lineEdges } from "../recognition/line-cells.ts";
import type { SourceTable } from "../recognition/source-document.ts";
import { byHeadings, figuresIn } from "./labelled-headings.ts";
import { byColumns, byRows, type PasteTarget } from "./labelled-lines.ts";
import { type Landing, type Paste, pasteLandings } from "./paste.ts";
import { namesColumnsAlone } from "./pasted-labels.ts";

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
  return labelled && landings.length > 0 ? pasteLandings(form, cells, statedOnce(landings)) : undefined;
}

function landingsOf(
  target: PasteTarget,
  table: SourceTable,
  rows: readonly (readonly GridCell[])[],
): readonly Landing[] | undefined {
  if (!rows.flat().some(({ label }) => label.meanings.length > 0)) return undefined;
  return (
    byHeadings(target.form, table, rows) ??
    (namesColumnsAlone(rows) ? byColumns(target, table, rows) : undefined) ??
    byRows(target, table, rows) ??
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

/** Lines that hold a row each, as out of a PDF or a text, as rows of cells. */
function splitLines(table: SourceTable): SourceTable {
  if (table.rows.some((row) => row.length > 1)) return table;
  const texts = table.rows.map((row) => row[0]?.text ?? "");
  const edges = lineEdges(texts);
  const rows = texts.map((text, at) => cellsOfLine({ kind: "line", text }, at, edges).map((cell) => ({ text: cell.text, rowSpan: 1, columnSpan: 1 }))); // prettier-ignore
  return rows.some((row) => row.length > 1) ? { kind: "table", rows } : table;
}
