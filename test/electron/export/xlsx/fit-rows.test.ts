import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitRows } from "../../../../electron/export/xlsx/fit-rows.ts";
import { cutToRows, lineCount, rowHeight, tallestRow } from "../../../../electron/export/xlsx/text-size.ts";

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
    // 160 pixels hold ten characters of 11 points.
    expect(lineCount("总".repeat(10), 160, 11)).toBe(1);
    expect(lineCount("总".repeat(40), 160, 11)).toBeGreaterThan(lineCount("1".repeat(40), 160, 11));
  });

  it.each([
    ["a run that fits a line of its own stays whole", `总总总${"=".repeat(9)}`, 2],
    ["a run longer than a line begins a new one", `总总总${"=".repeat(25)}`, 4],
    ["wide signs count as wide", "=".repeat(13), 2],
    ["a closing sign takes the character before it along", `${"总".repeat(10)}，总`, 2],
  ])("counts pessimistically: %s", (_, text, lines) => {
    expect(lineCount(text, 160, 11)).toBe(lines);
  });
});

describe("cutToRows", () => {
  it("leaves a text that fits as it is, and cuts after a sentence", () => {
    expect(cutToRows("甲。乙。", 160, 11)).toEqual(["甲。乙。"]);
    const pieces = cutToRows("经核对，按实际情况填写。".repeat(100), 160, 11);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(piece).toMatch(/[，。]$/);
  });

  it("loses nothing, keeps characters whole, and fits every piece into a row", () => {
    const text = fc.array(fc.constantFrom("公", "开", "，", "。", "\n", "=", " ", "9", "𠮷", "W"), { maxLength: 900 });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 700 }), (signs, pixels) => {
        const whole = signs.join("");
        const pieces = cutToRows(whole, pixels, 11, true);
        expect(pieces.join("")).toBe(whole);
        for (const piece of pieces) {
          expect(rowHeight(lineCount(piece, pixels, 11, true), 11)).toBeLessThanOrEqual(tallestRow);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it("ends where not even one character fits", () => {
    expect(cutToRows("\n".repeat(200), 1, 11).join("")).toBe("\n".repeat(200));
    expect(cutToRows("公".repeat(50), 1, 300).join("")).toBe("公".repeat(50));
  });
});
