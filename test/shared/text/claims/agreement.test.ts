import { Big } from "big.js";
import { describe, expect, it } from "vitest";
import { type Numeral, readNumeral } from "../../../../shared/numerals/numeral.ts";
import { agrees, isTruncated } from "../../../../shared/text/claims/agreement.ts";

function read(text: string): Numeral {
  const found = readNumeral(text, 0);
  if (found?.numeral === undefined) throw new Error(`no numeral: ${text}`);
  return found.numeral;
}

describe("numbers told", () => {
  it.each<[string, string | number, boolean]>([
    ["151", 151, true],
    ["151", 152, false],
    ["1.2万", 12_400, true],
    ["1.2万", 12_500, false],
    ["0", 0, true],
    ["150余", 157, true],
    ["150余", 150, true],
    ["150余", 149, false],
    ["150余", 160, false],
    ["98.01", "98.0132450331", true],
    ["98.01", "98.015", false],
    ["300", "299.7935", true],
    ["一万二千三百", 12_300, true],
    ["一万二千三百", 12_301, false],
    ["1万2千3百", 12_349, true],
    ["1万2千3百", 12_350, false],
    ["1.41万", 14_100, true],
    ["1.41万", 14_150, false],
    ["一百五", 154, true],
    ["一百五", 155, false],
    ["三亿二千万", 320_004_999, true],
    ["三亿二千万", 320_005_000, false],
  ])("%s can stand for %s: %s", (told, exact, fits) => {
    expect(agrees(read(told), new Big(exact))).toBe(fits);
  });

  it.each<[Numeral["approximate"], string, number, boolean]>([
    ["under", "160", 155, true],
    ["under", "160", 160, true],
    ["under", "160", 161, false],
    ["under", "160", 150, false],
    ["under", "1600", 1501, true],
    ["about", "100", 110, true],
    ["about", "100", 90, true],
    ["about", "100", 111, false],
    ["about", "100", 89, false],
    ["over", "0", 0, true],
    ["over", "0", 1, false],
  ])("%s %s can stand for %s: %s", (approximate, value, exact, fits) => {
    expect(agrees({ value, step: "1", ...(approximate && { approximate }) }, exact)).toBe(fits);
  });

  it.each([
    ["98.01", "98.019", true],
    ["98.01", "98.01", true],
    ["98.01", "98.02", false],
    ["150余", "150.5", false],
    ["98.01", "98.021", false],
    ["98.01", "98.009", false],
  ])("%s may be %s cut off: %s", (told, exact, cut) => {
    expect(isTruncated(read(told), new Big(exact))).toBe(cut);
  });
});
