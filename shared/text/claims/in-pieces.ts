import { Big } from "big.js";
import { remembered } from "../../remembered.ts";
import type { Claim, NumberClaim } from "./claim.ts";
import type { Verdict } from "./judge.ts";
import { quantityKey } from "./quantities.ts";

/** Whether a passage tells a figure in parts that come to what the tables show: 予以公开29件，上年结转5件中予以公开4件. */
export function isToldInPieces(claim: NumberClaim, claims: readonly Claim[], exact: Big): boolean {
  if (claim.formula?.kind !== "value") return false;
  const all = toldByFigure(claims).get(quantityKey(claim.formula.of));
  return all !== undefined && all.times > 1 && all.exact && all.sum.eq(exact);
}

/**
 * Whether a number that differs is some of a figure that the passage tells rightly elsewhere: 办结68件…提供双语答复4份. What is much less, and not said to be all,
 * counts a part in words that name the whole.
 */
export function isSomeOfTold({ claim, claims, verdicts, verdict, words }: ToldAgain): boolean {
  if (claim.formula?.kind !== "value" || verdict.kind !== "differs") return false;
  const { value } = claim.numeral;
  if (!verdict.exact.minus(value).times(muchLess).gt(verdict.exact) || ofAll.test(words)) return false;
  const key = quantityKey(claim.formula.of);
  return claims.some(
    (other, place) =>
      other !== claim &&
      other.kind === "number" &&
      other.certain &&
      other.formula?.kind === "value" &&
      verdicts[place]?.kind === "agrees" &&
      quantityKey(other.formula.of) === key,
  );
}

/** A claim among all of its passage, what became of them, and its words. */
interface ToldAgain {
  readonly claim: NumberClaim;
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
  readonly verdict: Verdict;
  readonly words: string;
}

/** A number that is less by more than a fourth is no slip of the pen beside the right one. */
const muchLess = 4;
const ofAll = /[共总]|全年|合计|累计/u;

/** What a passage tells of each figure, added up. */
const toldByFigure = remembered((claims: readonly Claim[]) => {
  const byKey = new Map<string, { times: number; sum: Big; exact: boolean }>();
  for (const one of claims) {
    if (one.kind === "words" || one.formula?.kind !== "value") continue;
    const key = quantityKey(one.formula.of);
    const all = byKey.get(key) ?? { times: 0, sum: new Big(0), exact: true };
    const { value, approximate } = one.numeral;
    byKey.set(key, {
      times: all.times + 1,
      sum: all.sum.plus(value),
      exact: all.exact && approximate === undefined,
    });
  }
  return byKey;
});
