import type { Finding } from "../../checks/finding.ts";
import { nothing, type Rule, type View } from "../../checks/rule.ts";
import type { ClaimCode } from "../claims/claim.ts";
import { exactFormula } from "../claims/exact.ts";
import { judge } from "../claims/judge.ts";
import { claimsOfCode, type PlacedClaim, placeOf, quoted, wordsAt } from "../claims/placed-claims.ts";
import { isUnitSlip, numberOfTenThousands } from "./ten-thousands.ts";
import { textInputs } from "./text-inputs.ts";
import { cellsOf, toldFigure } from "./told-value.ts";

const codes: readonly ClaimCode[] = ["T1", "T2", "T3", "T5", "T6", "T7", "T8"];

/** T15: a thousand times 万 or more, where the tables do not show it: most likely 万 is one too many. Source: practice. */
export const tenThousandsTold: Rule = {
  code: "T15",
  severity: "warning",
  basis: "practice",
  checks: (form) => [
    {
      reads: textInputs(form),
      run: (view) => {
        const placed = codes.flatMap((code) => claimsOfCode(view.report, code));
        return placed.length === 0 ? nothing : placed.flatMap((one) => findingOf(one, view) ?? []);
      },
    },
  ],
};

function findingOf({ claim, passage }: PlacedClaim, view: View): Finding | undefined {
  if (claim.kind === "words" || claim.bound || numberOfTenThousands(claim) === undefined) return undefined;
  const { formula } = claim;
  if (formula?.kind !== "value" || judge(claim, view).kind === "agrees") return undefined;
  return {
    code: "T15",
    severity: tenThousandsTold.severity,
    part: passage.part,
    ...cellsOf(formula.of),
    actual: claim.numeral.value,
    quote: wordsAt(passage, claim.words),
    place: placeOf(passage, claim.number),
    params: {
      part: passage.part,
      quote: quoted(passage, claim.words),
      figure: toldFigure(formula.of, view),
      exact: exactFormula(formula, view)?.toFixed(),
      slip: isUnitSlip(claim, view),
    },
  };
}
