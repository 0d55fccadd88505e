import { Big } from "big.js";
import type { ByCell, CellId, Form } from "../forms/form.ts";
import { remembered } from "../remembered.ts";
import { type CellValue, cellState, isAmountText, isCount, notApplicable } from "./cell-value.ts";
import type { Adjustment, Cells } from "./report.ts";

/** What adds figures to a sum: the cells of one unit. */
interface Addend {
  readonly cells: Cells;
}

/** One typed cell of the form added up over all sources, with what was adjusted in it. */
type SumOfCell = (sources: readonly Addend[], adjustments: readonly Adjustment[]) => CellValue | undefined;

/**
 * The typed cells of some reports added up, with what was adjusted: exact, blank cells skipped, "/" where every one that is filled in says "/".
 * Text that nobody has interpreted adds nothing; who has it is told apart (`unreadableIn`). A sum that no cell can hold is kept as text. Source:
 * check M1.
 */
export function sumOfSources(
  form: Form,
  sources: readonly Addend[],
  adjustments: readonly Adjustment[] = [],
): ByCell<CellValue> {
  const sums: ByCell<CellValue> = {};
  for (const [id, sum] of sumsOf(form)) {
    const value = sum(sources, adjustments);
    if (value !== undefined) sums[id] = value;
  }
  return sums;
}

/** One typed cell added up as `sumOfSources` does; undefined for a cell that the form does not have, or computes. */
export function sumOfCell(
  form: Form,
  id: CellId,
  sources: readonly Addend[],
  adjustments: readonly Adjustment[] = [],
): CellValue | undefined {
  return sumsOf(form).get(id)?.(sources, adjustments);
}

/** The cells of a source that hold text which could not be added. */
export function unreadableIn(form: Form, { cells }: Addend): readonly CellId[] {
  return typedIds(form).filter((id) => cellState(cells[id]) === "raw");
}

const typedIds = remembered((form: Form): readonly CellId[] =>
  form.cells.filter(({ computed }) => !computed).map(({ id }) => id),
);

const sumsOf = remembered(
  (form: Form): ReadonlyMap<CellId, SumOfCell> =>
    new Map(
      form.cells
        .filter(({ computed }) => !computed)
        .map(({ id, kind }) => [id, kind === "amount" ? amountSum(id) : countSum(id, kind)]),
    ),
);

function countSum(id: CellId, kind: "count" | "signedCount"): SumOfCell {
  return (sources, adjustments) => {
    let sum = 0;
    let numbers = 0;
    let notApplicables = 0;
    for (const { cells } of sources) {
      const value = cells[id];
      if (typeof value === "number") {
        sum += value;
        numbers += 1;
      } else if (value !== undefined && cellState(value) === "notApplicable") notApplicables += 1;
    }
    for (const { cell, by } of adjustments) {
      if (cell !== id) continue;
      sum += Number(by);
      numbers += 1;
    }
    if (numbers === 0) return notApplicables > 0 ? notApplicable : undefined;
    return isCount(sum, kind) ? sum + 0 : { raw: String(sum) };
  };
}

function amountSum(id: CellId): SumOfCell {
  return (sources, adjustments) => {
    let sum = new Big(0);
    let numbers = 0;
    let notApplicables = 0;
    const add = (amount: string): void => {
      sum = sum.plus(amount);
      numbers += 1;
    };
    for (const { cells } of sources) {
      const value = cells[id];
      if (typeof value === "string" && isAmountText(value)) add(value);
      else if (value !== undefined && cellState(value) === "notApplicable") notApplicables += 1;
    }
    for (const { cell, by } of adjustments) if (cell === id) add(String(by));
    if (numbers === 0) return notApplicables > 0 ? notApplicable : undefined;
    const text = sum.toFixed();
    return isAmountText(text) && !sum.lt(0) ? text : { raw: text };
  };
}
