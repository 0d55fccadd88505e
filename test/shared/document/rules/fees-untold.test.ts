import { describe, expect, it } from "vitest";
import { findingsOf, sampleSaying } from "../../../kit/texts.ts";

describe("X12", () => {
  it.each([
    ["本年度未收取信息处理费。", 2021, 0],
    ["全年没有发生收费。", 2022, 0],
    ["没有其他事项。", 2021, 1],
    ["", 2021, 1],
    ["没有其他事项。", 2020, 0],
  ])("%s in %i", (text, year, findings) => {
    expect(findingsOf("X12", sampleSaying("s6", [text], { year }))).toHaveLength(findings);
  });

  it("takes a heading's word for the text under it", () => {
    expect(findingsOf("X12", sampleSaying("s6", ["# 收费情况", "无。"]))).toEqual([]);
    expect(findingsOf("X12", sampleSaying("s6", ["# 收费情况"]))).toHaveLength(1);
  });
});
