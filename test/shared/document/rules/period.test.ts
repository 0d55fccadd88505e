import { describe, expect, it } from "vitest";
import { findingsOf, quotes, sampleSaying } from "../../../kit/texts.ts";

describe("X2", () => {
  it.each([
    "数据统计期限为2021年1月1日至2021年12月31日。",
    "所列数据的统计期限自2021年1月1日起至12月31日止。",
    "本年度报告中所列数据统计期限从2021年1月1日到12月31日止。",
    "统计期限为２０２１年１月１日—１２月３１日。",
    "统计期限：2021.1.1-2021.12.31。",
    "数据统计时间为2021年1月至12月。",
    "数据统计期限为2021年度。",
    "报告时间为2021年1月1日-12月31日。",
    "本报告时间范围：2021年1月1日至2021年12月31日。",
    "所列数据的统计期限为二〇二一年一月一日至十二月三十一日。",
  ])("right: %s", (text) => {
    expect(findingsOf("X2", sampleSaying("preamble", [text]))).toEqual([]);
  });

  it.each([
    ["数据统计期限为2020年1月1日至2020年12月31日。", "2020年1月1日至2020年12月31日"],
    ["数据统计期限为2021年1月1日至2021年12月30日。", "2021年1月1日至2021年12月30日"],
    ["数据统计期限为2021年1月1日至12月13日。", "2021年1月1日至12月13日"],
    ["数据统计期限自2021年1月1日起至2022年12月31日止。", "2021年1月1日起至2022年12月31日"],
    ["统计期限为2020年12月1日至2021年12月31日。", "2020年12月1日至2021年12月31日"],
    ["数据统计期限为2021年1月至11月。", "2021年1月至11月"],
    ["统计期限为二〇二〇年一月一日至十二月三十一日。", "二〇二〇年一月一日至十二月三十一日"],
    ["数据统计期限为2020年度。", "2020年度"],
    ["报告时间为2020年1月1日-12月31日。", "2020年1月1日-12月31日"],
  ])("wrong: %s", (text, quote) => {
    expect(quotes("X2", sampleSaying("preamble", [text]))).toEqual([quote]);
  });

  it.each([
    ["a hint where the preamble states none", ["本报告依法编制。"], ["hint"]],
    ["nothing while the preamble is not written", [], []],
    ["nothing where part one states it", ["本报告依法编制。"], []],
  ])("%s", (name, preamble, severities) => {
    const report = sampleSaying("preamble", preamble);
    const s1 = sampleSaying("s1", ["数据统计期限为2021年1月1日至12月31日。"]).narratives.s1;
    const stated = name.includes("part one") ? { ...report, narratives: { ...report.narratives, s1 } } : report;
    expect(findingsOf("X2", stated).map(({ severity }) => severity)).toEqual(severities);
  });

  it("leaves other ranges of days in part one alone", () => {
    const text = "2021年5月10日至5月14日开展政务公开宣传周，数据开放平台同步上线。";
    expect(findingsOf("X2", sampleSaying("s1", [text]))).toEqual([]);
  });
});

describe("X3", () => {
  it.each([
    ["2020年，全区各级行政机关认真落实公开要求。", ["2020年"]],
    ["2020年全年发布信息300条。", ["2020年"]],
    ["2020年度，我局认真落实公开要求。", ["2020年度"]],
    ["截至2020年12月31日，公开信息300条。", ["截至2020年12月31日"]],
    ["截止2022年3月底，公开信息300条。", ["截止2022年3月"]],
    ["工作平稳。2019年，本局公开信息20条。", ["2019年"]],
  ])("another year: %s", (text, expected) => {
    expect(quotes("X3", sampleSaying("s1", [text]))).toEqual(expected);
  });

  it.each([
    "2021年，全区各级行政机关认真落实公开要求。",
    "截至2021年12月31日，公开信息300条。",
    "截至2021年底，公开信息300条，截至2020年底为250条。",
    "截至2022年1月1日，申请全部办结。",
    "上年结转5件，2020年收到的申请均已答复。",
    "2020年，上级印发《公共企事业单位信息公开规定制定办法》。",
    "2022年，我区将继续完善公开目录。",
    "信息公开数量较2020年增长一成。",
    "落实国办发〔2020〕46号文件。",
    "2020年6月建成的公开专区运行良好。",
    "2008年以来累计公开信息3万条。",
    "2020年的问题已经整改到位。",
  ])("in its place: %s", (text) => {
    expect(quotes("X3", sampleSaying("s1", [text]))).toEqual([]);
  });
});
