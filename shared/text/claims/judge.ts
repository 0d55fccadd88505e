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

/** The common case without exact arithmetic: a count that is just what the table shows. */
function isPlainlyRight({ numeral, unit }: NumberClaim, formula: FigureFormula, view: View): boolean {
  if (formula.kind !== "value" || numeral.approximate !== undefined || unit === "yuan") return false;
  return countOf(formula.of, view) === Number(numeral.value);
}

/** A table's amount in the unit of the text: the tables count 万元. */
function inUnitOf({ unit }: NumberClaim, value: Big | undefined): Big | undefined {
  return unit === "yuan" ? value?.times(10_000) : value;
}
