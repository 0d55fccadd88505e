import type { Worksheet } from "exceljs";
import type { Table } from "../../../shared/forms/form.ts";
import type { LayoutCell } from "../../../shared/forms/layout.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { type Rectangle, rangeOf } from "./address.ts";
import { cellContent } from "./cell-content.ts";
import { put } from "./sheet.ts";
import { sheetText } from "./sheet-text.ts";
import type { SheetStyles } from "./styles.ts";

/** Last year's values, totals included, in the edition of the form. */
export interface LastYearFigures {
  readonly year: number;
  readonly cells: Cells;
}

/** Between the table and last year's values stays a narrow column free, in characters. */
const gap = 2;
/** In characters: the heads of few columns are longer. */
const widths = { few: 14, many: 8 } as const;
const few = 4;

/**
 * Last year's values beside a table, under its heads once more, locked and left out of the print; below a table that has no labels at its left. `placeOf` says
 * where a printed cell of the table itself stands.
 */
export function addLastYear(
  sheet: Worksheet,
  { layout }: Table,
  { year, cells }: LastYearFigures,
  placeOf: (printed: LayoutCell) => Rectangle,
  { named }: SheetStyles,
): void {
  const isBeside = layout.labelColumns > 0;
  const across = isBeside ? layout.columnCount - layout.labelColumns + 1 : 0;
  const last = layout.rows.flat().reduce((most, printed) => Math.max(most, placeOf(printed).bottom), 0);
  const shown = layout.rows.flat().flatMap((printed): readonly (readonly [Rectangle, LayoutCell["content"]])[] => {
    const { content, column } = printed;
    if (content.kind === "label" ? !isBeside || column < layout.labelColumns : false) return [];
    const at = placeOf(printed);
    const down = isBeside ? 0 : last + 2 - at.top;
    return [
      [{ top: at.top + down, left: at.left + across, bottom: at.bottom + down, right: at.right + across }, content],
    ];
  });
  const left = isBeside ? layout.columnCount + 2 : 1;
  const right = shown.reduce((most, [at]) => Math.max(most, at.right), left);
  const top = isBeside ? 1 : last + 1;
  put(sheet, { top, left, bottom: top, right }, sheetText(paperWords.lastYear(year)), named.lastYearHead);
  for (const [at, content] of shown) {
    const value = content.kind === "label" ? sheetText(content.text) : cellContent(cells[content.cell]).value;
    put(sheet, at, value, named.lastYear);
  }
  if (isBeside) {
    sheet.getColumn(layout.columnCount + 1).width = gap;
    const width = right - left < few ? widths.few : widths.many;
    for (let column = left; column <= right; column += 1) sheet.getColumn(column).width = width;
  }
  sheet.pageSetup.printArea = rangeOf({ top: 1, left: 1, bottom: last, right: layout.columnCount });
}
