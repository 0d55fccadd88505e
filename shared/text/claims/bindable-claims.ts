import { Big } from "big.js";
import type { TextPlace } from "../../checks/finding.ts";
import type { View } from "../../checks/rule.ts";
import { type FigureSources, isPercentage } from "../../report/bound-figure.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { remembered } from "../../remembered.ts";
import type { BoundFigure, FigureFormula } from "../../report/narrative.ts";
import { placeOf, wordsAt } from "../passages.ts";
import type { NumberClaim } from "./claim.ts";
import { claimsOf } from "./claims-of.ts";
import { decimalsOf, judge, rounded, sourcesOf, valueAsTold } from "./judge.ts";

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

/** The numbers of the text that claim something and do not follow the tables yet. Every finding about the text asks for them. */
export const bindableClaims = remembered((view: View): readonly BindableClaim[] => {
  const sources = sourcesOf(view);
  return claimsOf(view.report).flatMap(({ passage, claims }) =>
    claims.flatMap((claim): readonly BindableClaim[] => {
      if (claim.kind === "words" || claim.bound || claim.formula === undefined) return [];
      if (passage.words.bound.some(({ from, to }) => from < claim.number.to && claim.number.from < to)) return [];
      const verdict = judge(sources, claim);
      const formula = verdict.kind === "agrees" ? verdict.formula : claim.formula;
      const figure = formula && figureOf(claim, formula, wordsAt(passage, claim.number));
      const replacement = formula && replacementOf(claim, formula, sources);
      return [
        {
          place: placeOf(passage, claim.number),
          agrees: verdict.kind === "agrees",
          certain: claim.certain,
          ...(figure && { figure }),
          ...(replacement !== undefined && { replacement }),
        },
      ];
    }),
  );
});

function figureOf(
  { numeral, unit, negative }: NumberClaim,
  formula: FigureFormula,
  told: string,
): BoundFigure | undefined {
  const digits = foldWidth(told).replaceAll(",", "");
  if (
    unit === "times" ||
    negative === true ||
    numeral.approximate !== undefined ||
    unit === "yuan" ||
    digits !== numeral.value
  ) {
    return undefined;
  }
  return isPercentage(formula) || digits.includes(".") ? { formula, decimals: decimalsOf(numeral.step) } : { formula };
}

/** The value of the tables in the digits of the text, where it is told exactly and is no increase for a decrease. */
function replacementOf(claim: NumberClaim, formula: FigureFormula, sources: FigureSources): string | undefined {
  const { numeral, unit } = claim;
  const exact = valueAsTold(claim, formula, sources);
  if (exact === undefined || exact.lt(0) || numeral.approximate !== undefined || unit === "times") return undefined;
  if (unit === "yuan") return exact.toFixed();
  if (numeral.tenThousands !== undefined) {
    return `${rounded(exact.div(10_000), new Big(numeral.step).div(10_000).toFixed())}万`;
  }
  return isPercentage(formula) ? rounded(exact, numeral.step) : exact.toFixed();
}
