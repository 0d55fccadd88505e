import { describe, expect, it } from "vitest";
import type { Report } from "../../../../shared/report/report.ts";
import { cellsFound, type Changes, findingsIn, lastYearWith, sampleWith } from "../../../kit/findings.ts";

describe("Y7", () => {
  it.each<[string, Partial<Report>, readonly string[]]>([
    ["the year before, same unit", {}, []],
    ["the same unit with other spaces", { unit: { name: "示例区 人民政府\u3000", level: "" } }, []],
    ["two years before", { year: 2019 }, ["Y7"]],
    ["the same year", { year: 2021 }, ["Y7"]],
    ["another unit", { unit: { name: "别的区人民政府", level: "county" } }, ["Y7"]],
  ])("%s", (_, more, codes) => {
    const last = lastYearWith({}, more);
    expect(findingsIn(sampleWith({}), last).map((finding) => finding.code)).toEqual(codes);
  });

  it("silences every other comparison, which would be false alarms", () => {
    const last = lastYearWith({ "t3.carriedOut.naturalPerson": 99, "t4.review.pending": 99 }, { year: 2018 });
    expect(findingsIn(sampleWith({}), last).map((finding) => finding.code)).toEqual(["Y7"]);
  });
});

describe("Y1", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["follows", {}, {}, []],
    [
      "one applicant column and the total",
      {},
      { "t3.carriedOut.naturalPerson": 5 },
      [["t3.carriedIn.naturalPerson"], ["t3.carriedIn.total"]],
    ],
    [
      "sorted anew among applicants",
      {},
      { "t3.carriedOut.naturalPerson": 5, "t3.carriedOut.business": 0 },
      [["t3.carriedIn.naturalPerson"], ["t3.carriedIn.business"]],
    ],
    [
      "blank last year proves nothing",
      {},
      { "t3.carriedOut.naturalPerson": null, "t3.carriedOut.business": 1 },
      [["t3.carriedIn.total"]],
    ],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("Y1", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("takes last year's declared total where its cells are blank", () => {
    const blank = Object.fromEntries(
      ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"].map((column) => [
        `t3.carriedOut.${column}`,
        null,
      ]),
    );
    const last = { ...lastYearWith(blank), declared: { "t3.carriedOut.total": 9 } };
    expect(cellsFound("Y1", sampleWith({}), last)).toEqual([["t3.carriedIn.total"]]);
  });

  it("needs last year's report", () => {
    expect(cellsFound("Y1", sampleWith({}))).toEqual([]);
  });
});

describe("Y3", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["nothing was pending", {}, {}, []],
    ["as many as this year's total", {}, { "t4.review.pending": 4 }, []],
    ["more than this year's total", {}, { "t4.review.pending": 5 }, [["t4.review.total"]]],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("Y3", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("needs last year's report", () => {
    expect(cellsFound("Y3", sampleWith({}))).toEqual([]);
  });
});
