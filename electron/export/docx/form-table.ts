import { AlignmentType, type IParagraphOptions, type Table as DocumentTable } from "docx";
import type { Table, TableId } from "../../../shared/forms/form.ts";
import type { LayoutCell, TableLayout } from "../../../shared/forms/layout.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { cleanText } from "./clean-text.ts";
import { columnWidths } from "./column-widths.ts";
import { balancedIndent, fittingSize } from "./fit-text.ts";
import { textWidth } from "./page.ts";
import { printedTable, type PrintedRow } from "./printed-table.ts";
import { styleIds } from "./styles.ts";
import { textRuns } from "./text-runs.ts";

/** How each table is set: type size in half-points, margins and least row height in twips. */
const looks = {
  t2: { style: styleIds.table, size: 21, sideMargin: 108, endMargin: 40, rowHeight: 454 },
  t3: { style: styleIds.smallTable, size: 18, sideMargin: 40, endMargin: 25, rowHeight: 340 },
  t4: { style: styleIds.smallTable, size: 18, sideMargin: 15, endMargin: 40, rowHeight: 454 },
} as const satisfies Record<TableId, object>;

/** A table of the form with its values, exactly as its layout describes it. */
export function formTable({ id, layout }: Table, values: Cells): DocumentTable {
  const look = looks[id];
  const widths = columnWidths(id, layout, textWidth);
  const rows = gridRows(layout).map((cells, row): PrintedRow => {
    const header = row < layout.headerRows;
    return {
      header,
      keepNext: header || layout.blocks.some(({ first, last }) => row >= first && row < last),
      cells: cells.map((cell) => {
        const { columnSpan, column } = cell;
        const merged = cell.rowSpan > 1;
        const begins = cell.row === row;
        const width =
          widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0) - 2 * look.sideMargin;
        return {
          columnSpan,
          ...(merged && { merge: begins ? ("begin" as const) : ("continue" as const) }),
          paragraph: begins ? cellParagraph(cell, values, look, width) : { style: look.style },
        };
      }),
    };
  });
  return printedTable({ ...look, widths }, rows);
}

/** The printed cells that each grid row meets, left to right: those that begin in it and those that reach into it from above. */
export function gridRows({ rows }: TableLayout): readonly (readonly LayoutCell[])[] {
  const met: LayoutCell[][] = rows.map(() => []);
  for (const cell of rows.flat()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) met[row]?.push(cell);
  }
  return met.map((cells) => cells.toSorted((a, b) => a.column - b.column));
}

function cellParagraph(
  cell: LayoutCell,
  values: Cells,
  { style, size }: (typeof looks)[TableId],
  width: number,
): IParagraphOptions {
  const { content } = cell;
  if (content.kind === "value") {
    const text = cleanText(formatCell(values[content.cell]));
    const fitting = fittingSize(text, width, size);
    return {
      style,
      alignment: AlignmentType.CENTER,
      children: textRuns(text, fitting === size ? {} : { size: fitting, sizeComplexScript: fitting }),
    };
  }
  const indent = cell.role === "columnHeader" ? balancedIndent(content.text, width, size) : 0;
  return {
    style,
    alignment: isCentred(cell) ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(indent > 0 && { indent: { left: indent, right: indent } }),
    children: textRuns(content.text),
  };
}

/** Row labels and the long words over them stand at the left; everything else, and labels beside several rows, in the middle. */
function isCentred({ role, rowSpan, columnSpan }: LayoutCell): boolean {
  if (role === "rowHeader") return rowSpan > 1;
  return role !== "corner" || columnSpan === 1;
}
