import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Report } from "../../../shared/report/report.ts";
import { computeTotals } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Changes, findingsIn, lastYearWith, sampleWith } from "../../kit/findings.ts";
import { reportTelling } from "../../kit/text-findings.ts";

const form = formOf("2021");
const statedTotals = computeTotals(form, sampleReport.cells);
const applications = form.cells.filter((cell) => cell.table === "t3" && !cell.computed).map((cell) => cell.id);

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

  it("is one wrong cell, one finding, for any cell of table three where all totals are stated", () => {
    fc.assert(
      fc.property(fc.constantFrom(...applications), fc.integer({ min: 1, max: 90 }), (cell, slip) => {
        const wrong = Number(sampleReport.cells[cell]) + slip;
        const findings = findingsIn(sampleWith({ [cell]: wrong }, { declared: statedTotals }));
        expect(findings.filter(({ code }) => /^[BS]/u.test(code))).toHaveLength(1);
        expect(findings[0]?.suspect).toBe(cell);
      }),
    );
  });

  it.each<[name: string, changes: Changes, last: Changes | undefined, causes: readonly string[]]>([
    ["the column that only adds up", { "t3.granted.business": 1 }, undefined, ["B1 t3.received.business: B1"]],
    [
      "two columns are two, and say what their sum is",
      { "t3.granted.business": 1, "t3.granted.research": 1 },
      undefined,
      ["B1 t3.received.business: B1", "B1 t3.received.research:"],
    ],
    [
      "columns that make up for each other leave no sum",
      { "t3.received.business": 0, "t3.received.naturalPerson": 149 },
      undefined,
      ["B1 t3.received.naturalPerson:", "B1 t3.received.business:"],
    ],
    [
      "carried over in all, with the columns below it",
      {},
      { "t3.carriedOut.naturalPerson": 5, "t3.carriedOut.business": 3 },
      ["Y1 t3.carriedIn.total: Y1 Y1"],
    ],
    [
      "sorted anew",
      {},
      { "t3.carriedOut.naturalPerson": 3, "t3.carriedOut.business": 2 },
      ["Y1 t3.carriedIn.naturalPerson:", "Y1 t3.carriedIn.business:"],
    ],
  ])("tells a sum that fails by another one inside it: %s", (_, changes, last, causes) => {
    const findings = findingsIn(sampleWith(changes), last && lastYearWith(last));
    const told = findings.filter(({ code }) => code === "B1" || code === "Y1");
    expect(
      told.map(({ code, cells, explains = [] }) =>
        [`${code} ${cells[0]}:`, ...explains.map((one) => one.code)].join(" "),
      ),
    ).toEqual(causes);
  });

  it("is as grave as the gravest that it explains", () => {
    // 撤回3件 by itself is a hint; the list that exceeds its whole is not.
    expect(causesIn("其他处理4件，其中撤回3件、逾期不补正2件。")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^T5 warning .*T13/u)]),
    );
  });
});
