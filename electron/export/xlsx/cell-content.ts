import { type CellValue, cellState, type RawText } from "../../../shared/report/cell-value.ts";
import { sheetText } from "./sheet-text.ts";

/** What stands in a spreadsheet cell, and the format that shows it as it was typed. */
export interface CellContent {
  readonly value: number | string | null;
  readonly numberFormat: string;
}

const wholeNumber = "0";

/**
 * A form cell's value for a spreadsheet. Counts and amounts become numbers; an amount that a spreadsheet's number would not give back
 * digit by digit (more than 15 significant digits, leading zeros) stays text. "/" and raw text stay text, blank stays blank.
 */
export function cellContent(value: CellValue | undefined): CellContent {
  if (value === undefined) return { value: null, numberFormat: wholeNumber };
  if (typeof value === "number") return { value: finite(value), numberFormat: wholeNumber };
  if (typeof value === "object") return { value: rawText(value), numberFormat: wholeNumber };
  return exactNumber(value) ?? { value: sheetText(value), numberFormat: wholeNumber };
}

/** Raw text counts in the workbook as it does in the report, also where without its unprintable characters it would look otherwise. */
function rawText(value: RawText): string {
  const text = sheetText(value.raw);
  if (text === "") return "\uFFFD";
  return cellState({ raw: text }) === cellState(value) ? text : `${text} `;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function exactNumber(text: string): CellContent | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const places = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").length;
  const value = Number(text);
  if (digits > 15 || Object.is(value, -0) || value.toFixed(places) !== text) return undefined;
  return { value, numberFormat: places === 0 ? wholeNumber : `0.${"0".repeat(places)}` };
}
