import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["right", "受理申请151件，同比增长25.83%。", []],
  ["wrong", "受理申请151件，同比增长30%。", ["warning 30"]],
  ["the other way", "受理申请151件，同比下降25.83%。", ["warning 25.83"]],
  ["cut off", "受理申请151件，同比增长25.8%，较上年增长25.83%，比去年增长25%。", ["hint 25"]],
  ["against this year", "受理申请151件，同比增长20.53%。", ["warning 20.53"]],
  ["the difference", "受理申请151件，比上年增加30件。", ["warning 30"]],
  ["against the text's own number", "受理申请151件，比上年的118件增长27.97%。", []],
  ["something else", "网站访问量同比增长30%，公开信息9000条，增长12%。", []],
];

describe("T12, growth", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T12", text, changes)).toEqual(found);
  });
});
