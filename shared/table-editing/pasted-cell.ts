import type { CellKind } from "../forms/form.ts";
import { cellState, type CellValue, foldWidth, readCellText } from "../report/cell-value.ts";

/**
 * What a pasted text says: a value without doubt (undefined for blank); or the text as raw, with the value that it probably means where
 * that can be told.
 */
export type PastedCell =
  | { readonly kind: "certain"; readonly value: CellValue | undefined }
  | { readonly kind: "doubtful"; readonly raw: CellValue; readonly reading?: CellValue };

const countUnits = /(?:件次|人次|件|个|次|条|份|人|起|宗|部)$/;
const amountUnits = /万元$/;

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
  const plain = foldWidth(text).replace(/\s/g, "");
  const number = plain.replace(kind === "amount" ? amountUnits : countUnits, "");
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(number)) return undefined;
  const digits = number.replaceAll(",", "");
  const value = readCellText(kind === "amount" ? digits : digits.replace(/\.0+$/, ""), kind);
  return cellState(value) === "number" ? value : undefined;
}
