import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import { sampleWith } from "../../../kit/findings.ts";
import { findingsOf, quotes, sampleSaying } from "../../../kit/texts.ts";

const right = formOf("2021").parts.map(({ heading }) => heading);
const faults = (headings: readonly string[]) =>
  findingsOf("X5", sampleWith({}, { stated: { headings } })).map((finding) =>
    finding.code === "X5" ? [finding.params.fault, finding.part] : [],
  );

describe("X5", () => {
  it("has nothing to say about the form's headings, nor where a document brought none", () => {
    expect(faults(right)).toEqual([]);
    expect(faults([])).toEqual([]);
    expect(findingsOf("X5", sampleWith({}))).toEqual([]);
  });

  it("does not mind numbers, spaces and the width of signs", () => {
    expect(faults(right.map((heading) => heading.replace("、", ". ").replace("，", ",")))).toEqual([]);
    expect(
      faults(right.map((heading, place) => heading.replace(/^.、/, `第${"一二三四五六"[place] ?? ""}部分 `))),
    ).toEqual([]);
  });

  it.each([
    ["another wording", right.with(4, "五、存在问题及改进措施"), [["wording", "s5"]]],
    ["an old wording", right.with(0, "一、概述"), [["wording", "s1"]]],
    [
      "another wording of part four",
      right.with(3, "四、因政府信息公开申请行政复议、提起行政诉讼情况"),
      [["wording", "t4"]],
    ],
    ["one missing", right.toSpliced(3, 1), [["missing", "report"]]],
    ["two in the wrong order", [...right.slice(0, 4), ...right.slice(4).toReversed()], [["order", "s6"]]],
  ])("%s", (_, headings, expected) => {
    expect(faults(headings)).toEqual(expected);
  });
});

const old = [
  "概述",
  "收费及减免情况",
  "因政府信息公开申请行政复议、提起行政诉讼的情况",
  "附表：政府信息公开情况统计表",
];
const present = ["主动公开", "依申请公开", "收取信息处理费情况", "行政复议和行政诉讼", "监督保障", "工作概况"];

describe("X6", () => {
  it.each(old)("old: %s", (heading) => {
    expect(quotes("X6", sampleSaying("s1", [`# ${heading}`, "正文。"]))).toEqual([heading]);
    expect(quotes("X6", sampleWith({}, { stated: { headings: [`五、${heading}`] } }))).toEqual([`五、${heading}`]);
    expect(quotes("X6", sampleSaying("s1", [heading]))).toEqual([]);
  });

  it.each(present)("present: %s", (heading) => {
    expect(quotes("X6", sampleSaying("s1", [`# ${heading}`, "正文。"]))).toEqual([]);
  });
});

const list = formOf("2021")
  .parts.map(({ heading }) => heading.slice(2))
  .join("、");

describe("X7", () => {
  it.each([
    [`全文共六个部分：${list}。`, []],
    [`报告由6部分组成，包括${list}。`, []],
    [`本报告由${list}六个部分组成。`, []],
    ["全文共六部分。", []],
    ["全文分为三大块。", []],
    ["组织领导、平台、公开三部分工作同步推进。", []],
    [`全文共七个部分：${list}。`, ["共七个部分"]],
    [`报告由5个部分组成：${list}。`, ["由5个部分"]],
    ["本报告共八个部分。", ["共八个部分"]],
    [`结合实际，编制本报告，由${list}等六个部分组成。`, []],
    [`结合实际，编制本报告，由${list}等6个部分组成。`, []],
    [`本报告由${list}等六部分组成。`, []],
    [`本报告由${list}等五个部分组成。`, ["等五个部分"]],
    [`按照通知、要求，本报告包括${list}等七个部分。`, ["等七个部分"]],
    ["本报告包括总体情况、主动公开情况、申请办理情况、复议诉讼情况、问题五个部分。", []],
  ])("%s", (text, expected) => {
    expect(quotes("X7", sampleSaying("preamble", [text]))).toEqual(expected);
  });
});
