import { describe, expect, it } from "vitest";
import { newReport, previousOf } from "../../../shared/report/new-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { findingsIn } from "../../kit/findings.ts";

const start = {
  id: "0d0f4f0e-2f5e-4a52-9a53-0f8f6b6f7a11",
  edition: "2021",
  year: 2022,
  unit: sampleReport.unit,
  at: "2023-01-04T08:00:00.000Z",
} as const;

describe("newReport", () => {
  it("begins with nothing but its preamble", () => {
    const report = newReport(start);
    expect(report.cells).toEqual({});
    expect(report.narratives.s1).toEqual([]);
    expect(JSON.stringify(report.narratives.preamble)).toContain("2022年1月1日至2022年12月31日");
  });

  it("carries last year's open applications in, in every applicant column, and nothing else", () => {
    const report = newReport({ ...start, previous: previousOf(sampleReport, "去年.gouji") });
    expect(report.cells).toEqual({
      "t3.carriedIn.naturalPerson": 2,
      "t3.carriedIn.business": 0,
      "t3.carriedIn.research": 0,
      "t3.carriedIn.nonprofit": 0,
      "t3.carriedIn.legalService": 0,
      "t3.carriedIn.otherOrg": 0,
    });
    expect(report.narratives.s5).toEqual([]);
    expect(findingsIn(report).map((finding) => finding.code)).not.toContain("Y1");
    expect(report.previous?.file).toBe("去年.gouji");
  });
});
