import { gridOf } from "../recognition/grid.ts";
import { cellsOfLine, lineEdges } from "../recognition/line-cells.ts";
import type { SourceTable } from "../recognition/source-document.ts";
import { byHeadings } from "./labelled-headings.ts";
import { byColumns, byRows, type PasteTarget } from "./labelled-lines.ts";
import { type Paste, pasteLandings } from "./paste.ts";
import { namesColumnsAlone } from "./pasted-labels.ts";

/**
 * Lays a table with labels of the form onto the cells that they name, wherever the cursor stands: a whole table with its headings, rows with
 * their labels, values below or beside the names of columns. What the labels leave open comes from the cursor. Undefined where the block has
 * no labels of the form, and goes where the cursor stands.
 */
export function pasteByLabels(target: PasteTarget, pasted: SourceTable): Paste | undefined {
  const { form, cells } = target;
  const table = splitLines(pasted);
  const rows = gridOf(table, 0).origins;
  if (!rows.flat().some(({ label }) => label.meanings.length > 0)) return undefined;
  const landings =
    byHeadings(form, table, rows) ??
    (namesColumnsAlone(rows) ? byColumns(target, table, rows) : undefined) ??
    byRows(target, table, rows) ??
    byColumns(target, table, rows);
  return landings === undefined || landings.length === 0 ? undefined : pasteLandings(form, cells, landings);
}

/** Lines that hold a row each, as out of a PDF or a text, as rows of cells. */
function splitLines(table: SourceTable): SourceTable {
  if (table.rows.some((row) => row.length > 1)) return table;
  const texts = table.rows.map((row) => row[0]?.text ?? "");
  const edges = lineEdges(texts);
  const rows = texts.map((text, at) => cellsOfLine({ kind: "line", text }, at, edges).map((cell) => ({ text: cell.text, rowSpan: 1, columnSpan: 1 }))); // prettier-ignore
  return rows.some((row) => row.length > 1) ? { kind: "table", rows } : table;
}
