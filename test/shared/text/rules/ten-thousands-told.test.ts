import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["the tables say so", "行政事业性收费1299.79万元。", [], { "t2.fees.amount": "1299.79" }],
  ["元 told as 万元", "行政事业性收费2997935万元。", ["warning 2997935"]],
  ["件 told as 万件", "办理行政许可32499万件。", ["warning 32499万"]],
  ["fewer", "办理行政许可999万件。", []],
  ["of things that no table counts", "发布信息1520万条。", ["hint 1520万"]],
  ["views", "短视频播放量1860万次，图文阅读量超2000万次。", []],
  ["money and people", "投入资金3000万元，惠及群众1200万人。", []],
];

describe("T15, thousands of 万", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T15", text, changes)).toEqual(found);
  });
});
