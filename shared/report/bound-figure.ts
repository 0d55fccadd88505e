import { Big } from "big.js";
import { cellState } from "./cell-value.ts";
import type { BoundFigure, FigureFormula, Quantity } from "./narrative.ts";
import type { Cells } from "./report.ts";

/** The figures that bound figures draw on: all cells (typed and computed) of this report, and of last year's where it is linked. */
export interface FigureSources {
  readonly report: Cells;
  readonly previous: Cells | undefined;
}

/** What a bound figure shows while its cells give no number (blank, text, no last year, division by zero). */
export const unknownFigure = "——";

/**
 * The text of a bound figure: digits with at most `decimals` places (rounded half up), percentages without the sign, which the
 * sentence itself carries. Exact decimal arithmetic throughout.
 */
export function formatFigure(figure: BoundFigure, sources: FigureSources): string {
  const value = evaluate(figure.formula, sources);
  if (value === undefined) return unknownFigure;
  const defaultPlaces = figure.formula.kind === "share" || figure.formula.kind === "growth" ? 2 : undefined;
  const places = figure.decimals ?? defaultPlaces;
  return places === undefined ? value.toFixed() : value.round(places, Big.roundHalfUp).toFixed();
}

function evaluate(formula: FigureFormula, sources: FigureSources): Big | undefined {
  const of = quantity(formula.of, sources);
  if (of === undefined) return undefined;
  switch (formula.kind) {
    case "value":
      return of;
    case "share":
      return percent(of, quantity(formula.in, sources));
    case "difference": {
      const less = quantity(formula.less, sources);
      return less && of.minus(less);
    }
    case "growth": {
      const over = quantity(formula.over, sources);
      return over && percent(of.minus(over), over);
    }
  }
}

function percent(part: Big, whole: Big | undefined): Big | undefined {
  if (whole === undefined || whole.eq(0)) return undefined;
  return part.times(100).div(whole);
}

function quantity({ cells, from }: Quantity, sources: FigureSources): Big | undefined {
  const values = from === "report" ? sources.report : sources.previous;
  if (values === undefined || cells.length === 0) return undefined;
  let sum = new Big(0);
  for (const id of cells) {
    const value = values[id];
    if (cellState(value) !== "number" || typeof value === "object" || value === undefined) return undefined;
    sum = sum.plus(value);
  }
  return sum;
}
