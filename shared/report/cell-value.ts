import type { CellKind } from "../forms/form.ts";

/** "Not applicable", as clerks write it. Not a number, and not zero. */
export const notApplicable = "/";

/** Text in a cell that could not be read as a value, kept until somebody decides. */
export interface RawText {
  readonly raw: string;
}

/**
 * What a cell holds, exactly as in the file: a count is a number, an amount an exact decimal string ("299.7935"), "/" is not
 * applicable, `{ raw }` is text nobody has interpreted yet. A blank cell is absent from `Report.cells`.
 */
export type CellValue = number | string | RawText;

/** The states that a cell can be in; not filled in is not zero. */
export type CellState = "blank" | "number" | "notApplicable" | "raw";

/** The largest count: sums of a whole table of such counts stay exact in a JavaScript number. */
export const largestCount = 999_999_999_999;

const amountPattern = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** Whether a text is an exact decimal amount as the file writes it: digits, an optional sign and point, no separators, no exponent. */
export function isAmountText(text: string): boolean {
  return amountPattern.test(text);
}

/** Whether a number can stand in a count cell of the kind. */
export function isCount(value: number, kind: "count" | "signedCount"): boolean {
  return Number.isInteger(value) && Math.abs(value) <= largestCount && (value >= 0 || kind === "signedCount");
}

/** The signs that clerks put for "nothing here", beside "/". Text of just one of these is not applicable, not text to interpret. */
export const nothingSigns: readonly string[] = [
  notApplicable,
  "／",
  "-",
  "－",
  "—",
  "——",
  "–",
  "―",
  "无",
  "没有",
  "不适用",
  "N/A",
];

/** Whether a text is just a sign or word for "nothing here", in letters of either case and width. */
export function saysNothing(text: string): boolean {
  return nothingSigns.includes(foldWidth(text).toUpperCase());
}

/** The state of a cell. */
export function cellState(value: CellValue | undefined): CellState {
  if (value === undefined) return "blank";
  if (value === notApplicable) return "notApplicable";
  if (typeof value !== "object") return "number";
  return saysNothing(value.raw.trim()) ? "notApplicable" : "raw";
}

/**
 * Reads what somebody typed into a cell. Full-width digits and signs are folded and outer spaces ignored; nothing is guessed beyond
 * that. Returns undefined for blank, "/" for its two widths, otherwise a value of the kind, or the text itself as raw.
 */
export function readCellText(text: string, kind: CellKind): CellValue | undefined {
  const plain = foldWidth(text).trim();
  if (plain === "") return undefined;
  if (plain === notApplicable) return notApplicable;
  if (kind === "amount") {
    return /^\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : { raw: text };
  }
  if (!/^[+-]?\d{1,12}$/.test(plain)) return { raw: text };
  const value = Number(plain) + 0;
  return isCount(value, kind) && (kind === "signedCount" || !/^[+-]/.test(plain)) ? value : { raw: text };
}

/** Folds full-width ASCII (digits, signs, letters) and ideographic or non-breaking spaces to their plain forms. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2007\u202F]/g, " ");
}

/** A cell as it is printed: nothing for blank, the raw text as it stands, numbers without separators. */
export function formatCell(value: CellValue | undefined): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.raw : String(value);
}

/** Whether two cell values say the same. */
export function sameCell(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === "object" && typeof b === "object") return a.raw === b.raw;
  return a === b;
}
