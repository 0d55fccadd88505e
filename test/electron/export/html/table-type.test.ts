import { describe, expect, it } from "vitest";
import { fittingSize, tableType } from "../../../../electron/export/html/table-type.ts";

describe("the type of the tables", () => {
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
