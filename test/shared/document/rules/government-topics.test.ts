import { describe, expect, it } from "vitest";
import { findingsOf, sampleSaying } from "../../../kit/texts.ts";

const missing = (text: readonly string[], level: string) =>
  findingsOf("X9", sampleSaying("s1", text, { unit: { name: "示例区人民政府", level } })).flatMap((finding) =>
    finding.code === "X9" ? finding.params.missing : [],
  );

describe("X9", () => {
  it.each([
    ["开展工作考核和社会评议，没有责任追究情形。", "county", []],
    ["纳入年度绩效评价，开展满意度调查，未发生问责情形。", "city", []],
    ["开展业务培训。", "county", ["工作考核", "社会评议", "责任追究"]],
    ["纳入绩效考核，群众评议良好。", "province", ["责任追究"]],
    ["开展业务培训。", "county-department", []],
    ["开展业务培训。", "town", []],
    ["开展业务培训。", "", []],
  ])("%s (%s)", (text, level, expected) => {
    expect(missing([text], level)).toEqual(expected);
  });

  it("is silent while part one is not written", () => {
    expect(missing([], "county")).toEqual([]);
    expect(missing(["# 监督保障"], "county")).toEqual([]);
  });
});
