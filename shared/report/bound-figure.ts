import { Big } from "big.js";
import type { CellId } from "../forms/form.ts";
import type { LookUps } from "../remembered.ts";
import { type CellValue, cellState } from "./cell-value.ts";
import type { ChannelName } from "./channels.ts";
import type { BoundFigure, BoundFormula, BoundQuantity, Quantity } from "./narrative.ts";

/**
 * Where formulas take their numbers from: what stands in the cells of this report, typed or computed, and of last year's where it is linked; and what was
 * counted from this report's register beside the cells.
 */
export type FigureSources = LookUps<CellId | ChannelName, CellValue | undefined>;

/** What a bound figure shows while its cells give no number (blank, text, no last year, division by zero). */
export const unknownFigure = "——";

/**
 * The text of a bound figure: digits with at most `decimals` places (rounded half up), percentages without the sign, which the
 * sentence itself carries. Exact decimal arithmetic throughout.
 */
export function formatFigure({ formula, decimals, magnitude }: BoundFigure, sources: FigureSources): string {
  const number = numberOf(formula, sources);
  if (number === undefined) return unknownFigure;
  const value = magnitude === true ? number.abs() : number;
  const places = decimals ?? (isPercentage(formula) ? 2 : undefined);
  return places === undefined ? value.toFixed() : value.round(places, Big.roundHalfUp).toFixed();
}

/** Whether a formula comes to percent. */
export function isPercentage({ kind }: BoundFormula): boolean {
  return kind === "share" || kind === "growth";
}

/**
 * What a formula lacks to be computed: last year's report, a register that tells channels, a number in a cell (`cell` is undefined where the formula names none), or a
 * divisor other than 0.
 */
export type FigureLack =
  | { readonly kind: "lastYear" }
  | { readonly kind: "channels" }
  | { readonly kind: "number"; readonly cell: CellId | undefined; readonly from: Quantity["from"] }
  | { readonly kind: "divisor"; readonly cells: readonly CellId[]; readonly from: Quantity["from"] };

/** What a formula comes to, or the first thing that it lacks. */
export type Evaluated = { readonly ok: true; readonly value: Big } | { readonly ok: false; readonly lack: FigureLack };

/** Computes a formula in exact decimals; a quotient, given in percent, to twenty places. */
export function evaluate(formula: BoundFormula, sources: FigureSources): Evaluated {
  const of = addUp(formula.of, sources);
  if (!of.ok || formula.kind === "value") return of;
  const against = formula.kind === "share" ? formula.in : formula.kind === "growth" ? formula.over : formula.less;
  const base = addUp(against, sources);
  if (!base.ok) return base;
  if (formula.kind === "share") return percent(of.value, base.value, against);
  const difference = of.value.minus(base.value);
  return formula.kind === "growth" ? percent(difference, base.value, against) : { ok: true, value: difference };
}

/** The same for whoever does not ask what is lacking: undefined where a formula cannot be computed. */
export function numberOf(formula: BoundFormula, sources: FigureSources): Big | undefined {
  const evaluated = evaluate(formula, sources);
  return evaluated.ok ? evaluated.value : undefined;
}

/** The cells of a quantity added up; undefined where one of them holds no number. */
export function sumOf(quantity: Quantity, sources: FigureSources): Big | undefined {
  return numberOf({ kind: "value", of: quantity }, sources);
}

/** A part in percent of a whole; undefined for a whole of 0. */
export function percentOf(part: Big, whole: Big): Big | undefined {
  return whole.eq(0) ? undefined : part.times(100).div(whole);
}

function percent(part: Big, whole: Big, { cells, from }: Quantity): Evaluated {
  const value = percentOf(part, whole);
  return value === undefined ? { ok: false, lack: { kind: "divisor", cells, from } } : { ok: true, value };
}

function addUp(quantity: BoundQuantity, sources: FigureSources): Evaluated {
  if (quantity.from === "ledger") {
    const count = sources.report(`channel.${quantity.channel}`);
    return typeof count === "number" ? { ok: true, value: new Big(count) } : { ok: false, lack: { kind: "channels" } };
  }
  const { cells, from } = quantity;
  const lookUp = sources[from];
  if (lookUp === undefined) return { ok: false, lack: { kind: "lastYear" } };
  if (cells.length === 0) return { ok: false, lack: { kind: "number", cell: undefined, from } };
  // Counts added up stay exact in a number (`largestCount`); amounts would not.
  let counts = 0;
  let amounts: Big | undefined;
  for (const cell of cells) {
    const value = lookUp(cell);
    if (typeof value === "number") counts += value;
    else if (typeof value === "string" && cellState(value) === "number") amounts = new Big(value).plus(amounts ?? 0);
    else return { ok: false, lack: { kind: "number", cell, from } };
  }
  return { ok: true, value: amounts?.plus(counts) ?? new Big(counts) };
}
