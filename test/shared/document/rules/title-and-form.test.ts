import { describe, expect, it } from "vitest";
import { sampleWith } from "../../../kit/findings.ts";
import { findingsOf, quotes, sampleSaying } from "../../../kit/texts.ts";
import { blankReport } from "../../../../shared/report/report.ts";

const faults = (title: string, name = "示例区人民政府") =>
  findingsOf("X1", sampleWith({}, { stated: { title, headings: [] }, unit: { name, level: "" } })).map((finding) =>
    finding.code === "X1" ? finding.params.wrong : "",
  );

describe("X1", () => {
  it.each([
    ["示例区人民政府2021年政府信息公开工作年度报告", []],
    ["示例区人民政府 2021 年政府信息公开工作年度报告", []],
    ["示例市示例区人民政府２０２１年政府信息公开工作年度报告", []],
    ["示例区政府二〇二一年政府信息公开年度报告", []],
    ["2021年示例区人民政府信息公开工作年度报告", []],
    ["2021年度示例区政府信息公开工作年度报告", []],
    ["示例区人民政府2020年政府信息公开工作年度报告", ["year"]],
    ["示例区人民政府政府信息公开工作年度报告", ["noYear"]],
    ["别的区人民政府2021年政府信息公开工作年度报告", ["unit"]],
    ["别的区人民政府2022年政府信息公开工作年度报告", ["year", "unit"]],
    ["2021年政府信息公开工作年度报告", ["unit"]],
  ])("title %s: %j", (title, expected) => {
    expect(faults(title)).toEqual(expected);
  });

  it("takes a unit's name with the place before it", () => {
    expect(faults("示例区教育局2021年政府信息公开工作年度报告", "示例市示例区教育局")).toEqual([]);
    expect(faults("示例市教育局2021年政府信息公开工作年度报告", "示例市示例区教育局")).toEqual(["unit"]);
  });

  it.each([
    ["现公布示例区人民政府2021年政府信息公开工作年度报告。", []],
    ["现公布示例区人民政府2020年政府信息公开工作年度报告。", ["2020年政府信息公开工作年度报告"]],
    ["现公布示例区２０２０年度政府信息公开年度报告。", ["２０２０年度政府信息公开年度报告"]],
    ["上年2020年政府信息公开工作年度报告已经公布。", []],
    ["2021年，全区继续推进政府信息公开。", []],
  ])("preamble: %s", (text, expected) => {
    expect(quotes("X1", sampleSaying("preamble", [text]))).toEqual(expected);
  });
});

describe("X4", () => {
  it.each([
    ["按照格式通知（国办公开办函〔2019〕60号）编制。", 2021, ["〔2019〕60号"]],
    ["按照格式通知(国办公开办函[2019]60号)编制。", 2022, ["[2019]60号"]],
    ["按照国办公开办函（２０１９）６０号文件编制。", 2023, ["（２０１９）６０号"]],
    ["按照格式通知（国办公开办函〔2021〕30号）编制。", 2021, []],
    ["按照国办公开办函〔2021〕30号编制，国办公开办函〔2019〕60号同时停止使用。", 2021, []],
    ["落实国办发〔2019〕14号文件。", 2021, []],
    ["按照格式通知（国办公开办函〔2019〕60号）编制。", 2020, []],
  ])("%s for %i", (text, year, expected) => {
    expect(quotes("X4", sampleSaying("preamble", [text], { year }))).toEqual(expected);
  });
});

const unit = { name: "示例局", level: "" };

describe("X8", () => {
  it.each([
    ["2019", 2020, 0],
    ["2019", 2021, 1],
    ["2019", 2023, 1],
    ["2021", 2021, 0],
    ["2021", 2030, 0],
  ] as const)("tables of %s for %i", (edition, year, findings) => {
    expect(findingsOf("X8", blankReport({ id: "a", edition, year, unit }))).toHaveLength(findings);
  });
});
