import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  digitsValue,
  largestChinese,
  listNumber,
  listNumberValue,
  writeChinese,
  writeChineseDigits,
  writeFullWidth,
} from "../../../shared/numerals/written.ts";
import { inChinese } from "../../kit/spelled-numbers.ts";

describe("numbers of lists", () => {
  it.each([
    [1, "一"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [99, "九十九"],
    [100, "100"],
  ])("%i -> %s", (value, text) => {
    expect(listNumber(value)).toBe(text);
    expect(listNumberValue(text)).toBe(value);
  });

  it.each(["", "一十", "十十", "一二", "零", "百", "1a", "-1", "1234567890"])("%j is no number of a list", (text) => {
    expect(listNumberValue(text)).toBeUndefined();
  });
});

describe("numbers written", () => {
  it.each([
    [10, "plain", "十"],
    [10, "formal", "壹拾"],
    [105, "plain", "一百零五"],
    [1010, "formal", "壹仟零壹拾"],
    [2006, "traditional", "貳仟零陸"],
    [110, "plain", "一百一十"],
  ] as const)("%i in %s signs: %s", (value, style, written) => {
    expect(writeChinese(value, style)).toBe(written);
  });

  it("in Chinese, up to the largest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largestChinese }), (value) => {
        expect(writeChinese(value)).toBe(inChinese(value));
      }),
    );
  });

  it("digit by digit, and read back in signs of any kind", () => {
    expect(writeChineseDigits(2021)).toBe("二〇二一");
    expect(writeChineseDigits(2021, "零")).toBe("二零二一");
    expect(writeFullWidth(2021)).toBe("２０２１");
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("〇", "零", "○"), (value, zero) => {
        for (const written of [String(value), writeFullWidth(value), writeChineseDigits(value, zero)]) {
          expect(digitsValue(written)).toBe(value);
        }
      }),
    );
  });

  it.each(["", "二十一", "2021年", "廿", "万", "O"])("%j is no row of digits", (text) => {
    expect(digitsValue(text)).toBeUndefined();
  });
});
