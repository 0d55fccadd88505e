import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import { quotes, sampleSaying } from "../../../kit/texts.ts";

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
    ["本报告包括总体情况、主动公开情况、申请办理情况、复议诉讼情况、问题五个部分。", []],
  ])("%s", (text, expected) => {
    expect(quotes("X7", sampleSaying("preamble", [text]))).toEqual(expected);
  });
});
