import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedIndent, fittingSize, lineCount } from "../../../../electron/export/docx/fit-text.ts";

/** Columns of table three and table four, in twips. */
const columns = [688, 540] as const;

describe("numbers in narrow columns", () => {
  it.each([
    ["0", 18],
    ["123456", 18],
    ["1234567", 15],
    ["12345678", 13],
    ["123456789", 12],
  ])("%s in table three is set at %d half-points", (text, size) => {
    expect(fittingSize(text, columns[0], 18)).toBe(size);
  });

  it("never wrap, up to the sum of twenty-five largest counts", () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.nat({ max: 150_000_000_000_000 }), (width, value) => {
        const text = String(value);
        const size = fittingSize(text, width, 18);
        expect(size).toBeLessThanOrEqual(18);
        // A digit of Times New Roman is half as wide as it is high: 5 twips a half-point.
        expect(text.length * size * 5).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leaves words alone, which can wrap", () => {
    expect(fittingSize("二十五件（含下级单位）", 540, 18)).toBe(18);
    expect(fittingSize("12 345 678 件", 540, 18)).toBe(18);
  });
});

describe("labels in narrow columns", () => {
  it.each([
    ["自然人", 628, 1],
    ["商业企业", 628, 2],
    ["法律服务机构", 628, 3],
    ["结果维持", 560, 2],
  ])("%s breaks into lines of %d twips evenly, %d characters at least", (text, width, perLine) => {
    const room = width - 2 * balancedIndent(text, width, 18);
    const line = Math.floor(room / 180);
    const lines = Math.ceil(text.length / line);
    expect(lines).toBe(lineCount(text, width, 18));
    expect(text.length - line * (lines - 1)).toBeGreaterThanOrEqual(perLine);
  });
});
