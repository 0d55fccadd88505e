import type { DataValidation, Workbook } from "exceljs";
import type { Cell, CellId, Form, Table } from "../../../shared/forms/form.ts";
import type { LayoutCell } from "../../../shared/forms/layout.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { largestCount } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { headLines } from "../../../shared/paper/table-look.ts";
import { addressOf, type Rectangle, rangeOf, rectanglesOver } from "./address.ts";
import { cellContent } from "./cell-content.ts";
import { definedName } from "./defined-name.ts";
import type { CellPlaces, Computed } from "./figure-formulas.ts";
import { addLastYear, type LastYearFigures } from "./last-year-block.ts";
import { addSheet, put } from "./sheet.ts";
import { sheetText } from "./sheet-text.ts";
import { sheetStyles, sizes } from "./styles.ts";
import { columnPixels, rowHeight } from "./text-size.ts";
import { type FittedText, fitRows } from "./fit-rows.ts";

/** The statutory heading stands above the table. */
const rowsAbove = 1;

/** How the width of the page is shared out: label columns, then the rest evenly. A crowded table has smaller words. */
const page = 92;
const labelWidths: readonly (readonly number[])[] = [[], [27], [12, 24], [5.5, 10.5, 29]];
const manyRows = 20;
const twipsPerPixel = 15;
/** What a cell keeps free of its width, in pixels. */
const headPadding = 6;

/** The name of a table's sheet. */
function sheetName(form: Form, table: Table): string {
  return labelsFor(form, "zh").table(table.id);
}

/** Where the cells of all tables will stand. */
export function tablePlaces(form: Form): CellPlaces {
  return new Map(
    form.tables.flatMap((table) =>
      table.layout.rows.flat().flatMap(({ content, row, column }) => {
        if (content.kind === "label") return [];
        const place = { sheet: sheetName(form, table), row: row + rowsAbove + 1, column: column + 1 };
        return [[content.cell, place] as const];
      }),
    ),
  );
}

/** Draws a table as printed, under its heading: words and values with their merges, names, formulas, validation; last year's values beside it where wanted. */
export async function addTableSheet(
  workbook: Workbook,
  form: Form,
  table: Table,
  from: {
    readonly cells: Cells;
    readonly total: (id: CellId) => Computed | undefined;
    readonly title: string;
    readonly fonts: PaperFonts;
    readonly lastYear?: LastYearFigures;
  },
): Promise<void> {
  const { layout } = table;
  const name = sheetName(form, table);
  const points = layout.rows.length >= manyRows ? sizes.crowded : sizes.text;
  const styles = sheetStyles(from.fonts, points);
  const labels = labelWidths[layout.labelColumns] ?? Array.from({ length: layout.labelColumns }, () => 12);
  const rest = (page - labels.reduce((a, b) => a + b, 0)) / (layout.columnCount - layout.labelColumns);
  const widths = Array.from({ length: layout.columnCount }, (_, place) => labels[place] ?? rest);
  const sheet = await addSheet(workbook, {
    name,
    widths,
    frozen: { rows: rowsAbove + layout.headerRows, columns: layout.labelColumns },
    titleRows: rowsAbove + layout.headerRows,
    header: from.title,
    fonts: from.fonts,
  });

  const heading = { top: 1, left: 1, bottom: 1, right: layout.columnCount };
  put(sheet, heading, sheetText(table.heading), styles.named.heading);
  sheet.getRow(1).height = rowHeight(1, sizes.heading) + 6;

  const pixels = widths.map(columnPixels);
  const words: FittedText[] = [];
  for (const printed of layout.rows.flat()) {
    const at = rectangleOf(printed);
    const { content } = printed;
    if (content.kind === "label") {
      const indented = isIndented(printed, layout.labelColumns);
      const text = printed.role === "columnHeader" ? brokenHead(content.text, at, pixels, points) : content.text;
      put(sheet, at, sheetText(text), indented ? styles.named.text : styles.named.centre);
      words.push({ at, text, indented });
      continue;
    }
    const cell = form.cellById.get(content.cell);
    if (cell === undefined) throw new RangeError(`the layout names ${content.cell}, which the form does not have`);
    const { value, numberFormat } = cellContent(from.cells[cell.id]);
    const isText = typeof value === "string";
    put(
      sheet,
      at,
      from.total(cell.id) ?? value,
      styles.value(numberFormat, { computed: cell.computed, words: isText && value.length > 1 }),
    );
    if (isText) words.push({ at, text: value });
    workbook.definedNames.add(
      `'${name}'!$${addressOf({ row: at.top, column: at.left }).replace(/\d+$/, "$$$&")}`,
      definedName(cell.id),
    );
  }

  if (from.lastYear !== undefined) addLastYear(sheet, table, from.lastYear, rectangleOf, styles);

  const heights = fitRows(words, pixels, points, rowsAbove + layout.rows.length);
  for (const [place, height] of heights.entries()) if (place >= rowsAbove) sheet.getRow(place + 1).height = height;

  for (const kind of ["count", "signedCount", "amount"] as const) {
    const inputs = layout.rows.flat().filter(({ content }) => {
      const cell = content.kind === "value" ? form.cellById.get(content.cell) : undefined;
      return cell?.kind === kind && !cell.computed;
    });
    for (const range of rectanglesOver(inputs.flatMap((printed) => placesOf(rectangleOf(printed)))).map(rangeOf)) {
      sheet.dataValidations.add(range, validation(kind));
    }
  }
}

/** A head on lines that break between words. */
function brokenHead(text: string, { left, right }: Rectangle, pixels: readonly number[], points: number): string {
  const room = pixels.slice(left - 1, right).reduce((a, b) => a + b, 0) - headPadding;
  return headLines(text, room * twipsPerPixel, points * 2).join("\n");
}

function rectangleOf({ row, column, rowSpan, columnSpan }: LayoutCell): Rectangle {
  const top = row + rowsAbove + 1;
  return { top, left: column + 1, bottom: top + rowSpan - 1, right: column + columnSpan };
}

function placesOf({ top, left, bottom, right }: Rectangle) {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_place, across) => ({ row: top + down, column: left + across })),
  ).flat();
}

/** Bands and the labels of a crowded table begin at the left; everything else is centred. */
function isIndented({ role, rowSpan }: LayoutCell, labelColumns: number): boolean {
  return role === "band" || (role === "rowHeader" && labelColumns > 1 && rowSpan === 1);
}

function validation(kind: Cell["kind"]): DataValidation {
  return {
    type: kind === "amount" ? "decimal" : "whole",
    ...(kind === "signedCount"
      ? { operator: "between", formulae: [-largestCount, largestCount] }
      : { operator: "greaterThanOrEqual", formulae: [0] }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: paperWords.invalidEntry,
    error: paperWords.entryRule[kind],
  };
}
