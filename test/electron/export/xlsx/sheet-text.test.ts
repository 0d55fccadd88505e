import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellPieces, headerText, sheetText } from "../../../../electron/export/xlsx/sheet-text.ts";

describe("sheetText", () => {
  it("escapes what spreadsheets would read as a character code", () => {
    expect(sheetText("_x0041_")).toBe("_x005F_x0041_");
    expect(sheetText("_x0041_x0042_ a_x00_")).toBe("_x005F_x0041_x005F_x0042_ a_x00_");
  });

  it("drops what no file can hold", () => expect(sheetText("甲\u0000\uD800乙\uFFFF\r\n丙")).toBe("甲乙\n丙"));

  it("holds no more than a cell", () => expect(sheetText("字".repeat(40_000))).toHaveLength(32_767));
});

describe("cellPieces", () => {
  it("cuts without loss and never inside a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 2, max: 9 }), (text, longest) => {
        const pieces = cellPieces(text, longest);
        expect(pieces.join("")).toBe(text);
        expect(pieces.every((piece) => piece.length <= longest && piece.isWellFormed())).toBe(true);
      }),
    );
  });
});

describe("headerText", () => {
  it("keeps “&” from beginning a code", () => expect(headerText("甲&乙\n局")).toBe("甲&&乙 局"));
});
