import type { Balance, CellId } from "../forms/form.ts";
import { cellState, type CellValue } from "../report/cell-value.ts";

/**
 * How the printed identity stands in a column: both sides and their difference. Blank cells count as nothing; a side without any number
 * makes it `incomplete` (`empty` where all four are blank), text that nobody has interpreted makes it `unknown`, as in check B1. A column that
 * somebody is filling in is `incomplete` until it balances or is full.
 */
export interface BalanceState {
  readonly state: "empty" | "incomplete" | "balanced" | "unbalanced" | "unknown";
  /** A side's sum; absent over text. */
  readonly left?: number;
  readonly right?: number;
}

/** The state of a balance over the cells as shown; `filling` says that cells of its column are still to be filled in by somebody at work. */
export function balanceState(
  { left, right }: Balance,
  valueOf: (id: CellId) => CellValue | undefined,
  filling = false,
): BalanceState {
  const before = left.map(valueOf);
  const after = right.map(valueOf);
  if ([...before, ...after].every((value) => value === undefined)) return { state: "empty" };
  const sums = { left: addUp(before), right: addUp(after) };
  if (sums.left === undefined || sums.right === undefined) {
    return {
      state: "unknown",
      ...(sums.left !== undefined && { left: sums.left }),
      ...(sums.right !== undefined && { right: sums.right }),
    };
  }
  const known = { left: sums.left, right: sums.right };
  if (![before, after].every((side) => side.some((value) => typeof value === "number"))) {
    return { state: "incomplete", ...known };
  }
  if (known.left === known.right) return { state: "balanced", ...known };
  return { state: filling ? "incomplete" : "unbalanced", ...known };
}

function addUp(values: readonly (CellValue | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (cellState(value) === "raw") return undefined;
    if (typeof value === "number") sum += value;
  }
  return sum;
}
