import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const nobody = { "t3.received.naturalPerson": 0, "t3.received.business": 0, "t3.received.legalService": 0 };

const cases: TextCase[] = [
  ["nothing was there", "未收到政府信息公开申请。", [], nobody],
  ["something was", "未收到政府信息公开申请。", ["warning 未收到政府信息公开申请"]],
  ["proceedings", "未发生行政复议、行政诉讼。", ["warning 未发生行政复议", "warning 行政诉讼"]],
  ["one outcome", "没有行政复议案件被纠正。", ["warning 没有行政复议案件被纠正"]],
  ["documents", "全年未制发行政规范性文件。", ["warning 全年未制发行政规范性文件"]],
  ["something else", "未收到举报投诉，未发生泄密事件，无超期答复。", []],
  ["what applications led to", "未发生因政府信息公开申请收取信息处理费的情况，无依申请公开收费。", []],
  ["how applications were dealt with", "未发现依申请公开办理不规范的问题。", []],
  ["part of the year", "上半年未收到申请。", []],
];

describe("T9, what did not happen", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T9", text, changes)).toEqual(found);
  });
});
