import type { Big } from "big.js";

/**
 * Whether a number differs from the right one as slips of the pen do: by little, by one digit more, less or other, or by digits exchanged. A number that counts something else differs
 * anyhow.
 */
export function isSlip(told: string, exact: Big): boolean {
  const right = exact.toFixed();
  const difference = exact.minus(told).abs();
  if (difference.lte(2) && exact.gt(2)) return true;
  if (difference.times(10).lte(exact.abs())) return true;
  const [a, b] = [digitsOf(told), digitsOf(right)];
  if (a.length < 2 && b.length < 2) return false;
  return sorted(a) === sorted(b) || isOneDigitOff(a, b);
}

/** A number without sign and point. */
function digitsOf(number: string): string {
  return number.replaceAll(/[^\d]/gu, "");
}

function sorted(digits: string): string {
  return Array.from(digits).toSorted().join("");
}

/** Whether one digit is another, too many or missing; of two digits one alone says too little. */
function isOneDigitOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const off = Math.max(endA, endB) - from;
  return off <= 1 && Math.max(a.length, b.length) >= 3;
}
