import { describe, expect, it } from "vitest";
import { findInNarratives, placeInEditor } from "../../../renderer/narrative/text-places.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import type { Block, Narrative } from "../../../shared/report/narrative.ts";
import { blankReport } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const sources = figureSources(sampleReport);
const { narratives } = blankReport({ id: "", edition: "2021", year: 2021, unit: { name: "", level: "" } });
const find = (s1: Narrative, query: string) => findInNarratives({ ...narratives, s1 }, sources, query);
const paragraph = (text: string): Narrative[number] => ({ kind: "paragraph", content: [{ text }] });

describe("finding words", () => {
  it("goes through all parts in printed order", () => {
    const found = findInNarratives(sampleReport.narratives, sources, "公开");
    expect(new Set(found.map(({ part }) => part)).size).toBeGreaterThan(1);
    expect(found.map(({ part }) => part)).toEqual(found.map(({ part }) => part).toSorted());
  });
  it("makes nothing of capitals and width", () => {
    expect(find([paragraph("ＰＤＦ版和pdf版，２０２１年")], "Pdf")).toEqual([
      { part: "s1", block: 0, from: 0, to: 3 },
      { part: "s1", block: 0, from: 5, to: 8 },
    ]);
    expect(find([paragraph("２０２１年")], "2021年")).toHaveLength(1);
  });
  it("finds bound figures by what they show, each as one place", () => {
    const received = sources.report("t3.received.total");
    expect(received).toBe(151);
    const bound: Narrative = [
      {
        kind: "paragraph",
        content: [
          { text: "新收" },
          { figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } } },
          { text: "件" },
        ],
      },
    ];
    expect(find(bound, "151件")).toEqual([{ part: "s1", block: 0, from: 2, to: 4 }]);
    expect(find(bound, "收1")).toEqual([{ part: "s1", block: 0, from: 1, to: 3 }]);
  });
  it("finds pictures by caption and description", () => {
    const [picture] = findInNarratives(sampleReport.narratives, sources, "条形图");
    expect(picture).toMatchObject({ part: "s1", from: 0, to: 0 });
  });
  it("does not overlap, and finds nothing for nothing", () => {
    expect(find([paragraph("哈哈哈哈哈")], "哈哈")).toHaveLength(2);
    expect(find([paragraph("有 字")], " ")).toEqual([]);
    expect(find([paragraph("有字")], "")).toEqual([]);
  });
  it("keeps its place after signs that grow when folded", () => {
    expect(find([paragraph("İİ公开")], "公开")).toEqual([{ part: "s1", block: 0, from: 2, to: 4 }]);
    expect(find([paragraph("𠮷公开")], "公开")).toEqual([{ part: "s1", block: 0, from: 2, to: 4 }]);
  });
});

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
