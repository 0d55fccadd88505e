import type { CellKind } from "../forms/form.ts";
import type { Words } from "../recognition/marked-text.ts";
import type { MoneyUnit } from "../numerals/cell-number.ts";
import { readWords } from "../recognition/read-value.ts";
import type { DoubtReason } from "../recognition/reading.ts";
import { cellState, type CellValue } from "../report/cell-value.ts";

/**
 * What a pasted text says: a value without doubt (undefined for blank); or the text as raw, with the value that it probably means where
 * that can be told, and why it is asked about.
 */
export type PastedCell =
  | { readonly kind: "certain"; readonly value: CellValue | undefined }
  | { readonly kind: "doubtful"; readonly raw: CellValue; readonly reading?: CellValue; readonly why: DoubtReason };

/**
 * Reads words from the clipboard for a cell of a kind, as an import reads them. Signs that say "nothing here" stay as they are: they are not
 * filled in, and no figure. `unit` is the unit of money in the cell's header.
 */
export function readPastedCell(words: Words, kind: CellKind, unit?: MoneyUnit): PastedCell {
  const { text, withStruck } = words;
  const { value, doubt } = readWords(words, kind, unit);
  const saysNothing = withStruck === undefined && cellState(value) === "notApplicable";
  if (doubt === undefined || saysNothing) return { kind: "certain", value };
  const { reading, reason } = doubt;
  return { kind: "doubtful", raw: { raw: withStruck ?? text }, ...(reading !== undefined && { reading }), why: reason };
}
