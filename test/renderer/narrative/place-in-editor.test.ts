import { describe, expect, it } from "vitest";
import { placeInEditor } from "../../../renderer/narrative/place-in-editor.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import type { Block } from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const sources = figureSources(sampleReport);
const figure = {
  figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } },
} as const;
/** Reads 新收151件，办结154件 where 151 is a bound figure. */
const block: Block = { kind: "paragraph", content: [{ text: "新收" }, figure, { text: "件，办结154件" }] };

describe("a place that a check gives, in the editor", () => {
  it.each([
    ["before the figure", [0, 2], [0, 2]],
    ["the figure", [2, 5], [2, 3]],
    ["inside the figure", [3, 4], [2, 3]],
    ["after the figure", [9, 12], [7, 10]],
    ["over the figure", [0, 6], [0, 4]],
    ["beyond the end", [40, 50], [11, 11]],
  ])("%s", (_, [from = 0, to = 0], [ownFrom, ownTo]) => {
    expect(placeInEditor(block, { block: 3, from, to }, sources)).toEqual({ block: 3, from: ownFrom, to: ownTo });
  });

  it("is nowhere in a picture or a block that is gone", () => {
    expect(placeInEditor(undefined, { block: 1, from: 2, to: 3 }, sources)).toEqual({ block: 1, from: 0, to: 0 });
  });
});
