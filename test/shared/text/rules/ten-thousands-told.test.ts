import { describe, expect, it } from "vitest";
import { foundIn, saidIn, type SentenceCase, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["the tables say so", "行政事业性收费1299.79万元。", [], { "t2.fees.amount": "1299.79" }],
  ["元 told as 万元", "行政事业性收费2997935万元。", ["warning 2997935"]],
  ["件 told as 万件", "办理行政许可32499万件。", ["warning 32499万"]],
  ["件 as the tables say", "办理行政许可1000万件。", [], { "t2.licensing.decided": 10_000_000 }],
  ["fewer", "办理行政许可999万件。", []],
  ["a hundred times what the tables show", "行政事业性收费1000万元。", ["warning 1000"], { "t2.fees.amount": "10" }],
  ["less than a hundred times", "行政事业性收费1000万元。", [], { "t2.fees.amount": "10.01" }],
  ["nothing in the tables", "行政事业性收费1000万元。", ["warning 1000"], { "t2.fees.amount": null }],
  ["元, however many", "行政事业性收费29979350000元。", []],
  ["a thousand of both", "办理行政许可1000万件，发布信息1000万条。", ["warning 1000万", "hint 1000万"]],
  ["fewer of things that no table counts", "发布信息999万条。", []],
  ["of things that no table counts", "发布信息1520万条。", ["hint 1520万"]],
  ["beside others of the kind in 万", "网站发布信息412.6万条，新媒体发布信息1863万条。", []],
  ["beside far fewer", "网站发布信息3.1万条，新媒体发布信息1863万条。", ["hint 1863万"]],
  ["views", "短视频播放量1860万次，图文阅读量超2000万次。", []],
  ["money and people", "投入资金3000万元，惠及群众1200万人。", []],
];

describe("T15, thousands of 万", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T15", text, changes)).toEqual(found);
  });
});

describe("what is said of thousands of 万", () => {
  it.each<SentenceCase>([
    [
      "T15",
      "办理行政许可32499万件。",
      "“总体情况”部分写“办理行政许可32499万件”，但表二“行政许可”行“本年处理决定数量”列为 32499，可能多写了“万”，请核对单位。",
      "t2.licensing.decided ?, told 324990000",
    ],
    [
      "T15",
      "行政事业性收费2997935万元。",
      "“总体情况”部分写“行政事业性收费2997935万元”，但表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 299.7935，可能多写了“万”，请核对单位。",
      "t2.fees.amount ?, told 2997935",
    ],
    [
      "T15",
      "2020年受理申请1500万件。",
      "“总体情况”部分写“2020年受理申请1500万件”，但上年报告表三“一、本年新收政府信息公开申请数量”行“总计”列为 120，可能多写了“万”，请核对单位。",
      "上年 t3.received.total ?, told 15000000",
    ],
    [
      "T15",
      "发布信息1520万条。",
      "“总体情况”部分写“发布信息1520万条”，数很大，可能多写了“万”，请核对单位。",
      "?, told 15200000",
    ],
    [
      "T15",
      "行政事业性收费1000万元。",
      "“总体情况”部分写“行政事业性收费1000万元”，数很大，可能多写了“万”，请核对单位。",
      "t2.fees.amount ?, told 1000",
      { "t2.fees.amount": null },
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});
