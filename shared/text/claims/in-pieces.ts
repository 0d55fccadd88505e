import { Big } from "big.js";
import { remembered } from "../../remembered.ts";
import type { Claim, NumberClaim } from "./claim.ts";
import { quantityKey } from "./quantities.ts";

/** Whether a passage tells a figure in parts that come to what the tables show: 予以公开29件，上年结转5件中予以公开4件. */
export function isToldInPieces(claim: NumberClaim, claims: readonly Claim[], exact: Big): boolean {
  if (claim.formula?.kind !== "value") return false;
  const all = toldByFigure(claims).get(quantityKey(claim.formula.of));
  return all !== undefined && all.times > 1 && all.exact && all.sum.eq(exact);
}

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
