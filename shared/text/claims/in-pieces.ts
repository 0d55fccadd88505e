import { Big } from "big.js";
import { remembered } from "../../remembered.ts";
import type { Claim, NumberClaim, NumberTold } from "./claim.ts";
import { isSlip } from "./slips.ts";
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
  if (verdict.exact.lte(value) || isSlip(value, verdict.exact) || ofAll.test(words)) return false;
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

/**
 * Whether a number that differs makes up the right one together with numbers listed beside it: 局机关收到8件，分局收到17件. Those that tell another figure are no
 * parts of this one. Small numbers come to anything.
 */
export function isPartOfList(claim: NumberClaim, numbers: readonly NumberTold[], exact: Big, text: string): boolean {
  if (claim.formula?.kind !== "value" || exact.lte(claim.numeral.value)) return false;
  const place = numbers.findIndex(({ told }) => told.number === claim.number);
  const own = numbers[place];
  if (own === undefined || claim.numeral.approximate !== undefined) return false;
  const key = quantityKey(claim.formula.of);
  const few = exact.lt(smallest);
  const beside = (step: 1 | -1): readonly Big[] => {
    const values: Big[] = [];
    for (let at = place + step; values.length < mostParts; at += step) {
      const next = numbers[at];
      if (next === undefined) break;
      const [from, to] = [next, numbers[at - step] ?? own]
        .map(({ told }) => told.number.from)
        .toSorted((a, b) => a - b);
      if (text.slice(from, to).includes("。")) break;
      if (next.counted !== own.counted || next.told.numeral.approximate !== undefined) continue;
      // 盟本级废止1件，旗县市废止8件
      if (few && !next.ofOthers) continue;
      if (next.of !== undefined && quantityKey(next.of) !== key) continue;
      values.push(new Big(next.told.numeral.value));
    }
    return values;
  };
  const [before, behind] = [beside(-1), beside(1)];
  const rest = exact.minus(claim.numeral.value);
  if ([...before, ...behind].some((value) => value.eq(rest))) return true;
  const sums = sumsOf(behind);
  return sumsOf(before).some((sum) => sums.some((other) => sum.plus(other).eq(rest)));
}

/** What the first ones of some numbers come to: none, one, two…. */
function sumsOf(values: readonly Big[]): readonly Big[] {
  const sums = [new Big(0)];
  for (const value of values) sums.push((sums.at(-1) ?? new Big(0)).plus(value));
  return sums;
}

const smallest = 10;
const mostParts = 12;

/** A claim among all of its passage, what became of them, and its words. */
interface ToldAgain {
  readonly claim: NumberClaim;
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
  readonly verdict: Verdict;
  readonly words: string;
}

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
