import { Big } from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrees, isTruncated, type Numeral, readNumeral } from "../../../../shared/text/claims/numeral.ts";

function read(text: string): Numeral {
  const found = readNumeral(text, 0);
  if (found === undefined) throw new Error(`no numeral: ${text}`);
  return found.numeral;
}

/** A whole number below ten thousand as Chinese writes it. */
function chinese(value: number): string {
  if (value === 0) return "零";
  const digits = String(value).padStart(4, "0");
  const words = Array.from(digits, (digit, place) =>
    digit === "0" ? "零" : `${"零一二三四五六七八九".charAt(Number(digit))}${["千", "百", "十", ""][place] ?? ""}`,
  ).join("");
  return words.replaceAll(/零+/g, "零").replaceAll(/^零|零$/g, "");
}

describe("numerals", () => {
  it.each([
    ["151件", "151"],
    ["1,024件", "1024"],
    ["12,345,678件", "12345678"],
    ["299.7935万元", "299.7935"],
    ["1.2万件", "12000"],
    ["3亿次", "300000000"],
    ["一百五十一件", "151"],
    ["一百零五件", "105"],
    ["两件", "2"],
    ["十二件", "12"],
    ["二十余件", "20"],
    ["三千二百件", "3200"],
    ["二〇二一", "2021"],
    ["一万二千件", "10000"],
  ])("%s", (text, value) => {
    expect(read(text).value).toBe(value);
  });

  it("end before what no thousands separator can be", () => {
    expect(readNumeral("22,0件", 0)?.to).toBe(2);
    expect(readNumeral("151，200件", 0)?.to).toBe(3);
  });

  it("are read whatever they are, in digits and in Chinese", () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), (value) => {
        expect(read(`${value}件`).value).toBe(String(value));
        expect(read(`${chinese(value)}件`).value).toBe(String(value));
      }),
    );
  });

  it.each<[string, string | number, boolean]>([
    ["151", 151, true],
    ["151", 152, false],
    ["1.2万", 12_400, true],
    ["1.2万", 12_500, false],
    ["150余", 157, true],
    ["150余", 149, false],
    ["150余", 160, false],
    ["98.01", "98.0132450331", true],
    ["98.01", "98.015", false],
    ["300", "299.7935", true],
  ])("%s can stand for %s: %s", (told, exact, fits) => {
    expect(agrees(read(told), new Big(exact))).toBe(fits);
  });

  it.each([
    ["98.01", "98.019", true],
    ["98.01", "98.021", false],
    ["98.01", "98.009", false],
  ])("%s may be %s cut off: %s", (told, exact, cut) => {
    expect(isTruncated(read(told), new Big(exact))).toBe(cut);
  });
});
