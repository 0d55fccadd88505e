import { describe, expect, it } from "vitest";
import { namedBy } from "../../../shared/recognition/named-by.ts";

describe("what the names of a document tell", () => {
  it.each([
    ["示例区教育局2023年政府信息公开工作年度报告_示例区人民政府", { unit: "示例区教育局", year: 2023 }],
    ["政务公开 - 示例区教育局2023年政府信息公开工作年度报告", { unit: "示例区教育局", year: 2023 }],
    ["附件1：示例区财政局2023年度政府信息公开年报", { unit: "示例区财政局", year: 2023 }],
    ["2023年度示例镇政府信息公开年度报告", { unit: "示例镇", year: 2023 }],
    ["示例区教育局2023", { unit: "示例区教育局", year: 2023 }],
    ["3.示例区民政局2023年度政府信息公开年报（定稿）", { unit: "示例区民政局", year: 2023 }],
    ["示例区林业局2023年年报", { unit: "示例区林业局", year: 2023 }],
    ["2023年", { year: 2023 }],
    ["示例街道", { unit: "示例街道" }],
  ])("%s", (name, told) => {
    expect(namedBy([name])).toEqual({ name, ...told });
  });

  it.each(["Sheet1", "汇总表", "新建 Microsoft Word 文档", "附件", "扫描件001", ""])("%s tells nothing", (name) => {
    expect(namedBy([name])).toBeUndefined();
  });

  it("comes from the first name that tells it, and names those that were used", () => {
    expect(namedBy(["2023年", "无关", "示例区教育局2022年政府信息公开工作年度报告"])).toEqual({
      name: "2023年；示例区教育局2022年政府信息公开工作年度报告",
      unit: "示例区教育局",
      year: 2023,
    });
  });
});
