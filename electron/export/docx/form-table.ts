import { AlignmentType, type IParagraphOptions, type Table as DocumentTable } from "docx";
import type { Table, TableId } from "../../../shared/forms/form.ts";
import type { LayoutCell, TableLayout } from "../../../shared/forms/layout.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { printableText } from "../../../shared/paper/printable-text.ts";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import { textWidth } from "../../../shared/paper/page.ts";
import {
  fittedNumber,
  headLines,
  isCentred,
  officeDigits,
  ruling,
  tableLooks,
} from "../../../shared/paper/table-look.ts";
import { printedTable, type PrintedRow } from "./printed-table.ts";
import { styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

/** The style of the words in each table. */
const styles = { t2: styleIds.table, t3: styleIds.smallTable, t4: styleIds.smallTable } as const satisfies Record<
  TableId,
  string
>;

/** A table of the form with its values, exactly as its layout describes it. */
export function formTable(table: Table, values: Cells): DocumentTable {
  const { id, layout } = table;
  const look = tableLooks[id];
  const widths = columnWidths(table, textWidth);
  const widthOf = ({ column, columnSpan }: LayoutCell, margin: number): number =>
    widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0) - 2 * margin;
  // A table stays whole, as it does where somebody types it: on the next page nobody would know what a row without its labels belongs to. Word
  // breaks it only where it is taller than a page.
  const last = layout.rows.length - 1;
  const rows = gridRows(layout).map((cells, row): PrintedRow => ({
    header: row < headRows(layout),
    keepNext: row < last,
    cells: cells.map((cell) => {
      const begins = cell.row === row;
      const margin = cell.role === "value" ? look.valueMargin : look.sideMargin;
      return {
        columnSpan: cell.columnSpan,
        ...(cell.rowSpan > 1 && { merge: begins ? ("begin" as const) : ("continue" as const) }),
        ...(margin !== look.sideMargin && { sideMargin: margin }),
        paragraph: begins ? cellParagraph(cell, table, values, widthOf(cell, margin)) : { style: styles[id] },
      };
    }),
  }));
  return printedTable({ ...look, widths }, rows);
}

/** The printed cells that each grid row meets, left to right: those that begin in it and those that reach into it from above. */
function gridRows({ rows }: TableLayout): readonly (readonly LayoutCell[])[] {
  const met: LayoutCell[][] = rows.map(() => []);
  for (const cell of rows.flat()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) met[row]?.push(cell);
  }
  return met.map((cells) => cells.toSorted((a, b) => a.column - b.column));
}

/** The rows that name the columns, for those who have the table read out: in table two those of its first block. */
function headRows({ headerRows, blocks }: TableLayout): number {
  return headerRows > 0 || blocks.length === 0 ? headerRows : 2;
}

function cellParagraph(cell: LayoutCell, { id, layout }: Table, values: Cells, width: number): IParagraphOptions {
  const { content } = cell;
  const style = styles[id];
  const { size } = tableLooks[id];
  if (content.kind === "value") {
    const text = printableText(formatCell(values[content.cell]));
    const { size: fitting, scale } = fittedNumber(text, width - ruling, size, officeDigits);
    return {
      style,
      alignment: AlignmentType.CENTER,
      children: textRuns(text, {
        ...(fitting < size && { size: fitting, sizeComplexScript: fitting }),
        ...(scale < 1 && { scale: Math.floor(scale * 100) }),
      }),
    };
  }
  const lines = cell.role === "columnHeader" ? headLines(content.text, width, size) : [content.text];
  return {
    style,
    alignment: isCentred(cell, layout) ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: textRuns(lines.join("\n")),
  };
}
