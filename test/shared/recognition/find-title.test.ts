import { describe, expect, it } from "vitest";
import { findTitle } from "../../../shared/recognition/find-title.ts";

function titleOf(...texts: readonly string[]) {
  return findTitle(texts.map((text, block) => ({ content: { kind: "line", text }, place: { block } })));
}

describe("the title", () => {
  it.each([
    [["示例区教育局2022年政府信息公开工作年度报告"]],
    [["示例区教育局 2022 年政府信息公开工作年度报告"]],
    [["2022年度示例区教育局政府信息公开工作年度报告"]],
    [["示例区教育局关于2022年政府信息公开工作年度报告"]],
    [["示例区教育局2022年政府信息公开工作年报"]],
    [["示例区教育局2022年度政府信息公开年度报告"]],
    [["示例区教育局二〇二二年政府信息公开工作年度报告"]],
    [["示例区教育局政府信息公开工作年度报告（2022年度）"]],
    [["示例区教育局", "2022年政府信息公开工作年度报告"]],
    [["示例区教育局", "2022年政府信息公开工作", "年度报告"]],
    [["示例区教育局2022年政府信息公开工作年度报", "告"]],
    [["示例区教育局2022年政府信息公开工作年", "报"]],
    [["示例区教育局政府信息公开工作年度报告", "（2022年）"]],
    [["示例区教育局", "政府信息公开工作年度报告", "(2022年)"]],
    [["示例区教育局", "关于2022年政府信息公开工作情况的报告"]],
    [["示例区教育局", "2022年", "政府信息公开工作年度报告"]],
    [["2022年", "示例区教育局", "政府信息公开工作年度报告"]],
    [["附件1", "示例区教育局2022年政府信息公开工作年度报告"]],
    [["示例区教育局文件", "示教〔2023〕1号", "示例区教育局", "2022年政府信息公开工作年度报告"]],
    [["首页    示例区教育局2022年政府信息公开工作年度报告"]],
    [["导航", "首页", "返回首页示例区教育局2022年政府信息公开工作年度报告"]],
    [["首页 > 年报", "2021年示例区教育局政府信息公开工作年度报告", "示例区教育局2022年政府信息公开工作年度报告"]],
  ])("%j names the unit and the year", (texts) => {
    expect(titleOf(...texts)).toMatchObject({ unit: "示例区教育局", year: 2022 });
  });

  it("may lack the unit", () => {
    const title = titleOf("2022年政府信息公开工作年度报告");
    expect(title).toMatchObject({ year: 2022 });
    expect(title?.unit).toBeUndefined();
  });

  it("is the document's own heading rather than a line like it", () => {
    const lines = [
      { kind: "line", text: "示例区教育局2022年政府信息公开工作年度报告", heading: 1 } as const,
      { kind: "line", text: "示例区教育局2021年政府信息公开工作年度报告" } as const,
    ].map((content, block) => ({ content, place: { block } }));
    expect(findTitle(lines)?.year).toBe(2022);
  });

  it("reaches to its last line where it comes again", () => {
    const lines = [
      { kind: "line", text: "示例区教育局2022年政府信息公开工作年度报告", heading: 1 } as const,
      { kind: "line", text: "来源：示例区教育局" } as const,
      { kind: "line", text: "示例区教育局" } as const,
      { kind: "line", text: "2022年政府信息公开工作年度报告" } as const,
    ].map((content, block) => ({ content, place: { block } }));
    expect(findTitle(lines)).toMatchObject({ unit: "示例区教育局", year: 2022, last: 3 });
  });

  it.each([["今年认真编制了2022年政府信息公开工作年度报告，并按时公布。"], ["会议纪要"], ["政府信息公开指南"]])(
    "is not %j",
    (text) => {
      expect(titleOf(text)).toBeUndefined();
    },
  );
});
