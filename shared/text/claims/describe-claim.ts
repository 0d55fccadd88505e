import type { FigureFormula, Quantity } from "../../report/narrative.ts";
import { type Claim, claimCodes } from "./claim.ts";

/**
 * A claim in one line: code, "?" where it is not certain, number, cells. Long lists of cells are cut: "t3.refused.stateSecret.total+7"
 * are that cell and seven more.
 */
export function describeClaim(claim: Claim): string {
  const code = claim.code + (claim.certain || claim.code === claimCodes.everything ? "" : "?");
  if (claim.kind === "words") return `${code} ${describeQuantity(claim.zero)}`;
  const sign = claim.negative === true ? "-" : "";
  return `${code} ${sign}${claim.numeral.value} ${claim.formula === undefined ? "text" : describeFormula(claim.formula)}`;
}

function describeFormula(formula: FigureFormula): string {
  switch (formula.kind) {
    case "value":
      return describeQuantity(formula.of);
    case "share":
      return `${describeQuantity(formula.of)} / ${describeQuantity(formula.in)}`;
    case "growth":
      return `${describeQuantity(formula.of)} : ${describeQuantity(formula.over)}`;
    case "difference":
      return `${describeQuantity(formula.of)} - ${describeQuantity(formula.less)}`;
  }
}

function describeQuantity({ cells, from }: Quantity): string {
  const [first = ""] = cells;
  const named = cells.length <= 2 ? cells.join("+") : `${first}+${cells.length - 1}`;
  return from === "previous" ? `last:${named}` : named;
}
