import { Big } from "big.js";

const tenThousand = new Big(10_000);
const tolerance = new Big(3);

/** Whether one amount is about ten thousand times the other: 元 and 万元 mixed up, in either direction. */
export function isUnitSlip(a: Big, b: Big): boolean {
  return isAbout(a, b.times(tenThousand)) || isAbout(b, a.times(tenThousand));
}

function isAbout(a: Big, b: Big): boolean {
  return a.lte(b.times(tolerance)) && a.times(tolerance).gte(b);
}
