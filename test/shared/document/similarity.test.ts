import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likenessOf, similarity } from "../../../shared/document/similarity.ts";

const share = (a: string, b: string, least = 0): number => similarity(likenessOf(a), likenessOf(b), least);

/** The longest common subsequence by the book, character by character. */
function commonLength(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const sign of a) {
    const next = [0];
    for (let place = 1; place <= b.length; place += 1) {
      const grown = (row[place - 1] ?? 0) + 1;
      next[place] = b.charAt(place - 1) === sign ? grown : Math.max(row[place] ?? 0, next[place - 1] ?? 0);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe("how much of two texts is the same", () => {
  it.each<[string, string, string, number]>([
    ["the same", "全年公开信息", "全年公开信息", 1],
    ["nothing in common", "全年公开信息", "甲乙丙丁戊己", 0],
    ["two empty texts", "", "", 0],
    ["only the numbers differ", "2021年公开9157条，增长3.5%", "2020年公开１２，３４０条，增长12%", 1],
    ["spaces", "全年 公开\n信息", "全年公开信息", 1],
    ["one character of four", "公开信息", "公开消息", 0.75],
    ["a sentence more", "甲乙丙", "甲乙丙丁戊己庚辛壬", 0.5],
  ])("%s", (_, a, b, expected) => {
    expect(share(a, b)).toBeCloseTo(expected, 10);
    expect(share(b, a)).toBeCloseTo(expected, 10);
  });

  it("is the longest common subsequence over both, for any texts", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("甲乙丙丁，。")), maxLength: 150 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a.length + b.length > 0);
        expect(share(a, b)).toBeCloseTo((2 * commonLength(a, b)) / (a.length + b.length), 10);
        const least = 0.85;
        expect(share(a, b, least) >= least).toBe(share(a, b) >= least);
      }),
    );
  });
});
