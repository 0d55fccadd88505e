import type { Finding } from "../../checks/finding.ts";
import type { Rule, View } from "../../checks/rule.ts";
import { exactQuantity } from "../claims/exact.ts";
import { claimsOfCode, type PlacedClaim, placeOf, quoted, wordsAt } from "../claims/placed-claims.ts";
import { toldFigure } from "./told-value.ts";
import { textRule } from "./text-rule.ts";

/** The rule that what a text says did not happen, or was not left over, is 0 in the tables. */
export function toldWords(code: "T9" | "T10", severity: "warning" | "hint"): Rule {
  return textRule({ code, severity, basis: "practice" }, (view) =>
    claimsOfCode(view.report, code).flatMap((placed) => findingOf(code, severity, placed, view) ?? []),
  );
}

function findingOf(
  code: "T9" | "T10",
  severity: "warning" | "hint",
  { claim, passage }: PlacedClaim,
  view: View,
): Finding | undefined {
  if (claim.kind !== "words") return undefined;
  const exact = exactQuantity(claim.zero, view);
  if (exact === undefined || exact.lte(0)) return undefined;
  const count = exact.toFixed();
  return {
    code,
    severity: claim.certain ? severity : "hint",
    part: passage.part,
    cells: claim.zero.cells,
    expected: count,
    actual: 0,
    quote: wordsAt(passage, claim.words),
    place: placeOf(passage, claim.number),
    params: {
      part: passage.part,
      quote: quoted(passage, claim.words),
      figure: toldFigure(claim.zero, view),
      count,
    },
  };
}
