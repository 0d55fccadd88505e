import { describe, expect, it } from "vitest";
import { columnWidths, fittingSize, tableType, textWidth } from "../../../../electron/export/html/table-widths.ts";
import { editions, formOf } from "../../../../shared/forms/registry.ts";

describe("table widths", () => {
  it("fill the text width in every table of every edition", () => {
    for (const table of editions.flatMap((edition) => formOf(edition).tables)) {
      const widths = columnWidths(table);
      expect(widths).toHaveLength(table.layout.columnCount);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textWidth, 6);
    }
  });

  it.each([
    ["151", undefined],
    ["100000", undefined],
    ["减4件左右而已", undefined],
    ["1234567", 7.5],
    ["999999999999", 4.5],
  ])("a column of table three prints %s at %s points", (text, size) => {
    expect(fittingSize(text, "t3", 708)).toBe(size);
  });

  it("numbers up to twelve digits fit their column at the size given", () => {
    for (const [table, width] of [
      ["t3", 708],
      ["t4", 590],
    ] as const) {
      for (let digits = 1; digits <= 12; digits += 1) {
        const size = fittingSize("8".repeat(digits), table, width) ?? tableType[table].size;
        expect(size * 0.56 * digits).toBeLessThanOrEqual(width / 20 - 2 * tableType[table].side);
      }
    }
  });
});
