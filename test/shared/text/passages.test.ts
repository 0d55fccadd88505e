import { describe, expect, it } from "vitest";
import type { Block, Narrative } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { inputsOfText, matchesOf, passagesOf, proseOf, quoted } from "../../../shared/text/passages.ts";
import { sampleWith } from "../../kit/findings.ts";

const figure = {
  figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } },
} as const;
const s1: Narrative = [
  { kind: "heading", level: 1, content: [{ text: "依申请公开" }] },
  { kind: "heading", level: 2, content: [{ text: "受理" }] },
  { kind: "paragraph", content: [{ text: "共" }, figure, { text: "件。" }] },
  { kind: "heading", level: 1, content: [{ text: "平台建设" }] },
  { kind: "point", content: [{ text: "网站。" }] },
];

function passages(report: Report) {
  return passagesOf(report, "s1");
}

const narratives = { ...sampleReport.narratives, s1 };

describe("passages", () => {
  it("hold the words of each block, its number, and the headings that it stands under", () => {
    const found = passages(sampleWith({}, { narratives }));
    expect(found.map(({ number, words, under }) => [number, words.text, under])).toEqual([
      ["（一）", "依申请公开", []],
      ["1.", "受理", ["依申请公开"]],
      ["", "共151件。", ["依申请公开", "受理"]],
      ["（二）", "平台建设", []],
      ["1.", "网站。", ["平台建设"]],
    ]);
  });

  it("tell where bound figures stand", () => {
    expect(passages(sampleWith({}, { narratives }))[2]?.words.bound).toEqual([{ from: 1, to: 4 }]);
  });

  it("follow the tables, and give the same words again while nothing changed", () => {
    const before = passages(sampleWith({}, { narratives }));
    const same = passages(sampleWith({ "t4.review.upheld": 1 }, { narratives }));
    const changed = passages(sampleWith({ "t3.received.naturalPerson": 150 }, { narratives }));
    expect(same.map(({ words }) => words).every((words, place) => words === before[place]?.words)).toBe(true);
    expect(changed[2]?.words.text).toBe("共153件。");
    expect(changed[0]?.words).toBe(before[0]?.words);
  });

  it("are those of one part, whatever the others say", () => {
    const report = sampleWith({}, { narratives });
    const others = sampleWith({}, { narratives: { ...narratives, s5: [], s6: s1 } });
    expect(passagesOf(others, "s1")).toBe(passagesOf(report, "s1"));
    expect(passagesOf(others, "s5")).toEqual([]);
    expect(passagesOf(others, "s6").map(({ part }) => part)).toEqual(s1.map(() => "s6"));
  });
});

describe("prose", () => {
  it("is what somebody wrote: no headings, no empty lines, no pictures", () => {
    const blank: Block = { kind: "paragraph", content: [{ text: " \u3000" }] };
    const picture: Block = { kind: "picture", sha256: "0".repeat(64), description: "平台首页", width: 40 };
    const report = sampleWith(
      {},
      { narratives: { ...narratives, s1: [...s1, blank, picture, { ...blank, content: [{ text: "完" }] }] } },
    );
    expect(passages(report)).toHaveLength(7);
    expect(proseOf(report, "s1").map(({ words, block, under }) => [block, words.text, under])).toEqual([
      [2, "共151件。", ["依申请公开", "受理"]],
      [4, "网站。", ["平台建设"]],
      [7, "完", ["平台建设"]],
    ]);
  });
});

describe("words of a passage", () => {
  it("are quoted with the place where they stand", () => {
    const [, , passage] = passages(sampleWith({}, { narratives }));
    expect(passage && quoted(passage, { from: 1, to: 5 })).toEqual({
      part: "s1",
      cells: [],
      quote: "151件",
      place: { part: "s1", block: 2, from: 1, to: 5 },
    });
  });

  it("change with every cell, for one may stand among them as a bound figure", () => {
    const inputs = inputsOfText(formOf("2021"), ["s1", "s6"]);
    expect(inputs).toEqual(expect.arrayContaining(["s1", "s6", "previous", "t3.received.total", "t2.fees.amount"]));
    expect(inputs).not.toContain("s5");
  });

  it.each([
    ["上级要求，上级部署", [0, 5]],
    ["按上级要求", [1]],
    ["本级", []],
  ])("%s has what is looked for at %j", (text, places) => {
    expect(matchesOf(text, /上级/gu).map(({ index }) => index)).toEqual(places);
  });
});
