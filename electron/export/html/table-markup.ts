import type { Table } from "../../../shared/forms/form.ts";
import type { LayoutCell } from "../../../shared/forms/layout.ts";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import { textWidth } from "../../../shared/paper/page.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { fittedNumber, headLines, isCentred, ruling, tableLooks } from "../../../shared/paper/table-look.ts";
import { tablePages } from "../../../shared/paper/table-pages.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { type Insertion, Markup, markup, words } from "./markup.ts";

/**
 * The width of digits in twips for each half-point; Times New Roman has 5, the Chinese typefaces that stand in for it up to 5.6. A page can only
 * draw them together by less space between them, a tenth of their width at most (`td.tight`).
 */
const digits = { width: 5.6, narrowest: 0.9 };

/** Draws a table of the form as printed. `cells` are all values, totals included. Each value cell names its cell in `data-cell`. */
export function tableMarkup(table: Table, cells: Cells): readonly Markup[] {
  return tablePages(table, cells).map((layout, place) => partMarkup({ ...table, layout }, cells, place > 0));
}

/** A table, or a part of it that goes on on the next page. */
function partMarkup(table: Table, cells: Cells, goesOn: boolean): Markup {
  const { layout } = table;
  const widths = columnWidths(table, textWidth);
  const rows = (from: number, to: number): Insertion =>
    layout.rows
      .slice(from, to)
      .map((row) => markup`<tr>${row.map((cell) => cellMarkup(cell, table, cells, widths))}</tr>\n`);
  const head = layout.headerRows === 0 ? "" : markup`<thead>\n${rows(0, layout.headerRows)}</thead>\n`;
  const bodies = bodyRanges(table).map(([from, to]) => markup`<tbody>\n${rows(from, to)}</tbody>\n`);
  const opening = goesOn
    ? markup`<table border="1" class="goes-on" aria-label="${table.heading}${paperWords.continued}">\n`
    : markup`<table border="1">\n<caption><h2>${table.heading}</h2></caption>\n`;
  return markup`${opening}<colgroup>${widths.map(() => markup`<col>`)}</colgroup>
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
    const { size, valueMargin } = tableLooks[table.id];
    const fitted = fittedNumber(text, width - 2 * valueMargin - ruling, size, digits);
    const looks = [fitted.size < size ? `size-${fitted.size}` : "", fitted.scale < 1 ? "tight" : ""].filter(Boolean);
    const look = looks.length === 0 ? "" : markup` class="${looks.join(" ")}"`;
    return markup`<td${spans} data-cell="${id}"${look}>${words(text)}</td>`;
  }
  const scope = cellScope(cell);
  if (scope === undefined) return markup`<td${spans} class="remark">${cell.content.text}</td>`;
  const own = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, one) => sum + one, 0);
  const { size, sideMargin } = tableLooks[table.id];
  const lines =
    cell.role === "columnHeader" ? headLines(cell.content.text, own - 2 * sideMargin, size) : [cell.content.text];
  const side = isCentred(cell, table.layout) ? "" : markup` class="left"`;
  // A place where a line may break is no character: whoever reads or copies the head gets its words as they are.
  return markup`<th scope="${scope}"${spans}${side}>${lines.map((line, place) => markup`${place === 0 ? "" : new Markup("<wbr>")}${line}`)}</th>`;
}

/** What a label is the head of; undefined for the form's balance remark, which stands over several label columns and names none of them. */
export function cellScope(cell: LayoutCell): string | undefined {
  if (cell.role === "corner" && cell.columnSpan > 1) return undefined;
  return cell.role === "value" ? "col" : scopes[cell.role];
}
