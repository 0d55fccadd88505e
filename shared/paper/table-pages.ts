import type { Table } from "../forms/form.ts";
import type { LayoutCell, TableLayout } from "../forms/layout.ts";
import { formatCell } from "../report/cell-value.ts";
import type { Cells } from "../report/report.ts";
import { columnWidths } from "./column-widths.ts";
import { widthInCharacters } from "./lines-by-meaning.ts";
import { bodyLine, linesPerPage, textWidth } from "./page.ts";
import { fittedNumber, officeDigits, ruling, tableLooks } from "./table-look.ts";

/** What is left of a page for a table in twips: its heading, and a line for typefaces that are taller than we reckon, come off. */
const room = (linesPerPage - 2) * bodyLine;

/**
 * The layouts of a table page by page: the table itself, where it fits a page. A taller one is broken between its rows, best where a group
 * begins; each part repeats the head, and the label of a group that goes on stands at its side again, so that nobody asks what a row belongs to.
 */
export function tablePages(table: Table, values: Cells): readonly TableLayout[] {
  const { layout } = table;
  const { headerRows, rows } = layout;
  // Tables without a head consist of blocks that are seldom more than some lines.
  if (headerRows === 0) return [layout];
  const heights = rowHeights(table, values);
  const sum = (from: number, to: number): number => heights.slice(from, to).reduce((all, height) => all + height, 0);
  if (sum(0, rows.length) <= room) return [layout];
  const space = room - sum(0, headerRows);
  const pages: TableLayout[] = [];
  for (let from = headerRows; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && sum(from, to + 1) <= space) to += 1;
    const group = to === rows.length ? to : lastGroupStart(layout, from, to);
    pages.push(partOf(layout, from, group));
    from = group;
  }
  return pages;
}

/** The height of each row in twips; what reaches over several rows has room in all of them. */
function rowHeights(table: Table, values: Cells): readonly number[] {
  const { size, line, endMargin, rowHeight } = tableLooks[table.id];
  const widths = columnWidths(table, textWidth);
  return table.layout.rows.map((cells) => {
    const lines = cells.map((cell) => (cell.rowSpan > 1 ? 1 : linesIn(cell, table, values, widths, size)));
    return Math.max(rowHeight, Math.max(1, ...lines) * line + 2 * endMargin);
  });
}

function linesIn(
  { content, column, columnSpan }: LayoutCell,
  { id }: Table,
  values: Cells,
  widths: readonly number[],
  size: number,
): number {
  const { sideMargin, valueMargin } = tableLooks[id];
  const own = widths.slice(column, column + columnSpan).reduce((all, width) => all + width, 0);
  const width = own - 2 * (content.kind === "value" ? valueMargin : sideMargin) - ruling;
  const text = content.kind === "value" ? formatCell(values[content.cell]) : content.text;
  if (content.kind === "value" && fittedNumber(text, width, size, officeDigits).size < size) return 1;
  const perLine = Math.max(1, Math.floor(width / (size * 10)));
  return text.split("\n").reduce((all, part) => all + Math.max(1, Math.ceil(widthInCharacters(part) / perLine)), 0);
}

/** Where a page that has room up to `to` had better end: before the last group that begins on it, else where its room ends. */
function lastGroupStart({ rows, labelColumns }: TableLayout, from: number, to: number): number {
  const begins = (row: number): boolean =>
    (rows[row] ?? []).some(
      ({ column, columnSpan }) => column < labelColumns - 1 && column + columnSpan <= labelColumns,
    );
  for (let row = to; row > from; row -= 1) if (begins(row)) return row;
  return to;
}

/** The rows `from` to `to` (not included) below the head as a layout of their own. */
function partOf(layout: TableLayout, from: number, to: number): TableLayout {
  const { headerRows, rows } = layout;
  const head = rows.slice(0, headerRows);
  const part: LayoutCell[][] = Array.from({ length: to - from }, () => []);
  for (const cell of rows.slice(headerRows).flat()) {
    const [first, last] = [Math.max(cell.row, from), Math.min(cell.row + cell.rowSpan, to)];
    if (first < last) part[first - from]?.push({ ...cell, row: headerRows + first - from, rowSpan: last - first });
  }
  return { ...layout, rows: [...head, ...part.map((row) => row.toSorted((a, b) => a.column - b.column))] };
}
