import { describe, expect, it } from "vitest";
import { findingsIn } from "../../kit/findings.ts";
import { reportTelling } from "../../kit/text-findings.ts";
import type { Changes } from "../../kit/findings.ts";
import type { Report } from "../../../shared/report/report.ts";

/** The findings about the text or declared totals: each with what is listed inside it. */
function causesIn(text: string, changes: Changes = {}, more?: Partial<Report>): readonly string[] {
  return findingsIn(reportTelling(text, changes, more))
    .filter(({ code }) => /^[TS]/u.test(code))
    .map(({ code, severity, explains = [] }) => [code, severity, ...explains.map((echo) => echo.code)].join(" "));
}

describe("one finding a cause", () => {
  it.each<[name: string, text: string, causes: readonly string[]]>([
    [
      "numbers that do not balance because one is wrong",
      "新收151件，上年结转5件，办结153件，结转下年度2件。",
      ["T3 warning T4"],
    ],
    ["told twice, once wrong", "受理申请151件。\n新收申请150件。", ["T1 warning T14"]],
    ["told wrong twice", "新收申请150件。\n全年新收申请150件。", ["T1 warning T1"]],
    ["two slips are two causes", "新收申请150件。\n办结申请153件。", ["T1 warning", "T3 warning"]],
    ["a list with a wrong part", "办结154件，其中予以公开92件，不予公开63件，无法提供69件。", ["T5 warning T13"]],
    ["a list that nothing else explains", "受理申请151件，其中网上102件、信函30件、当面20件。", ["T13 warning"]],
    [
      "a slip in another paragraph explains no list",
      "办结申请153件。\n受理申请151件，其中网上102件、信函30件、当面20件。",
      ["T3 warning", "T13 warning"],
    ],
    [
      "nor does one in another sentence",
      "办结申请153件。受理申请151件，其中网上102件、信函30件、当面20件。",
      ["T3 warning", "T13 warning"],
    ],
    ["all concluded, said twice", "全部按时办结，答复率100%。", ["T10 hint T10"]],
    ["the same words for two years are two", "2020年受理申请150件。\n新收申请150件。", ["T1 warning", "T1 warning"]],
  ])("%s: %s", (_, text, causes) => {
    expect(causesIn(text)).toEqual(causes);
  });

  it("blames the declared total that the text agrees with, not the text", () => {
    const declared = { declared: { "t3.received.total": 150 } };
    expect(causesIn("新收申请150件。", {}, declared)).toEqual(["S2 error T1"]);
    expect(causesIn("新收申请149件。", {}, declared)).toEqual(["S2 error", "T1 warning"]);
    expect(causesIn("新收申请151件。", {}, declared)).toEqual(["S2 error"]);
  });

  it("adds up declared totals where the text tells several rows", () => {
    const declared = { declared: { "t3.refused.stateSecret.total": 3 } };
    expect(causesIn("不予公开65件。", {}, declared)).toEqual(["S2 error T5"]);
  });

  it("is as grave as the gravest that it explains", () => {
    // 撤回3件 by itself is a hint; the list that exceeds its whole is not.
    expect(causesIn("其他处理4件，其中撤回3件、逾期不补正2件。")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^T5 warning .*T13/u)]),
    );
  });
});
