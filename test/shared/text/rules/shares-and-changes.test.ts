import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

describe("T11, shares", () => {
  it.each<TextCase>([
    ["rounded", "受理申请151件，其中自然人148件，占98.01%。", []],
    ["cut off", "办结154件，其中予以公开22件，占14.2%。", ["hint 14.2"]],
    ["wrong", "办结154件，其中予以公开22件，占15.2%。", ["warning 15.2"]],
    ["of another whole", "予以公开22件，占14.10%。", ["hint 14.10"]],
    ["of the whole that the text names", "办结154件，其中予以公开20件，占12.99%。", []],
    ["ways of applying", "受理申请151件，其中网上申请100件，占60%。", ["warning 60"]],
    ["of what was to be handled", "办结率98.72%，办结率98%。", ["hint 98"]],
    ["something else", "政务新媒体发布信息8106条，占47%；满意率98%。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T11", text, changes)).toEqual(found);
  });
});

describe("T12, growth", () => {
  it.each<TextCase>([
    ["right", "受理申请151件，同比增长25.83%。", []],
    ["wrong", "受理申请151件，同比增长30%。", ["warning 30"]],
    ["the other way", "受理申请151件，同比下降25.83%。", ["warning 25.83"]],
    ["cut off", "受理申请151件，同比增长25.8%，较上年增长25.83%，比去年增长25%。", ["hint 25"]],
    ["against this year", "受理申请151件，同比增长20.53%。", ["warning 20.53"]],
    ["the difference", "受理申请151件，比上年增加30件。", ["warning 30"]],
    ["against the text's own number", "受理申请151件，比上年的118件增长27.97%。", []],
    ["something else", "网站访问量同比增长30%，公开信息9000条，增长12%。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T12", text, changes)).toEqual(found);
  });
});
