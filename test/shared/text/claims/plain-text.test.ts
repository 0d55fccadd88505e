import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../../shared/text/claims/plain-text.ts";

describe("plain text", () => {
  it.each([
    ["受理 151 件", "受理151件"],
    ["受理１５１件，占９８％", "受理151件，占98%"],
    ["22 0 0", "22 0 0"],
    ["12\u202F300，１２\u3000３００", "12 300，12 300"],
    ["22  300\n400", "22\t300\t400"],
    ["１２，３００件", "12,300件"],
    ["１，２３４，５６７", "1,234,567"],
    ["151，200件", "151，200件"],
    ["２２，００件，３００", "22，00件，300"],
    ["申　请\u00A0\u200B151件", "申请151件"],
  ])("%s", (words, text) => {
    expect(plainText(words).text).toBe(text);
  });

  it("knows where everything stood", () => {
    const words = "受理 １５１ 件";
    const { text, original } = plainText(words);
    const from = text.indexOf("151");
    const { from: start, to } = original({ from, to: from + 3 });
    expect(words.slice(start, to)).toBe("１５１");
  });

  it("never points outside the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(" ", "１", "2", "件", "\n", "，") }), (words) => {
        const { text, original } = plainText(words);
        for (let at = 0; at < text.length; at += 1) {
          const { from, to } = original({ from: at, to: at + 1 });
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(words.length);
        }
      }),
    );
  });
});
