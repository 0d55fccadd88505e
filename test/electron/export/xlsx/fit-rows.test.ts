import { describe, expect, it } from "vitest";
import { fitRows } from "../../../../electron/export/xlsx/fit-rows.ts";
import { lineCount } from "../../../../electron/export/xlsx/text-size.ts";

describe("fitRows", () => {
  const at = { top: 1, left: 1, bottom: 1, right: 1 };

  it("makes a row as high as its longest text needs", () => {
    const [short = 0, long = 0] = fitRows(
      [
        { at, text: "规章" },
        { at: { ...at, top: 2, bottom: 2 }, text: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请" },
      ],
      [100],
      11,
      2,
    );
    expect(long).toBeGreaterThan(4 * short - 20);
  });

  it("stretches the last of several rows for a text over all of them", () => {
    const heights = fitRows([{ at: { ...at, bottom: 3 }, text: "三、本年度办理结果".repeat(5) }], [40], 11, 3);
    expect(heights[0]).toBe(heights[1]);
    expect(heights[2]).toBeGreaterThan(heights[0] ?? 0);
  });
});

describe("lineCount", () => {
  it("counts line breaks, and Chinese characters as twice as wide as digits", () => {
    expect(lineCount("一\n二\n三", 200, 11)).toBe(3);
    expect(lineCount("总".repeat(40), 160, 11)).toBeGreaterThan(lineCount("1".repeat(40), 160, 11));
  });
});
