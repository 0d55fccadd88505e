import { AlignmentType, type IParagraphOptions, type Table as DocumentTable } from "docx";
import type { Table, TableId } from "../../../shared/forms/form.ts";
import type { LayoutCell, TableLayout } from "../../../shared/forms/layout.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { printableText } from "../../../shared/paper/printable-text.ts";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import { balancedIndent, fittingSize, lineCount } from "./fit-text.ts";
import { textWidth } from "../../../shared/paper/page.ts";
import { printedTable, type PrintedRow } from "./printed-table.ts";
import { styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

/** How a table is set: type size in half-points; line, margins and least row height in twips. */
interface FormLook {
  readonly style: string;
  readonly size: number;
  readonly line: number;
  readonly sideMargin: number;
  /** The side margin of values, which need the width of their column. */
  readonly valueMargin: number;
  readonly endMargin: number;
  readonly rowHeight: number;
}

/** What the rules at both sides of a cell, and rounding, may take of its width. */
const ruling = 20;

const small = { style: styleIds.smallTable, size: 18, line: 240 };

const looks: Readonly<Record<TableId, FormLook>> = {
  t2: {
    style: styleIds.table,
    size: 21,
    line: 300,
    sideMargin: 108,
    valueMargin: 108,
    endMargin: 40,
    rowHeight: 454,
  },
  t3: { ...small, sideMargin: 40, valueMargin: 0, endMargin: 25, rowHeight: 340 },
  t4: { ...small, sideMargin: 15, valueMargin: 15, endMargin: 40, rowHeight: 454 },
};

/** A table of the form with its values, exactly as its layout describes it. */
export function formTable(table: Table, values: Cells): DocumentTable {
  const { id, layout } = table;
  const look = looks[id];
  const widths = columnWidths(table, textWidth);
  const widthOf = ({ column, columnSpan }: LayoutCell, margin: number): number =>
    widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0) - 2 * margin;
  const kept = rowsKeptWithNext(layout, (cell) => leastRows(cell, widthOf(cell, look.sideMargin), look));
  const rows = gridRows(layout).map((cells, row): PrintedRow => ({
    header: row < layout.headerRows,
    keepNext: kept.has(row),
    cells: cells.map((cell) => {
      const begins = cell.row === row;
      const margin = cell.role === "value" ? look.valueMargin : look.sideMargin;
      return {
        columnSpan: cell.columnSpan,
        ...(cell.rowSpan > 1 && { merge: begins ? ("begin" as const) : ("continue" as const) }),
        ...(margin !== look.sideMargin && { sideMargin: margin }),
        paragraph: begins ? cellParagraph(cell, values, look, widthOf(cell, margin)) : { style: look.style },
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

/** Header rows stay with what they head, blocks together, and a label beside several rows with as many as its words need. */
function rowsKeptWithNext(layout: TableLayout, rowsNeeded: (cell: LayoutCell) => number): ReadonlySet<number> {
  const kept = new Set<number>();
  const keep = (first: number, last: number): void => {
    for (let row = first; row < last; row += 1) kept.add(row);
  };
  keep(0, layout.headerRows);
  for (const { first, last } of layout.blocks) keep(first, last);
  for (const cell of layout.rows.flat()) {
    if (cell.role === "rowHeader" && cell.rowSpan > 1) {
      keep(cell.row, cell.row + Math.min(cell.rowSpan, rowsNeeded(cell)) - 1);
    }
  }
  return kept;
}

function leastRows({ content }: LayoutCell, width: number, { size, line, endMargin, rowHeight }: FormLook): number {
  if (content.kind === "value") return 1;
  return Math.ceil((lineCount(content.text, width, size) * line + 2 * endMargin) / rowHeight);
}

function cellParagraph(cell: LayoutCell, values: Cells, { style, size }: FormLook, width: number): IParagraphOptions {
  const { content } = cell;
  if (content.kind === "value") {
    const text = printableText(formatCell(values[content.cell]));
    const fitting = fittingSize(text, width - ruling, size);
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
