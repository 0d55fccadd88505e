import type { Big } from "big.js";
import type { View } from "../../checks/rule.ts";
import type { FigureFormula } from "../../report/narrative.ts";
import type { NumberClaim } from "./claim.ts";
import { countOf, exactFormula } from "./exact.ts";
import { agrees } from "./numeral.ts";

/**
 * What becomes of a number held against the tables: it agrees with `formula`, one of its readings; it agrees only with a reading that is
 * `near`; it agrees with none; or the tables have no number to hold it against.
 */
export type Verdict =
  | { readonly kind: "agrees"; readonly formula: FigureFormula }
  | { readonly kind: "near"; readonly formula: FigureFormula; readonly exact: Big }
  | { readonly kind: "differs"; readonly exact: Big }
  | { readonly kind: "unknown" };

/** Holds the number of a claim about a value against the tables. */
export function judge(claim: NumberClaim, view: View): Verdict {
  const { formula, also, near } = claim;
  if (formula === undefined) return { kind: "unknown" };
  if (isPlainlyRight(claim, formula, view)) return { kind: "agrees", formula };
  const exact = inUnitOf(claim, exactFormula(formula, view));
  if (exact === undefined) return { kind: "unknown" };
  const fits = (other: FigureFormula): boolean => {
    const value = inUnitOf(claim, exactFormula(other, view));
    return value !== undefined && agrees(claim.numeral, value);
  };
  const right = [formula, ...also].find(fits);
  if (right !== undefined) return { kind: "agrees", formula: right };
  const close = near.find(fits);
  return close === undefined ? { kind: "differs", exact } : { kind: "near", formula: close, exact };
}

/**
 * The common case without exact arithmetic: an exact number that is well within the rounding of what the tables' counts give. False where
 * that has to be computed exactly.
 */
export function isPlainlyRight(
  { numeral, unit, negative }: Pick<NumberClaim, "numeral" | "unit" | "negative">,
  formula: FigureFormula,
  view: View,
): boolean {
  if (numeral.approximate !== undefined || unit === "yuan") return false;
  const told = negative === true ? -Number(numeral.value) : Number(numeral.value);
  return Math.abs(nearly(formula, view) - told) < 0.499 * Number(numeral.step);
}

/** What a formula comes to, not exactly; NaN where it cannot be computed from counts. */
function nearly(formula: FigureFormula, view: View): number {
  const of = countOf(formula.of, view);
  switch (formula.kind) {
    case "value":
      return of;
    case "share":
      return (of / countOf(formula.in, view)) * 100;
    case "difference":
      return of - countOf(formula.less, view);
    case "growth": {
      const over = countOf(formula.over, view);
      return ((of - over) / over) * 100;
    }
  }
}

/** A table's amount in the unit of the text: the tables count 万元. */
function inUnitOf({ unit }: NumberClaim, value: Big | undefined): Big | undefined {
  return unit === "yuan" ? value?.times(10_000) : value;
}
