import { expect, it } from "vitest";
import { statedInDocument } from "../../../shared/compare/stated-lines.ts";
import type { SourceBlock } from "../../../shared/recognition/source-document.ts";

const line = (text: string): SourceBlock => ({ kind: "line", text });
const table = (...texts: readonly string[]): SourceBlock => ({
  kind: "table",
  rows: [texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }))],
});

it.each<[string, readonly SourceBlock[], readonly string[]]>([
  [
    "with its tables",
    [line("正文。"), line("审签单"), table("报告名称", "某报告"), line("未消除的提示1项")],
    ["正文。"],
  ],
  ["its rows read as lines", [line("正文。"), line("审签单"), line("报告名称 某报告"), line("单位 某局")], ["正文。"]],
  [
    "the title of the report on two lines",
    [line("正文。"), line("审 签 单"), line("某某某某"), line("报告名称"), line("年度报告")],
    ["正文。"],
  ],
  [
    "words of the text that only name a sheet",
    [line("审签单"), line("已按规定留存。"), line("正文。")],
    ["审签单", "已按规定留存。", "正文。"],
  ],
])("a document says what stands before the sign-off sheet: %s", (_, blocks, expected) => {
  expect(statedInDocument({ kind: "pdf", blocks, pictures: [] }).lines).toEqual(expected);
});
