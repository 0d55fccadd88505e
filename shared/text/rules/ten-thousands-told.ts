import { Big } from "big.js";
import type { Found } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import type { Numeral } from "../../numerals/numeral.ts";
import { figureCodes, type ToldNumber } from "../claims/claim.ts";
import { claimsOfCode, type PlacedClaim } from "../claims/judged-text.ts";
import type { CountUnit } from "../claims/token.ts";
import type { Passage } from "../passages.ts";
import { cellsOf, makeFinding, type SaidWords, toldFigure, type ToldFigure } from "./make-finding.ts";
import { textRuleTelling } from "./text-rule.ts";

/** From this number in front of 万 on, 万 is suspicious. */
const suspicious = 1000;

/** A number this many times what the tables show is not just another number. */
const farOff = 100;

/** A number with 万, and what the tables show for it, where they do. */
interface TenThousands extends SaidWords {
  readonly figure: ToldFigure | undefined;
  readonly exact: string | undefined;
}

/**
 * T15: a thousand times 万 or more, where the tables do not show it: most likely 万 is one too many. Of things that no table counts, a hint.
 * Source: practice.
 */
export const tenThousandsTold = textRuleTelling<TenThousands>()(
  { code: "T15", severity: "warning", basis: "practice" },
  "tenThousands",
  (text) => [
    ...figureCodes.flatMap((code) =>
      claimsOfCode(text.read, code).flatMap((placed) => claimedFinding(placed, text.form) ?? []),
    ),
    ...text.read.flatMap(({ passage, inTenThousands }) =>
      inTenThousands.flatMap((told) =>
        inTenThousands.some((other) => isOfSameScale(other, told)) ? [] : (otherFinding(told, passage) ?? []),
      ),
    ),
  ],
);

function claimedFinding({ claim, passage, verdict }: PlacedClaim, form: Form): Found<TenThousands> | undefined {
  if (claim.kind === "words" || claim.bound || claim.formula?.kind !== "value" || !isSuspicious(claim))
    return undefined;
  if (verdict.kind === "agrees") return undefined;
  const exact = verdict.kind === "differs" ? verdict.exact : undefined;
  const { numeral, formula } = claim;
  if (exact !== undefined && new Big(numeral.value).lt(exact.times(farOff))) return undefined;
  return makeFinding("warning", { passage, ...claim }, { ...cellsOf(formula.of), actual: numeral.value }, (said) => ({
    ...said,
    figure: exact && toldFigure(formula.of, form),
    exact: exact?.toFixed(),
  }));
}

/** 网站发布412.6万条，新媒体发布1863万条: where another number of the kind is told in 万 and is not far less, 万 is what one counts in there. */
function isOfSameScale(other: ToldNumber, told: ToldNumber): boolean {
  if (other === told || other.unit !== told.unit || isSuspicious({ ...other, unit: "" })) return false;
  return new Big(other.numeral.value).times(10).gte(told.numeral.value);
}

function otherFinding(told: ToldNumber, passage: Passage): Found<TenThousands> | undefined {
  const { numeral, bound } = told;
  if (bound || !isSuspicious({ numeral, unit: "" })) return undefined;
  return makeFinding("hint", { passage, ...told }, { actual: numeral.value }, (said) => ({
    ...said,
    figure: undefined,
    exact: undefined,
  }));
}

function isSuspicious({ numeral, unit }: { readonly numeral: Numeral; readonly unit: CountUnit }): boolean {
  const told = unit === "tenThousandYuan" ? numeral.value : numeral.tenThousands;
  return told !== undefined && new Big(told).gte(suspicious);
}
