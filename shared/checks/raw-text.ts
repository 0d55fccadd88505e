import type { CellKind } from "../forms/form.ts";
import { foldWidth } from "../report/cell-value.ts";

/** What a raw text amounts to: a number, but not one the cell may hold (V1 for counts, V2 for amounts); or text to interpret (V4). */
export type RawReading = "unfitNumber" | "text";

/** Classifies a cell's raw text. Plain numbers that would fit are "text": they were kept raw because somebody has to confirm them. */
export function classifyRaw(text: string, kind: CellKind): RawReading {
  const plain = foldWidth(text).trim();
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return "text";
  if (kind === "amount") return plain.startsWith("-") || decimals(plain) > 6 ? "unfitNumber" : "text";
  if (plain.includes(".") || plain.replace(/^[+-]/, "").length > 12) return "unfitNumber";
  return plain.startsWith("-") && kind === "count" ? "unfitNumber" : "text";
}

/** The places after the point of a decimal text. */
export function decimals(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
