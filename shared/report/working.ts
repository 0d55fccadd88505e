import { Big } from "big.js";
import type { ByCell, CellKind } from "../forms/form.ts";
import { readWorking, type WorkingFault } from "../numerals/working.ts";
import { type CellValue, isAmountText, readCellText, sameCell } from "./cell-value.ts";

/**
 * How cells were added up, by cell: "12+7" for a cell that holds 19. Only kept as long as the cell holds what its working comes to. It is a
 * note about how a figure was come by, and no part of what the report says.
 */
export type Workings = Readonly<ByCell<string>>;

/** Why a working cannot stand in a cell; `unfit` where it comes to a number that the cell cannot hold. */
export type CellFault =
  { readonly reason: WorkingFault } | { readonly reason: "unfit"; readonly result: string; readonly kind: CellKind };

/** What was typed into a cell: its value (undefined for blank) and, where that was computed, how. */
export interface TypedCell {
  readonly value: CellValue | undefined;
  readonly working?: string;
}

/**
 * Computes a text that begins with "=" for a cell of a kind: the value and how it was come by, or why it comes to none. A working without a
 * sign to reckon with ("=12") is just its number. Undefined for any other text.
 */
export function workCell(text: string, kind: CellKind): TypedCell | { readonly fault: CellFault } | undefined {
  const worked = readWorking(text);
  if (worked === undefined) return undefined;
  if ("fault" in worked) return { fault: { reason: worked.fault } };
  const { amount, steps, working } = worked;
  const result = amount.eq(0) ? "0" : amount.toFixed();
  const value = readCellText(result, kind);
  if (typeof value === "object") return { fault: { reason: "unfit", result, kind } };
  return steps === 0 ? { value } : { value, working };
}

/** Reads what somebody typed into a cell, as `readCellText` does; a sum that fits the cell is computed. */
export function readTyped(text: string, kind: CellKind): TypedCell {
  const worked = workCell(text, kind);
  return worked === undefined || "fault" in worked ? { value: readCellText(text, kind) } : worked;
}

/** The working by which a text comes to a value, as a text that was only proposed is kept when its proposal is taken. */
export function workingFor(text: string, kind: CellKind, value: CellValue): string | undefined {
  const worked = workCell(text, kind);
  if (worked === undefined || "fault" in worked || !isSameFigure(worked.value, value)) return undefined;
  return worked.working;
}

/** 19.50 in a file is the 19.5 that a working comes to. */
function isSameFigure(a: CellValue | undefined, b: CellValue): boolean {
  if (typeof a !== "string" || typeof b !== "string") return sameCell(a, b);
  return a === b || (isAmountText(a) && isAmountText(b) && new Big(a).eq(b));
}

/** Whether a working, as it is kept, comes to the value of its cell. */
export function isWorkingOf(working: string, kind: CellKind, value: CellValue): boolean {
  return workingFor(`=${working}`, kind, value) === working;
}
