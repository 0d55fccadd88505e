import type { CellKind } from "../forms/form.ts";
import { numberInCell } from "../numerals/cell-number.ts";
import { cellState, type CellValue, readCellText } from "../report/cell-value.ts";

/**
 * What a pasted text says: a value without doubt (undefined for blank); or the text as raw, with the value that it probably means where
 * that can be told.
 */
export type PastedCell =
  | { readonly kind: "certain"; readonly value: CellValue | undefined }
  | { readonly kind: "doubtful"; readonly raw: CellValue; readonly reading?: CellValue };

/** Reads a text from the clipboard for a cell of a kind. Thousands separators, inner spaces and units make it doubtful. */
export function readPastedCell(text: string, kind: CellKind): PastedCell {
  const clean = text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, "");
  const value = readCellText(clean, kind);
  if (cellState(value) !== "raw" || value === undefined) return { kind: "certain", value };
  const raw = { raw: text };
  const reading = probableValue(clean, kind);
  return reading === undefined ? { kind: "doubtful", raw } : { kind: "doubtful", raw, reading };
}

function probableValue(text: string, kind: CellKind): CellValue | undefined {
  const number = numberInCell(text);
  if (number === undefined) return undefined;
  const { amount, money, inBigPower } = number;
  // What is told in 元 is left to whoever pastes it: the table counts 万元.
  if (money === "yuan" || (money !== undefined && kind !== "amount")) return undefined;
  const told = kind === "amount" && inBigPower ? amount.times("0.0001") : amount;
  const value = readCellText(told.toFixed(), kind);
  return cellState(value) === "number" ? value : undefined;
}
