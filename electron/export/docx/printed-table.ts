import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";

/** A cell of a printed table row: its words, and how many grid columns it takes. */
export interface PrintedCell {
  readonly columnSpan: number;
  /** Whether a merge over rows begins here or goes on; absent for cells of one row. */
  readonly merge?: "begin" | "continue";
  /** In twips, where it differs from the table's. */
  readonly sideMargin?: number;
  readonly paragraph: IParagraphOptions;
}

/** A printed table row. Together its cells take every grid column. */
export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  /** Repeated at the top of every page. */
  readonly header?: boolean;
  /** Its least height in twips, where it differs from the table's. */
  readonly height?: number;
  /** On the same page as the row that follows. */
  readonly keepNext?: boolean;
}

/** How a table is set, in twips. */
export interface TableLook {
  readonly widths: readonly number[];
  readonly sideMargin: number;
  readonly endMargin: number;
  readonly rowHeight: number;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** Draws a table with fixed column widths, ruled all over, whose rows never break across pages. */
export function printedTable(look: TableLook, rows: readonly PrintedRow[]): Table {
  const { widths, sideMargin, endMargin } = look;
  const margin = { left: sideMargin, right: sideMargin, top: endMargin, bottom: endMargin };
  return new Table({
    width: dxa(widths.reduce((sum, width) => sum + width, 0)),
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { marginUnitType: WidthType.DXA, ...margin },
    borders,
    rows: rows.map((row) => drawRow(row, look)),
  });
}

function drawRow(row: PrintedRow, { widths, rowHeight }: TableLook): TableRow {
  const { cells, header = false, keepNext = false, height = rowHeight } = row;
  let column = 0;
  return new TableRow({
    cantSplit: true,
    ...(header && { tableHeader: true }),
    height: { value: height, rule: HeightRule.ATLEAST },
    children: cells.map(({ columnSpan, merge, sideMargin, paragraph }) => {
      const own = widths.slice(column, column + columnSpan);
      column += columnSpan;
      return new TableCell({
        width: dxa(own.reduce((sum, width) => sum + width, 0)),
        columnSpan,
        ...(merge && {
          verticalMerge: merge === "begin" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
        }),
        ...(sideMargin !== undefined && {
          margins: { marginUnitType: WidthType.DXA, left: sideMargin, right: sideMargin },
        }),
        verticalAlign: VerticalAlignTable.CENTER,
        children: [new Paragraph({ ...paragraph, ...(keepNext && { keepNext }) })],
      });
    }),
  });
}

function dxa(size: number) {
  return { size, type: WidthType.DXA };
}
