import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../shared/document/align.ts";

const changes = (a: readonly string[], b: readonly string[]): readonly (readonly [string | null, string | null])[] =>
  align(a, b)
    .map(
      (pair) =>
        [pair.a === undefined ? null : (a[pair.a] ?? ""), pair.b === undefined ? null : (b[pair.b] ?? "")] as const,
    )
    .filter(([one, other]) => one !== other);

describe("aligning", () => {
  it.each<[string, readonly string[], readonly string[], readonly (readonly [string | null, string | null])[]]>([
    ["the same", ["甲", "乙"], ["甲", "乙"], []],
    ["nothing and nothing", [], [], []],
    ["one more at the beginning", ["甲", "乙"], ["新", "甲", "乙"], [[null, "新"]]],
    ["one more in the middle", ["甲", "乙"], ["甲", "新", "乙"], [[null, "新"]]],
    ["one less at the end", ["甲", "乙"], ["甲"], [["乙", null]]],
    ["one of equal ones less", ["甲", "甲", "乙"], ["甲", "乙"], [["甲", null]]],
    ["one changed", ["甲", "乙二三四", "丙"], ["甲", "乙二三五", "丙"], [["乙二三四", "乙二三五"]]],
    [
      "one changed beside a new one",
      ["甲", "全年公开信息九千条", "丙"],
      ["甲", "完全是另外的话", "全年公开信息八千条", "丙"],
      [
        [null, "完全是另外的话"],
        ["全年公开信息九千条", "全年公开信息八千条"],
      ],
    ],
    [
      "two changed at once",
      ["一", "甲甲甲", "乙乙乙", "二"],
      ["一", "丙丙丙", "丁丁丁", "二"],
      [
        ["甲甲甲", "丙丙丙"],
        ["乙乙乙", "丁丁丁"],
      ],
    ],
  ])("%s", (_, a, b, expected) => {
    expect(changes(a, b)).toEqual(expected);
  });

  it("names every text of both sides once, in order, for any lists", () => {
    const texts = fc.array(fc.constantFrom("甲", "乙", "丙", "甲乙丙丁", "甲乙丙戊"), { maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const pairs = align(a, b);
        expect(pairs.flatMap((pair) => (pair.a === undefined ? [] : [pair.a]))).toEqual([...a.keys()]);
        expect(pairs.flatMap((pair) => (pair.b === undefined ? [] : [pair.b]))).toEqual([...b.keys()]);
      }),
    );
  });

  it("shows one insertion as one difference wherever it is", () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 5 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, fc.nat(), (a, at) => {
        const b = a.toSpliced(at % (a.length + 1), 0, "新写的一段");
        expect(changes(a, b)).toEqual([[null, "新写的一段"]]);
      }),
    );
  });

  it("stays bounded with very long lists", () => {
    const a = Array.from({ length: 3000 }, (_, place) => `a${place}`);
    const b = Array.from({ length: 3000 }, (_, place) => `b${place}`);
    expect(align(a, b)).toHaveLength(3000);
  });
});
