import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittedNumber, headLines } from "../../../shared/paper/table-look.ts";

/** Columns of table three and table four without their rules, in twips. */
const columns = [688, 570] as const;

/** Digits of Times New Roman are half as wide as they are high; those that take their place up to this. */
const digits = [
  { width: 5, narrowest: 0.9 },
  { width: 5.6, narrowest: 0.9 },
  { width: 6.36, narrowest: 0.7 },
] as const;

describe("a number in a narrow column", () => {
  it.each(["0", "123456", "1234567"])("of seven digits has 8 points at least: %s", (text) => {
    for (const width of columns) {
      for (const digit of digits) {
        const { size, scale } = fittedNumber(text, width, 18, digit);
        expect(size).toBeGreaterThanOrEqual(16);
        expect(scale).toBeGreaterThanOrEqual(digit.narrowest);
      }
    }
    expect(fittedNumber("12345", 570, 18, digits[2])).toMatchObject({ scale: 1 });
  });

  it("never wraps, up to the sum of twenty-five largest counts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.constantFrom(...digits),
        fc.nat({ max: 150_000_000_000_000 }),
        (width, digit, value) => {
          const text = String(value);
          const { size, scale } = fittedNumber(text, width, 18, digit);
          expect(size).toBeLessThanOrEqual(18);
          expect(text.length * size * scale * digit.width).toBeLessThanOrEqual(width + 0.001);
        },
      ),
    );
  });

  it("keeps its size where it is words, which can wrap", () => {
    expect(fittedNumber("二十五件（含下级单位）", 540, 18, digits[0])).toEqual({ size: 18, scale: 1 });
    expect(fittedNumber("12 345 678 件", 540, 18, digits[0])).toEqual({ size: 18, scale: 1 });
  });
});

describe("the head of a narrow column", () => {
  it.each([
    ["自然人", 628, "自然人"],
    ["商业企业", 628, "商业 企业"],
    ["科研机构", 628, "科研 机构"],
    ["社会公益组织", 628, "社会 公益 组织"],
    ["法律服务机构", 628, "法律 服务 机构"],
    ["法律服务机构", 800, "法律服务 机构"],
    ["结果维持", 560, "结果 维持"],
    ["尚未审结", 560, "尚未 审结"],
    ["未经复议直接起诉", 2800, "未经复议直接起诉"],
    ["陌生的词语", 560, "陌生的词语"],
  ])("%s in %i twips breaks between words: %s", (text, width, lines) => {
    expect(headLines(text, width, 18)).toEqual(lines.split(" "));
  });
});
