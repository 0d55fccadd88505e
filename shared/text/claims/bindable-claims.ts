import { Big } from "big.js";
import type { TextPlace } from "../../checks/finding.ts";
import type { View } from "../../checks/rule.ts";
import { foldWidth } from "../../report/cell-value.ts";
import type { BoundFigure, FigureFormula } from "../../report/narrative.ts";
import type { NumberClaim } from "./claim.ts";
import { claimsOf } from "./claims-of.ts";
import { exactFormula } from "./exact.ts";
import { isPlainlyRight, judge } from "./judge.ts";
import { agrees } from "./numeral.ts";
import { placeOf, wordsAt } from "./placed-claims.ts";

/** A number of the text that claims something, as the editor offers to bind or to replace it. */
export interface BindableClaim {
  /** Where the number stands: its digits, 万 included, without the unit. */
  readonly place: TextPlace;
  /** It is what the tables show. */
  readonly agrees: boolean;
  /** It leaves no doubt about what it claims. */
  readonly certain: boolean;
  /** The bound figure that may stand in its place; absent where none reads the same (about so much, 元 for 万元, a decrease without a sign). */
  readonly figure?: BoundFigure;
  /** What should stand there to agree; absent where the tables give no number, or where one cannot simply be put in its place. */
  readonly replacement?: string;
}

/** The numbers of the text that claim something and do not follow the tables yet. */
export function bindableClaims(view: View): readonly BindableClaim[] {
  return claimsOf(view.report).flatMap(({ passage, claims }) =>
    claims.flatMap((claim): readonly BindableClaim[] => {
      if (claim.kind === "words" || claim.bound) return [];
      const { right, formula } = readingOf(claim, view);
      if (formula === undefined) return [];
      const told = foldWidth(wordsAt(passage, claim.number)).replaceAll(",", "");
      const figure = figureOf(claim, formula, told);
      const replacement = replacementOf(claim, formula, view);
      const { certain } = claim;
      const place = placeOf(passage, claim.number);
      return [
        {
          place,
          agrees: right,
          certain,
          ...(figure && { figure }),
          ...(replacement !== undefined && { replacement }),
        },
      ];
    }),
  );
}

/** Whether a number agrees, and with which of the readings of its words; the first where it agrees with none. */
function readingOf(
  claim: NumberClaim,
  view: View,
): { readonly right: boolean; readonly formula: FigureFormula | undefined } {
  const { formula, also, numeral, negative } = claim;
  if (formula?.kind === "value") {
    const verdict = judge(claim, view);
    return verdict.kind === "agrees" ? { right: true, formula: verdict.formula } : { right: false, formula };
  }
  const right = [formula, ...also].find((one) => {
    if (one === undefined) return false;
    const exact = exactFormula(one, view);
    const signed = negative === true ? exact?.neg() : exact;
    return isPlainlyRight(claim, one, view) || (signed !== undefined && agrees(numeral, signed));
  });
  return { right: right !== undefined, formula: right ?? formula };
}

function figureOf(
  { numeral, unit, negative }: NumberClaim,
  formula: FigureFormula,
  told: string,
): BoundFigure | undefined {
  if (negative === true || numeral.approximate !== undefined || unit === "yuan" || told !== numeral.value) {
    return undefined;
  }
  return formula.kind === "share" || formula.kind === "growth" || told.includes(".")
    ? { formula, decimals: decimalsOf(numeral.step) }
    : { formula };
}

function replacementOf(claim: NumberClaim, formula: FigureFormula, view: View): string | undefined {
  const { numeral, unit, negative } = claim;
  const exact = exactFormula(formula, view);
  if (exact === undefined || numeral.approximate !== undefined) return undefined;
  const value = negative === true ? exact.neg() : exact;
  if (value.lt(0)) return undefined;
  if (unit === "yuan") return value.times(10_000).toFixed();
  if (numeral.tenThousands !== undefined) {
    const decimals = decimalsOf(new Big(numeral.step).div(10_000).toFixed());
    return `${value.div(10_000).round(decimals, Big.roundHalfUp).toFixed(decimals)}万`;
  }
  const share = formula.kind === "share" || formula.kind === "growth";
  const decimals = decimalsOf(numeral.step);
  return share ? value.round(decimals, Big.roundHalfUp).toFixed(decimals) : value.toFixed();
}

function decimalsOf(step: string): number {
  const point = step.indexOf(".");
  return point < 0 ? 0 : step.length - point - 1;
}
