import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printableText } from "../../../shared/paper/printable-text.ts";

/** Any UTF-16 units, halves of pairs among them. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe("printable text", () => {
  it.each([
    ["减\u00004", "减4"],
    ["一\u001B[31m二", "一[31m二"],
    ["前\uD83D后", "前后"],
    ["😀 𠮷", "😀 𠮷"],
    ["甲\uFFFE乙\uFFFF\uFDD0", "甲乙"],
    ["一\r\n二\r三\n四\u2028五\u000B六\u0085七", "一\n二\n三\n四\n五\n六\n七"],
    ["列\t列", "列\t列"],
  ])("%j becomes %j", (text, expected) => {
    expect(printableText(text)).toBe(expected);
  });

  it("changes nothing a second time, and gives text that every encoding can carry", () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const once = printableText(text);
        expect(printableText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
