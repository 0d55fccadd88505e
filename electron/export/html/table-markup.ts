import type { Table } from "../../../shared/forms/form.ts";
import type { LayoutCell } from "../../../shared/forms/layout.ts";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import { textWidth } from "../../../shared/paper/page.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { type Insertion, type Markup, markup, words } from "./markup.ts";
import { fittingSize } from "./table-type.ts";

/** Draws a table of the form as printed. `cells` are all values, totals included. Each value cell names its cell in `data-cell`. */
export function tableMarkup(table: Table, cells: Cells): Markup {
  const { layout } = table;
  const widths = columnWidths(table, textWidth);
  const rows = (from: number, to: number): Insertion =>
    layout.rows
      .slice(from, to)
      .map((row) => markup`<tr>${row.map((cell) => cellMarkup(cell, table, cells, widths))}</tr>\n`);
  const head = layout.headerRows === 0 ? "" : markup`<thead>\n${rows(0, layout.headerRows)}</thead>\n`;
  const bodies = bodyRanges(table).map(([from, to]) => markup`<tbody>\n${rows(from, to)}</tbody>\n`);
  return markup`<table border="1">
<caption><h2>${table.heading}</h2></caption>
<colgroup>${widths.map(() => markup`<col>`)}</colgroup>
${head}${bodies}</table>\n`;
}

/** The rows below the head in groups that stay on one page each, as half-open ranges. */
function bodyRanges(table: Table): readonly (readonly [from: number, to: number])[] {
  const { blocks, headerRows, rows } = table.layout;
  const cuts = new Set([headerRows, rows.length]);
  for (const { first, last } of blocks) for (const cut of [first, last + 1]) if (cut > headerRows) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, place) => [from, places[place + 1] ?? rows.length] as const);
}

const scopes = { band: "rowgroup", corner: "col", columnHeader: "col", rowHeader: "row" } as const;

function cellMarkup(cell: LayoutCell, table: Table, cells: Cells, widths: readonly number[]): Markup {
  const spans = [
    cell.rowSpan > 1 ? markup` rowspan="${cell.rowSpan}"` : "",
    cell.columnSpan > 1 ? markup` colspan="${cell.columnSpan}"` : "",
  ];
  if (cell.content.kind === "value") {
    const id = cell.content.cell;
    const text = formatCell(cells[id]);
    const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, one) => sum + one, 0);
    const size = fittingSize(text, table.id, width);
    const fit = size === undefined ? "" : markup` class="size-${size * 10}"`;
    return markup`<td${spans} data-cell="${id}"${fit}>${words(text)}</td>`;
  }
  const scope = cellScope(cell);
  if (scope === undefined) return markup`<td${spans} class="remark">${cell.content.text}</td>`;
  return markup`<th scope="${scope}"${spans}>${cell.content.text}</th>`;
}

/** What a label is the head of; undefined for the form's balance remark, which stands over several label columns and names none of them. */
export function cellScope(cell: LayoutCell): string | undefined {
  if (cell.role === "corner" && cell.columnSpan > 1) return undefined;
  return cell.role === "value" ? "col" : scopes[cell.role];
}
