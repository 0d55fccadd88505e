import type { Finding } from "../../checks/finding.ts";
import type { View } from "../../checks/rule.ts";
import { groupBy } from "../../group-by.ts";
import type { ClaimCode, NumberClaim } from "../claims/claim.ts";
import { judge } from "../claims/judge.ts";
import { claimsOfCode, placeOf, quoted, wordsAt } from "../claims/placed-claims.ts";
import { quantityKey } from "../claims/quantities.ts";
import type { Passage } from "../passages.ts";
import { textRule } from "./text-rule.ts";
import { toldFigure } from "./told-value.ts";

const codes: readonly ClaimCode[] = ["T1", "T2", "T3", "T5", "T6", "T7", "T8"];

interface Told {
  readonly claim: NumberClaim;
  readonly passage: Passage;
  readonly value: string;
  readonly right: boolean;
}

const about = { code: "T14", severity: "warning", basis: "practice" } as const;

/** T14: the text does not give the same figure two values. Source: practice. */
export const toldTwice = textRule(about, (view) => {
  const told = codes.flatMap((code) => exactlyTold(code, view));
  const groups = groupBy(told, ({ claim }) => (claim.formula?.kind === "value" ? quantityKey(claim.formula.of) : ""));
  return [...groups.values()].flatMap((group) => findingOf(group, view) ?? []);
});

/** The certain, exact counts of a kind; a number that fits another reading of its words is about another figure. */
function exactlyTold(code: ClaimCode, view: View): readonly Told[] {
  return claimsOfCode(view.report, code).flatMap(({ claim, passage }): readonly Told[] => {
    if (claim.kind === "words" || !claim.certain || claim.formula?.kind !== "value") return [];
    const { numeral, unit, formula } = claim;
    if (numeral.approximate !== undefined || unit === "yuan" || Number(numeral.step) > 1) return [];
    const verdict = judge(claim, view);
    if (verdict.kind === "near" || (verdict.kind === "agrees" && verdict.formula !== formula)) return [];
    return [{ claim, passage, value: numeral.value, right: verdict.kind === "agrees" }];
  });
}

function findingOf(group: readonly Told[], view: View): Finding | undefined {
  const [first, ...rest] = group;
  if (first === undefined || rest.every(({ value }) => value === first.value)) return undefined;
  const free = group.filter(({ claim }) => !claim.bound);
  const wrong = free.find(({ right }) => !right && group.some((other) => other.right)) ?? free.at(-1);
  if (wrong === undefined) return undefined;
  const other = group.find(({ value }) => value !== wrong.value);
  const { formula } = wrong.claim;
  if (other === undefined || formula?.kind !== "value") return undefined;
  return {
    code: "T14",
    severity: about.severity,
    part: wrong.passage.part,
    cells: formula.of.from === "report" ? formula.of.cells : [],
    expected: other.value,
    actual: wrong.value,
    quote: wordsAt(wrong.passage, wrong.claim.words),
    place: placeOf(wrong.passage, wrong.claim.number),
    params: {
      part: wrong.passage.part,
      quote: quoted(wrong.passage, wrong.claim.words),
      otherPart: other.passage.part,
      otherQuote: quoted(other.passage, other.claim.words),
      figure: toldFigure(formula.of, view),
    },
  };
}
