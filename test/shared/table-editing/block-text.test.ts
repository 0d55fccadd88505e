import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockTexts, evenRows, readTabs, writeHtml, writeTabs } from "../../../shared/table-editing/block-text.ts";
import { blockOf } from "../../../shared/table-editing/selection.ts";
import { gridOf } from "./grids.ts";

describe("blocks as text", () => {
  it("leave empty what a wide value covers besides its first column", () => {
    const grid = gridOf("t2");
    const block = blockOf(grid, { active: "t2.normative.issued", corner: "t2.licensing.decided" });
    expect(blockTexts(grid, block, (id) => id.split(".").slice(1).join("."))).toEqual([
      ["normative.issued", "normative.repealed", "normative.inForce"],
      ["licensing.decided", "", ""],
    ]);
  });

  it("are one column where every line has one value", () => {
    const grid = gridOf("t2");
    const block = blockOf(grid, { active: "t2.licensing.decided", corner: "t2.penalty.decided" });
    expect(blockTexts(grid, block, () => "1")).toEqual([["1"], ["1"]]);
  });

  it.each([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1\n", [["1"]]],
    ["", [[""]]],
    [
      "\t2\n1",
      [
        ["", "2"],
        ["1", ""],
      ],
    ],
    ['"a\nb"\t"say ""x"""', [["a\nb", 'say "x"']]],
    ['5" pipe\t2', [['5" pipe', "2"]]],
    ['"open\t2', [['"open', "2"]]],
    ["1\r\n\r\n2", [["1"], [""], ["2"]]],
  ])("%j is read as rows and columns", (text, expected) => {
    expect(readTabs(text)).toEqual(expected);
  });

  it("come back from tab-separated text as they were", () => {
    const text = fc.string({ unit: fc.constantFrom("1", "２", "件", "\t", "\n", "\r", '"', " ", ",") });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const texts = evenRows(rows);
        fc.pre(texts.at(-1)?.length !== 1 || texts.at(-1)?.[0] !== "");
        expect(readTabs(writeTabs(texts))).toEqual(texts);
      }),
    );
  });

  it("become an HTML table without markup of their own", () => {
    expect(writeHtml([["<b>", "1&2"]])).toBe(
      "<table><tbody><tr><td>&lt;b&gt;</td><td>1&amp;2</td></tr></tbody></table>",
    );
  });
});
