import type { CellValue, Style, Workbook, Worksheet } from "exceljs";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { type Rectangle, rangeOf } from "./address.ts";
import { headerText } from "./sheet-text.ts";

/** How a sheet is set up: its columns, what stays in view and what repeats on every printed page. */
export interface SheetSetup {
  readonly name: string;
  /** Column widths in characters; together about 92 fill an A4 page at full size. */
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The first rows that every page repeats. */
  readonly titleRows: number;
  readonly header: string;
  /** Stands at the left of the footer, beside the page number. */
  readonly footer?: string;
  readonly fonts: PaperFonts;
}

/** Places of pictures are told in English metric units, of which so many are a pixel. */
export const emuPerPixel = 9525;

/** Adds a sheet: A4 upright, fitted to the width, centred, page header and number, protected without a password. */
export async function addSheet(workbook: Workbook, setup: SheetSetup): Promise<Worksheet> {
  const { fonts, frozen, titleRows } = setup;
  const font = `&"${headerText(fonts.body).replaceAll('"', "")},Regular"&9 `;
  const left = setup.footer === undefined ? "" : `&L${font}${headerText(setup.footer)}`;
  const sheet = workbook.addWorksheet(setup.name, {
    pageSetup: {
      // A4; the enum exists in the types only.
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.75, header: 0.4, footer: 0.4 },
      ...(titleRows > 0 && { printTitlesRow: `1:${titleRows}` }),
    },
    headerFooter: {
      oddHeader: `&C${font}${headerText(setup.header)}`,
      oddFooter: `${left}&C${font}${paperWords.pageNumber("&P", "&N")}`,
    },
    views: [
      {
        state: "frozen",
        xSplit: frozen.columns,
        ySplit: frozen.rows,
        showGridLines: false,
        zoomScale: 100,
      },
    ],
  });
  for (const [place, width] of setup.widths.entries()) sheet.getColumn(place + 1).width = kept(width);
  await sheet.protect("", { objects: false, scenarios: false, formatColumns: true, formatRows: true });
  return sheet;
}

/** The library takes a width of 9 for its default and leaves it out. */
function kept(width: number): number {
  return width === 9 ? 9.01 : width;
}

/** Writes a cell, merged over its rectangle. Never hand it text that `sheetText` has not seen. */
export function put(sheet: Worksheet, at: Rectangle, value: CellValue, style: Partial<Style>): void {
  const cell = sheet.getCell(at.top, at.left);
  cell.style = typeof value === "string" && looksLikeFormula(value) ? textStyle(style) : style;
  cell.value = value;
  if (at.top !== at.bottom || at.left !== at.right) sheet.mergeCells(rangeOf(at));
}

/** Whether a spreadsheet program would take a text for a formula as soon as somebody edits it. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

const textStyles = new WeakMap<Partial<Style>, Partial<Style>>();

/** A style as text, which `repairParts` marks with a leading apostrophe, the sign of programs for text; one object for each style. */
function textStyle(style: Partial<Style>): Partial<Style> {
  const known = textStyles.get(style) ?? { ...style, numFmt: "@" };
  textStyles.set(style, known);
  return known;
}

/** A single place as rectangle, or a run of columns within a row. */
export function span(row: number, left: number, right = left, bottom = row): Rectangle {
  return { top: row, left, bottom, right };
}
