import type { Table } from "../../../shared/forms/form.ts";
import type { LayoutCell } from "../../../shared/forms/layout.ts";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import { textWidth } from "../../../shared/paper/page.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { type Insertion, type Markup, markup, words } from "../html/markup.ts";
import { cellScope } from "../html/table-markup.ts";
import type { InlineStyles } from "./inline-style.ts";

/**
 * A table of the form for any website: in a region of its own that scrolls where the page is narrow and that the keyboard reaches. The attribute
 * `border` keeps its lines where a site takes the styles away.
 */
export function fragmentTable(table: Table, cells: Cells, styles: InlineStyles): Markup {
  const { headerRows, rows } = table.layout;
  const drawn = (from: number, to: number): Insertion =>
    rows
      .slice(from, to)
      .map(
        (row) =>
          markup`<tr style="${styles.row}">${row.map((cell) => fragmentCell(cell, table, cells, styles))}</tr>\n`,
      );
  const head = headerRows === 0 ? "" : markup`<thead style="${styles.group}">\n${drawn(0, headerRows)}</thead>\n`;
  const widths = columnWidths(table, textWidth);
  return markup`<div role="region" aria-label="${table.heading}" tabindex="0" style="${styles.scroller}">
<table border="1" cellspacing="0" cellpadding="4" style="${styles.table}">
<colgroup style="${styles.group}">${widths.map((width) => markup`<col style="${styles.column((width / textWidth) * 100)}">`)}</colgroup>
${head}<tbody style="${styles.group}">
${drawn(headerRows, rows.length)}</tbody>
</table>
</div>\n`;
}

function fragmentCell(cell: LayoutCell, table: Table, cells: Cells, styles: InlineStyles): Markup {
  const spans = [
    cell.rowSpan > 1 ? markup` rowspan="${cell.rowSpan}"` : "",
    cell.columnSpan > 1 ? markup` colspan="${cell.columnSpan}"` : "",
  ];
  if (cell.content.kind === "value") {
    return markup`<td${spans} style="${styles.value}">${words(formatCell(cells[cell.content.cell]))}</td>`;
  }
  const { text } = cell.content;
  const scope = cellScope(cell);
  if (scope === undefined) return markup`<td${spans} style="${styles.label}">${text}</td>`;
  const isRowLabel = table.id === "t3" && scope === "row" && cell.rowSpan === 1;
  return markup`<th scope="${scope}"${spans} style="${isRowLabel ? styles.label : styles.head}">${text}</th>`;
}
