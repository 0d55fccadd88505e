import { describe, expect, it } from "vitest";
import type { Narrative } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { passagesOf } from "../../../shared/text/passages.ts";
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
