import { describe, expect, it } from "vitest";
import { type PastedLine, readPastedLines, tidyText } from "../../../renderer/narrative/pasted-lines.ts";
import { isText, type Narrative } from "../../../shared/report/narrative.ts";

/** Blocks told shortly: kind, level, text. */
function told(blocks: Narrative): readonly string[] {
  return blocks.map((block) => {
    if (!isText(block)) return block.kind;
    const text = block.content.map((inline) => ("text" in inline ? inline.text : "?")).join("");
    return `${block.kind}${block.kind === "heading" ? block.level : ""}:${text}`;
  });
}
const read = (lines: readonly (string | PastedLine)[], before: Narrative = []): readonly string[] =>
  told(
    readPastedLines(
      lines.map((line) => (typeof line === "string" ? { text: line } : line)),
      before,
    ),
  );

describe("pasted lines", () => {
  it("become headings and points where their numbers are the ones we print", () => {
    expect(
      read([
        "（一）主动公开",
        "正文。",
        "1.公开目录",
        "（1）逐项核对，缺项补齐。",
        "(二) 依申请公开",
        "1、按时办结；",
        "2．结果上网。",
      ]),
    ).toEqual([
      "heading1:主动公开",
      "paragraph:正文。",
      "heading2:公开目录",
      "point:逐项核对，缺项补齐。",
      "heading1:依申请公开",
      "point:按时办结；",
      "point:结果上网。",
    ]);
  });
  it("keep numbers that we would print otherwise, and numbers that are amounts", () => {
    expect(read(["（三）监督保障", "3.5万件", "2.第二"])).toEqual([
      "paragraph:（三）监督保障",
      "paragraph:3.5万件",
      "paragraph:2.第二",
    ]);
  });
  it("keep their structure where they count by themselves, whatever stands in front", () => {
    const before: Narrative = [{ kind: "heading", level: 1, content: [{ text: "主动公开" }] }];
    expect(read(["（一）依申请公开", "办结及时。", "（二）平台建设"], before)).toEqual([
      "heading1:依申请公开",
      "paragraph:办结及时。",
      "heading1:平台建设",
    ]);
    expect(read(["（一）依申请公开"], before)).toEqual(["paragraph:（一）依申请公开"]);
  });
  it("that count 一、二、 come one rank lower, but never the titles that the form prints", () => {
    expect(
      read(["一、存在的问题", "（一）力度不够", "1.解读形式单一，群众看不懂。", "二、改进措施", "（一）加强培训"]),
    ).toEqual([
      "heading1:存在的问题",
      "heading2:力度不够",
      "point:解读形式单一，群众看不懂。",
      "heading1:改进措施",
      "heading2:加强培训",
    ]);
    expect(read(["一、总体情况", "二、主动公开政府信息情况"])).toEqual([
      "paragraph:一、总体情况",
      "paragraph:二、主动公开政府信息情况",
    ]);
    expect(read(["一、二月以来，公开工作平稳。"])).toEqual(["paragraph:一、二月以来，公开工作平稳。"]);
  });
  it("are not counted twice where a sentence counts by itself", () => {
    expect(read(["1.一是加强领导。", "2.二是加强培训。", { text: "三是加强考核。", kind: "point" }])).toEqual([
      "paragraph:一是加强领导。",
      "paragraph:二是加强培训。",
      "paragraph:三是加强考核。",
    ]);
  });
  it("go on counting from the text in front", () => {
    const before: Narrative = [{ kind: "heading", level: 1, content: [{ text: "主动公开" }] }];
    expect(read(["（二）依申请公开"], before)).toEqual(["heading1:依申请公开"]);
  });
  it("take the levels that the source names, whatever the highest is", () => {
    expect(
      read([
        { text: "一、总体情况", kind: 1 },
        { text: "（一）主动公开", kind: 2 },
        { text: "1.目录", kind: 3 },
        { text: "网站改版", kind: "point" },
      ]),
    ).toEqual(["paragraph:一、总体情况", "heading1:主动公开", "heading2:目录", "point:网站改版"]);
  });
  it("lose indents, doubled spaces, and the line breaks that Word puts into Chinese text", () => {
    expect(tidyText("　　全年\n  公开\u00A0 信息\u200B 12  条 \r\n")).toBe("全年公开 信息 12 条");
    expect(tidyText("web\nsite")).toBe("web site");
    expect(read(["", "　 ", "字"])).toEqual(["paragraph:字"]);
  });
});
