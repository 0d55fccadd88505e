import { Big } from "big.js";
import type { ByCell, CellId, Form } from "../forms/form.ts";
import { remembered } from "../remembered.ts";
import { type CellValue, cellState, isAmountText, isCount, notApplicable } from "./cell-value.ts";
import type { Adjustment, Cells } from "./report.ts";

/** What adds figures to a sum: the cells of one unit. */
interface Addend {
  readonly cells: Cells;
}

/** One typed cell of the form while it is added up: over sources, some at a time, and in the end with what was adjusted in it. */
interface SumOfCell {
  readonly add: (sources: readonly Addend[]) => void;
  readonly value: (adjustments: readonly Adjustment[]) => CellValue | undefined;
}

/** So many sources are added to every cell before the next are: their cells stay in the processor's cache meanwhile, which thousands do not. */
const together = 250;

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
  const begun = [...sumsOf(form)].map(([id, begin]) => ({ id, sum: begin() }));
  for (let from = 0; from < sources.length; from += together) {
    const some = sources.slice(from, from + together);
    for (const { sum } of begun) sum.add(some);
  }
  const sums: ByCell<CellValue> = {};
  for (const { id, sum } of begun) {
    const value = sum.value(adjustments);
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
  const sum = sumsOf(form).get(id)?.();
  sum?.add(sources);
  return sum?.value(adjustments);
}

/** The cells of a source that hold text which could not be added. */
export function unreadableIn(form: Form, { cells }: Addend): readonly CellId[] {
  return typedIds(form).filter((id) => cellState(cells[id]) === "raw");
}

const typedIds = remembered((form: Form): readonly CellId[] =>
  form.cells.filter(({ computed }) => !computed).map(({ id }) => id),
);

const sumsOf = remembered(
  (form: Form): ReadonlyMap<CellId, () => SumOfCell> =>
    new Map(
      form.cells
        .filter(({ computed }) => !computed)
        .map(({ id, kind }) => [id, () => (kind === "amount" ? amountSum(id) : countSum(id, kind))]),
    ),
);

// Counts and amounts each have their own loop: one that asks a function about every value takes a sixth longer over ten thousand reports.
function countSum(id: CellId, kind: "count" | "signedCount"): SumOfCell {
  let sum = 0;
  let numbers = 0;
  let notApplicables = 0;
  return {
    add: (sources) => {
      for (const { cells } of sources) {
        const value = cells[id];
        if (typeof value === "number") {
          sum += value;
          numbers += 1;
        } else if (value !== undefined && cellState(value) === "notApplicable") notApplicables += 1;
      }
    },
    value: (adjustments) => {
      const adjusted = adjustments.filter(({ cell }) => cell === id);
      if (numbers + adjusted.length === 0) return notApplicables > 0 ? notApplicable : undefined;
      const all = adjusted.reduce((before, { by }) => before + Number(by), sum);
      return isCount(all, kind) ? all + 0 : { raw: String(all) };
    },
  };
}

function amountSum(id: CellId): SumOfCell {
  let sum = new Big(0);
  let numbers = 0;
  let notApplicables = 0;
  return {
    add: (sources) => {
      for (const { cells } of sources) {
        const value = cells[id];
        if (typeof value === "string" && isAmountText(value)) {
          sum = sum.plus(value);
          numbers += 1;
        } else if (value !== undefined && cellState(value) === "notApplicable") notApplicables += 1;
      }
    },
    value: (adjustments) => {
      const adjusted = adjustments.filter(({ cell }) => cell === id);
      if (numbers + adjusted.length === 0) return notApplicables > 0 ? notApplicable : undefined;
      const all = adjusted.reduce((before, { by }) => before.plus(String(by)), sum);
      const text = all.toFixed();
      return isAmountText(text) && !all.lt(0) ? text : { raw: text };
    },
  };
}
