import { Big } from "big.js";
import type { Finding } from "../../checks/finding.ts";
import type { Rule } from "../../checks/rule.ts";
import type { Numeral } from "../../numerals/numeral.ts";
import type { ToldNumber } from "../claims/claim.ts";
import { claimsOfCode, type PlacedClaim } from "../claims/claims-of.ts";
import { judge } from "../claims/judge.ts";
import type { CountUnit } from "../claims/token.ts";
import type { Passage } from "../passages.ts";
import { figureCodes } from "./figures-told.ts";
import { cellsOf, makeFinding, toldFigure } from "./make-finding.ts";
import { textRule, type ToldText } from "./text-rule.ts";

/** From this number in front of 万 on, 万 is suspicious. */
const suspicious = 1000;

/** A number this many times what the tables show is not just another number. */
const farOff = 100;

const about = { code: "T15", severity: "warning", basis: "practice" } as const;

/**
 * T15: a thousand times 万 or more, where the tables do not show it: most likely 万 is one too many. Of things that no table counts, a hint.
 * Source: practice.
 */
export const tenThousandsTold: Rule = textRule(about, (text) => [
  ...figureCodes.flatMap((code) =>
    claimsOfCode(text.read, code).flatMap((placed) => claimedFinding(placed, text) ?? []),
  ),
  ...text.read.flatMap(({ passage, inTenThousands }) =>
    inTenThousands.flatMap((told) => otherFinding(told, passage) ?? []),
  ),
]);

function claimedFinding({ claim, passage }: PlacedClaim, { form, sources }: ToldText): Finding | undefined {
  if (claim.kind === "words" || claim.bound || claim.formula?.kind !== "value" || !isSuspicious(claim))
    return undefined;
  const verdict = judge(sources, claim);
  if (verdict.kind === "agrees") return undefined;
  const exact = verdict.kind === "differs" ? verdict.exact : undefined;
  const { numeral, formula } = claim;
  if (exact !== undefined && new Big(numeral.value).lt(exact.times(farOff))) return undefined;
  return makeFinding(
    about.code,
    about.severity,
    { passage, ...claim },
    { ...cellsOf(formula.of), actual: numeral.value },
    (said) => ({ ...said, figure: exact && toldFigure(formula.of, form), exact: exact?.toFixed() }),
  );
}

function otherFinding(told: ToldNumber, passage: Passage): Finding | undefined {
  const { numeral, bound } = told;
  if (bound || !isSuspicious({ numeral, unit: "" })) return undefined;
  return makeFinding(about.code, "hint", { passage, ...told }, { actual: numeral.value }, (said) => ({
    ...said,
    figure: undefined,
    exact: undefined,
  }));
}

function isSuspicious({ numeral, unit }: { readonly numeral: Numeral; readonly unit: CountUnit }): boolean {
  const told = unit === "tenThousandYuan" ? numeral.value : numeral.tenThousands;
  return told !== undefined && new Big(told).gte(suspicious);
}
