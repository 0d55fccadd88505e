import { describe, expect, it } from "vitest";
import { sampleWith } from "../../../kit/findings.ts";
import { findingsOf, sampleSaying } from "../../../kit/texts.ts";
import type { Report } from "../../../../shared/report/report.ts";

/** What X14 says is untold. */
const untoldIn = (report: Report) =>
  findingsOf("X14", report).flatMap((finding) =>
    finding.code === "X14" ? finding.params.untold.map(({ topic, count }) => `${topic} ${count}`) : [],
  );

describe("X14, figures that the text does not tell", () => {
  const all = "新收申请151件，上年结转5件，办结154件，结转下年度2件。";
  const tell = (...lines: readonly string[]) => {
    const report = sampleSaying("s1", ["# 依申请公开", ...lines]);
    return untoldIn({ ...report, narratives: { ...report.narratives, s5: [], s6: [] } });
  };

  it.each([
    ["all that is looked for", [all, "因政府信息公开被申请行政复议4件、提起行政诉讼4件。"], []],
    ["no proceedings", [all], ["review 4", "lawsuits 4"]],
    [
      "nothing",
      ["公开信息300条。"],
      ["received 151", "carriedIn 5", "concluded 154", "carriedOut 2", "review 4", "lawsuits 4"],
    ],
    ["both proceedings with 各", [all, "信息公开类行政复议、行政诉讼各4件。"], []],
    ["a wrong number, which T8 is about", [all, "因政府信息公开被申请行政复议5件、提起行政诉讼4件。"], []],
    ["in words that are not read", [all, "复议案卷共计装订成册，涉及案号4个；应诉材料涉及案号4个。"], []],
  ])("told: %s", (_, lines, untold) => {
    expect(tell(...lines)).toEqual(untold);
  });

  it("asks for nothing that the tables do not count, and nothing while part one is not written", () => {
    expect(untoldIn(sampleWith({}, { narratives: { preamble: [], s1: [], s5: [], s6: [] } }))).toEqual([]);
    const report = sampleSaying("s1", ["公开信息300条。"], { cells: {} });
    expect(untoldIn(report)).toEqual([]);
  });
});

describe("X15, the length of part one", () => {
  const faultOf = (level: string, text: string) =>
    findingsOf("X15", sampleSaying("s1", [text], { unit: { name: "示例区教育局", level } })).map((finding) =>
      finding.code === "X15" ? [finding.params.fault, finding.params.length] : [],
    );

  it.each<[string, string, (readonly [string, number])[]]>([
    ["county-department", "公开信息3条。".repeat(143), [["long", 1001]]],
    ["county-department", `${"公开信息3条。".repeat(142)}公开信息。`, []],
    ["county-department", "公开 信息3条。".repeat(142), []],
    ["county", "公开信息3条。".repeat(200), []],
    ["county", "公开工作有序开展，公开渠道更加畅通。".repeat(4), [["noFigure", 72]]],
    ["county", "公开工作有序开展。", []],
    ["county", `${"公开工作有序开展，公开渠道更加畅通。".repeat(4)}召开会议三次。`, []],
  ])("%s: %s", (level, text, found) => {
    expect(faultOf(level, text)).toEqual(found);
  });
});
