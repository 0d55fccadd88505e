import { Big } from "big.js";
import { indexOf } from "../../checks/figures.ts";
import { lastYearNumber } from "../../checks/last-year.ts";
import type { View } from "../../checks/rule.ts";
import type { FigureFormula, Quantity } from "../../report/narrative.ts";
import { isAmountText } from "../../report/cell-value.ts";

/** What the tables show for a quantity, exactly; undefined where a cell holds no number or last year's report is not linked. */
export function exactQuantity(quantity: Quantity, view: View): Big | undefined {
  const amount = exactAmount(quantity, view);
  if (amount !== undefined) return amount;
  const count = countOf(quantity, view);
  return Number.isNaN(count) ? undefined : new Big(count);
}

/** The same for counts alone, as a number; NaN where there is none. */
export function countOf({ cells, from }: Quantity, { form, figures, lastYear }: View): number {
  let sum = cells.length === 0 ? Number.NaN : 0;
  for (const id of cells) {
    if (from === "previous") sum += lastYear === undefined ? Number.NaN : lastYearNumber(lastYear, id);
    else sum += isAmount(id) ? Number.NaN : figures.number(indexOf(form, id));
  }
  return sum;
}

function isAmount(id: string): boolean {
  return id.endsWith(".amount");
}

function exactAmount({ cells, from }: Quantity, { report, lastYear }: View): Big | undefined {
  const [id, ...others] = cells;
  if (id === undefined || others.length > 0 || !isAmount(id)) return undefined;
  const value = from === "report" ? report.cells[id] : lastYear?.figures.cells[id];
  return typeof value === "string" && isAmountText(value) ? new Big(value) : undefined;
}

/** What a formula comes to, percentages in percent; undefined where it cannot be computed. */
export function exactFormula(formula: FigureFormula, view: View): Big | undefined {
  const of = exactQuantity(formula.of, view);
  if (of === undefined) return undefined;
  switch (formula.kind) {
    case "value":
      return of;
    case "share": {
      const whole = exactQuantity(formula.in, view);
      return whole && percentOf(of, whole);
    }
    case "difference": {
      const less = exactQuantity(formula.less, view);
      return less && of.minus(less);
    }
    case "growth": {
      const over = exactQuantity(formula.over, view);
      return over && percentOf(of.minus(over), over);
    }
  }
}

/** A part in percent of a whole, to ten places; undefined for a whole of 0. */
export function percentOf(part: Big, whole: Big): Big | undefined {
  return whole.eq(0) ? undefined : part.times(100).div(whole);
}
