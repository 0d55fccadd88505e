import { describe, expect, it } from "vitest";
import { findingsOf, sampleSaying } from "../../../kit/texts.ts";

/** What X13 finds in a preamble: the citation, and what it should be. */
const wrongIn = (text: string) =>
  findingsOf("X13", sampleSaying("preamble", [text])).map((finding) =>
    finding.code === "X13" ? `${finding.params.cited} → ${finding.params.right}` : "",
  );

describe("X13, citations", () => {
  it.each([
    [
      "the number of another decree",
      "根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。",
      ["国务院令第771号 → 国务院令第711号"],
    ],
    ["the decree of 2007", "依据《政府信息公开条例》（国务院令第492号）编制。", ["国务院令第492号 → 国务院令第711号"]],
    [
      "the number in front of 令",
      "依据国务院第771号令《政府信息公开条例》编制。",
      ["国务院第771号令 → 国务院令第711号"],
    ],
    [
      "the decree by its number alone, as what the report is written after",
      "根据国务院令第771号和国办公开办函〔2021〕30号要求，编制本年度报告。",
      ["国务院令第771号 → 国务院令第711号"],
    ],
    [
      "articles of the old Regulation",
      "根据《政府信息公开条例》第三十一条、第三十二条规定，编制本年度报告。",
      ["第三十一条 → 第四十九条、第五十条", "第三十二条 → 第四十九条、第五十条"],
    ],
    [
      "the right number behind another office's name",
      "按照《政府信息公开工作年度报告格式》（国办函〔2021〕30号）编制。",
      ["国办函〔2021〕30号 → 国办公开办函〔2021〕30号"],
    ],
    [
      "a number that no notice has",
      "按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕3号）编制。",
      ["国办公开办函〔2021〕3号 → 国办公开办函〔2021〕30号"],
    ],
    [
      "the fee rules",
      "按《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）执行。",
      ["国办函〔2020〕190号 → 国办函〔2020〕109号"],
    ],
  ])("wrong: %s", (_, text, found) => {
    expect(wrongIn(text)).toEqual(found);
  });

  it.each([
    ["the Regulation", "根据《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条，编制本报告。"],
    ["full-width digits", "根据《政府信息公开条例》（国务院令第７１１号）编制。"],
    ["articles in digits", "按照《条例》第49条、第50条规定，编制本报告。"],
    ["another decree", "按照《政府督查工作条例》（国务院令第733号）开展督查。"],
    ["another decree, named without marks", "根据政府督查工作条例（国务院令第733号），本报告所列督查已完成。"],
    ["a decree of which nothing says what it is for", "2022年贯彻落实国务院令第752号，开展专项清理。"],
    ["the notice in force", "按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。"],
    [
      "the earlier notice, which X4 is about",
      "按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。",
    ],
    ["the fee rules", "按《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）执行。"],
    ["another notice of that year", "按照国办发〔2021〕12号文件要求编制。"],
  ])("right: %s", (_, text) => {
    expect(wrongIn(text)).toEqual([]);
  });

  it("leaves other articles alone where the text speaks of applications", () => {
    const text = "根据《政府信息公开条例》第三十六条，对申请逐件答复，年度报告按时公布。";
    expect(findingsOf("X13", sampleSaying("s1", [text]))).toEqual([]);
  });
});
