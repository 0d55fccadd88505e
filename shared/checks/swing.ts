import { Big } from "big.js";
import type { Cell, CellId, Form } from "../forms/form.ts";
import { type CellValue, cellState } from "../report/cell-value.ts";
import { isUnitSlip } from "./unit-slip.ts";

/** A figure of this year beside last year's. */
export interface Swing {
  readonly now: number | string;
  readonly last: number | string;
}

/**
 * What the checks call a large change (Y4): more than threefold and by more than 20, in either direction. Undefined where there is none,
 * where one side is no number, and for an amount that slipped from one unit into the other (V5).
 */
export function swingBetween(now: CellValue | undefined, last: CellValue | undefined): Swing | undefined {
  if (typeof now === "number" && typeof last === "number") {
    return Math.abs(now - last) > 20 && (now > 3 * last || last > 3 * now) ? { now, last } : undefined;
  }
  return typeof now === "string" && typeof last === "string" ? amountSwing(now, last) : undefined;
}

/** Whether a change of the cell can be a large one: an increase or decrease that the form itself asks for cannot. */
export function canSwing(cell: Cell): boolean {
  return cell.kind !== "signedCount";
}

/** The cells that a total adds up, directly and through other totals. Where one of them swings, the total is not mentioned. */
export function cellsBelow(form: Form, id: CellId): readonly CellId[] {
  const direct = form.sums.filter((sum) => sum.total === id).flatMap((sum) => sum.addends);
  return [...new Set(direct.flatMap((addend) => [addend, ...cellsBelow(form, addend)]))];
}

function amountSwing(now: string, last: string): Swing | undefined {
  if (cellState(now) !== "number" || cellState(last) !== "number") return undefined;
  const [a, b] = [new Big(now), new Big(last)];
  if (isUnitSlip(a, b)) return undefined;
  const large = a.minus(b).abs().gt(20) && (a.gt(b.times(3)) || b.gt(a.times(3)));
  return large ? { now, last } : undefined;
}
