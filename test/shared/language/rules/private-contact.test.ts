import { describe, expect, it } from "vitest";
import { quotes, sampleSaying } from "../../../kit/texts.ts";

describe("L3", () => {
  it.each([
    ["联系电话：13812345678。", ["13812345678"]],
    ["手机138-1234-5678", ["138-1234-5678"]],
    ["手机 +86 13812345678", ["+86 13812345678"]],
    ["手机１３８１２３４５６７８", ["１３８１２３４５６７８"]],
    ["邮箱：zhengwu01@163.com。", ["zhengwu01@163.com"]],
    ["邮箱a.b@vip.qq.com，电话13912345678", ["13912345678", "a.b@vip.qq.com"]],
  ])("private: %s", (text, expected) => {
    expect(quotes("L3", sampleSaying("preamble", [text]))).toEqual(expected);
  });

  it.each([
    "联系电话：0533-7210345。",
    "电话12345、7210345。",
    "电话138****5678。",
    "编号2021138123456789。",
    "金额113812345678.5元。",
    "邮箱：zfxxgk@linjiang.gov.cn。",
    "邮箱：office@example.org.cn。",
    "座机12812345678。",
  ])("public: %s", (text) => {
    expect(quotes("L3", sampleSaying("preamble", [text]))).toEqual([]);
  });
});
