import { Big } from "big.js";
import type { CellId, Form } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type FigureSources, formatFigure, numberOf, sumOf } from "../report/bound-figure.ts";
import { ofCellsAlone } from "../report/channels.ts";
import type { FigureFormula, Quantity } from "../report/narrative.ts";
import { totalsUnder } from "../report/quantities.ts";
import { cellsWithTotals } from "../report/totals.ts";
import { keyFigureCells } from "../sign-off/key-figures.ts";
import type { Comparison, Figured } from "./compare-reports.ts";

/**
 * The rates by which offices are compared, in percent: 公开率 and 不予公开率 of what was concluded, 纠错率 of the reviews and lawsuits that have
 * ended, and reviews and lawsuits for every hundred applications concluded.
 */
export const rateNames = ["granted", "refused", "corrected", "disputed"] as const;

/** One of the rates. */
export type RateName = (typeof rateNames)[number];

/** Below this many cases a single one moves the rate by more than five points: the figure says nothing then, and is not shown. */
export const fewestCases = 20;

/** A rate in one report. */
export interface Rate {
  /** In percent with one decimal, as a bound figure would print it; null where it cannot be told, or the cases are too few. */
  readonly percent: string | null;
  /** How many cases, and of how many; null where the cells do not say. */
  readonly of: string | null;
  readonly in: string | null;
  /** There are cases, and fewer than `fewestCases`. */
  readonly tooFew: boolean;
}

/** A rate in both reports, and the difference in percentage points with one decimal where both have it. */
export interface ComparedRate {
  readonly name: RateName;
  readonly a: Rate;
  readonly b: Rate;
  readonly points: string | null;
}

/** The rate as a formula over a form's cells, the one that a bound figure in the text would follow. */
function rateFormula(name: RateName, form: Form): Extract<FigureFormula, { readonly kind: "share" }> {
  const results = (...rows: readonly string[]) => rows.flatMap((row) => totalsUnder(form, "t3", row));
  const concluded = quantity(keyFigureCells.concluded);
  switch (name) {
    case "granted":
      return { kind: "share", of: quantity(results("granted", "partiallyGranted")), in: concluded };
    case "refused":
      return { kind: "share", of: quantity(results("refused")), in: concluded };
    case "corrected":
      return { kind: "share", of: quantity(endedWith("corrected")), in: quantity(ends.flatMap(endedWith)) };
    case "disputed":
      return { kind: "share", of: quantity(keyFigureCells.disputes), in: concluded };
  }
}

/** The rates of both reports of a comparison. */
export function compareRates({ a, b }: Pick<Comparison, "a" | "b">): readonly ComparedRate[] {
  return rateNames.map((name) => {
    const [before, now] = [rateOf(name, a), rateOf(name, b)];
    const known = before.percent !== null && now.percent !== null;
    return {
      name,
      a: before,
      b: now,
      points: known ? new Big(now.percent).minus(before.percent).toFixed(1) : null,
    };
  });
}

function rateOf(name: RateName, { edition, cells }: Figured): Rate {
  const form = formOf(edition);
  const formula = rateFormula(name, form);
  const sources: FigureSources = { report: ofCellsAlone(cellsWithTotals(form, cells)), previous: undefined };
  const [of, whole] = [sumOf(formula.of, sources), sumOf(formula.in, sources)];
  const tooFew = whole !== undefined && whole.gt(0) && whole.lt(fewestCases);
  const told = !tooFew && numberOf(formula, sources) !== undefined;
  return {
    percent: told ? formatFigure({ formula, decimals: 1 }, sources) : null,
    of: of?.toFixed() ?? null,
    in: whole?.toFixed() ?? null,
    tooFew,
  };
}

/** How a review or a lawsuit ends. What is still pending can yet end either way. */
const ends = ["upheld", "corrected", "other"] as const;

function endedWith(end: (typeof ends)[number]): readonly CellId[] {
  return [`t4.review.${end}`, `t4.direct.${end}`, `t4.afterReview.${end}`];
}

function quantity(cells: readonly CellId[]): Quantity {
  return { cells, from: "report" };
}
