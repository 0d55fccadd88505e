import { type Claim, claimCodes } from "./claim.ts";
import { applicationCells } from "./quantities.ts";
import { type ReadNumber, valueOf } from "./reading.ts";

/**
 * Claims, corrected by what the passage tells after them. A number that includes what was carried in is all that had to be handled
 * (收到156件，其中上年结转5件). Where lapsed documents are told beside repealed ones, neither number is claimed: the tables count both together.
 */
export function revised(claims: readonly Claim[], readings: readonly ReadNumber[]): readonly Claim[] {
  const including = new Set(readings.flatMap((reading) => (isCarriedIn(reading) ? [reading.whole?.told.number] : [])));
  const lapsed = readings.some(({ sketch }) => sketch?.verb === "lapsed");
  const repealed = lapsed ? readings.filter(({ sketch }) => sketch?.verb === "repealed") : [];
  const withdrawn = new Set(repealed.map(({ told }) => told.number));
  if (including.size === 0 && withdrawn.size === 0) return claims;
  return claims.flatMap((claim) => {
    if (withdrawn.has(claim.number)) return [];
    return [including.has(claim.number) ? withCarriedIn(claim) : claim];
  });
}

/** Whether a number told as a part is what was carried in, and its whole is told as what came in. */
function isCarriedIn({ sketch, whole }: ReadNumber): boolean {
  return sketch?.rows?.join() === "carriedIn" && whole?.sketch?.rows?.join() === "received";
}

function withCarriedIn(claim: Claim): Claim {
  if (claim.kind === "words" || claim.formula?.kind !== "value" || claim.code !== claimCodes.received) return claim;
  const { from } = claim.formula.of;
  const total = valueOf(applicationCells(["received", "carriedIn"]), from);
  return {
    ...claim,
    formula: total,
    near: [valueOf(applicationCells(["received"]), from)],
  };
}
