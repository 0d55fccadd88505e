import { describe, expect, it } from "vitest";
import { sampleWith } from "../../../kit/findings.ts";
import { quotes, sampleSaying } from "../../../kit/texts.ts";

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
