import { Big } from "big.js";
import type { Numeral } from "../../numerals/numeral.ts";

/** What the last digit that is not 0 counts: 10 for 150, so that 150余 may be anything up to 160. */
function lastDigit(value: Big, step: Big): Big {
  let size = step;
  if (value.eq(0)) return size;
  while (value.mod(size.times(10)).eq(0)) size = size.times(10);
  return size;
}

/** Whether a number told in a text can stand for an exact one: the same after rounding to the digits told, or near it where it is told as about so much. */
export function agrees(told: Numeral, exact: Big | number): boolean {
  const value = new Big(told.value);
  const difference = new Big(exact).minus(value);
  const step = new Big(told.step);
  const { approximate } = told;
  if (approximate === undefined) return difference.gte(step.div(-2)) && difference.lt(step.div(2));
  const size = lastDigit(value, step);
  switch (approximate) {
    case "over":
      return difference.gte(0) && difference.lt(size);
    case "under":
      return difference.lte(0) && difference.abs().lt(size);
    case "about":
      return difference.abs().lte(value.times(0.1));
  }
}

/** Whether an exact number was cut to the digits told instead of rounded. */
export function isTruncated(told: Numeral, exact: Big): boolean {
  if (told.approximate !== undefined) return false;
  const difference = exact.minus(told.value);
  return difference.gte(0) && difference.lt(told.step);
}
