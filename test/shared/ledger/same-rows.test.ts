import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionsForSameRows } from "../../../shared/ledger/same-rows.ts";
import type { RowDecision } from "../../../shared/ledger/told.ts";
import { registerOf } from "../../kit/registers.ts";

const leave: RowDecision = { leftOut: true };
const granted: RowDecision = { result: "granted" };

describe("decisions on rows, when the register is read again", () => {
  const before = registerOf(["头"], ["甲"], ["乙"], ["乙"], ["丙"]);
  it.each<readonly [string, readonly string[], readonly (readonly [number, RowDecision])[]]>([
    [
      "stay where nothing has changed",
      ["头", "甲", "乙", "乙", "丙"],
      [
        [4, leave],
        [5, granted],
      ],
    ],
    [
      "go along with a row that moved",
      ["头", "新", "甲", "乙", "乙", "丙"],
      [
        [5, leave],
        [6, granted],
      ],
    ],
    ["go where the row says something else", ["头", "甲", "乙", "乙", "丁"], [[4, leave]]],
    ["go with a row that is gone, the second of two alike", ["头", "甲", "乙", "丙"], [[4, granted]]],
  ])("%s", (_, now, expected) => {
    const rows = new Map([
      [4, leave],
      [5, granted],
    ]);
    const kept = decisionsForSameRows(rows, before, registerOf(...now.map((text) => [text])));
    expect([...kept]).toEqual(expected);
  });

  it("never come to a row that says something else", () => {
    const texts = fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, fc.uniqueArray(fc.integer({ min: 1, max: 8 })), (old, now, places) => {
        const rows = new Map(places.map((place): [number, RowDecision] => [place, { result: "granted" }]));
        const [a, b] = [registerOf(...old.map((text) => [text])), registerOf(...now.map((text) => [text]))];
        const kept = decisionsForSameRows(rows, a, b);
        const said = (list: readonly string[], numbers: Iterable<number>) => [...numbers].map((row) => list[row - 1]);
        const decided = said(
          old,
          [...rows.keys()].filter((row) => row <= old.length),
        );
        for (const text of said(now, kept.keys())) expect(decided.splice(decided.indexOf(text), 1)).toEqual([text]);
      }),
    );
  });
});
