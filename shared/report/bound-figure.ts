import { Big } from "big.js";
import type { CellId } from "../forms/form.ts";
import { cellState } from "./cell-value.ts";
import { type BoundFigure, type FigureFormula, quantitiesOf, type Quantity } from "./narrative.ts";
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

/**
 * What a bound figure lacks to be computed: last year's report, a number in a cell (`cell` is undefined where the formula names none), or
 * a divisor other than 0.
 */
export type FigureLack =
  | { readonly kind: "lastYear" }
  | { readonly kind: "number"; readonly cell: CellId | undefined; readonly from: Quantity["from"] }
  | { readonly kind: "divisor"; readonly cells: readonly CellId[]; readonly from: Quantity["from"] };

/** Why a bound figure shows no number; undefined where it shows one. */
export function lackOf({ formula }: BoundFigure, sources: FigureSources): FigureLack | undefined {
  if (evaluate(formula, sources) !== undefined) return undefined;
  const quantities = quantitiesOf(formula);
  for (const { cells, from } of quantities) {
    const values = sources[from];
    if (values === undefined) return { kind: "lastYear" };
    const cell = cells.find((id) => cellState(values[id]) !== "number");
    if (cell !== undefined || cells.length === 0) return { kind: "number", cell, from };
  }
  const { cells, from } = quantities.at(-1) ?? { cells: [], from: "report" };
  return { kind: "divisor", cells, from };
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
