import { describe, expect, it } from "vitest";
import { printedText } from "../../../shared/compare/printed-lines.ts";
import type { Narrative } from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";

const s5: Narrative = [
  { kind: "heading", level: 1, runIn: true, content: [{ text: "存在问题。" }] },
  { kind: "paragraph", content: [{ text: "更新不够及时。" }] },
  { kind: "heading", level: 1, content: [{ text: "改进情况" }] },
  { kind: "point", content: [{ text: "加强培训。" }] },
  { kind: "heading", level: 1, content: [{ text: "其他" }] },
];

describe("a narrative as it is printed", () => {
  it("has run-in headings on the line of their paragraph, numbers, and headings without text too", () => {
    const report = sampleWith({}, { narratives: { ...sampleReport.narratives, s5 } });
    expect(printedText(report, "s5")).toBe("（一）存在问题。更新不够及时。\n（二）改进情况\n1.加强培训。\n（三）其他");
  });

  it("has the captions of pictures, and nothing for an empty part", () => {
    expect(printedText(sampleReport, "s1")).toContain("\n2021年依申请公开办理结果\n");
    expect(printedText(sampleWith({}, { narratives: { ...sampleReport.narratives, s6: [] } }), "s6")).toBe("");
  });
});
