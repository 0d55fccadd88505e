import { Big } from "big.js";
import type { Finding } from "../../checks/finding.ts";
import type { View } from "../../checks/rule.ts";
import type { ClaimCode, ToldNumber } from "../claims/claim.ts";
import { exactFormula } from "../claims/exact.ts";
import { judge } from "../claims/judge.ts";
import type { Numeral } from "../../numerals/numeral.ts";
import { claimsOfCode, type PlacedClaim, placeOf, quoted, wordsAt } from "../claims/placed-claims.ts";
import type { CountUnit } from "../claims/token.ts";
import type { Passage } from "../passages.ts";
import { textRule } from "./text-rule.ts";
import { cellsOf, toldFigure } from "./told-value.ts";

const codes: readonly ClaimCode[] = ["T1", "T2", "T3", "T5", "T6", "T7", "T8"];

/** From this number in front of 万 on, 万 is suspicious. */
const suspicious = 1000;

/** A number this many times what the tables show is not just another number. */
const farOff = 100;

const about = { code: "T15", severity: "warning", basis: "practice" } as const;

/**
 * T15: a thousand times 万 or more, where the tables do not show it: most likely 万 is one too many. Of things that no table counts, a hint.
 * Source: practice.
 */
export const tenThousandsTold = textRule(about, (view, read) => [
  ...codes.flatMap((code) => claimsOfCode(view.report, code).flatMap((placed) => claimedFinding(placed, view) ?? [])),
  ...read.flatMap(({ passage, inTenThousands }) => inTenThousands.flatMap((told) => otherFinding(told, passage) ?? [])),
]);

function claimedFinding({ claim, passage }: PlacedClaim, view: View): Finding | undefined {
  if (claim.kind === "words" || claim.bound || claim.formula?.kind !== "value") return undefined;
  const { numeral, formula } = claim;
  if (!isSuspicious(claim) || judge(claim, view).kind === "agrees") return undefined;
  const exact = exactFormula(formula, view);
  if (exact !== undefined && new Big(numeral.value).lt(exact.times(farOff))) return undefined;
  return {
    code: "T15",
    severity: about.severity,
    part: passage.part,
    ...cellsOf(formula.of),
    actual: numeral.value,
    quote: wordsAt(passage, claim.words),
    place: placeOf(passage, claim.number),
    params: {
      part: passage.part,
      quote: quoted(passage, claim.words),
      figure: exact && toldFigure(formula.of, view),
      exact: exact?.toFixed(),
    },
  };
}

function otherFinding(told: ToldNumber, passage: Passage): Finding | undefined {
  if (told.bound || !isSuspicious({ numeral: told.numeral, unit: "" })) return undefined;
  return {
    code: "T15",
    severity: "hint",
    part: passage.part,
    cells: [],
    actual: told.numeral.value,
    quote: wordsAt(passage, told.words),
    place: placeOf(passage, told.number),
    params: { part: passage.part, quote: quoted(passage, told.words), figure: undefined, exact: undefined },
  };
}

function isSuspicious({ numeral, unit }: { readonly numeral: Numeral; readonly unit: CountUnit }): boolean {
  const told = unit === "tenThousandYuan" ? numeral.value : numeral.tenThousands;
  return told !== undefined && new Big(told).gte(suspicious);
}
