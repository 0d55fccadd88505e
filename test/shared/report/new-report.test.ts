import { describe, expect, it } from "vitest";
import { newReport, previousOf } from "../../../shared/report/new-report.ts";
import type { Block } from "../../../shared/report/narrative.ts";
import { outlineOf } from "../../../shared/report/outline.ts";
import { blankReport, type Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { findingsIn } from "../../kit/findings.ts";

const start = {
  id: "0d0f4f0e-2f5e-4a52-9a53-0f8f6b6f7a11",
  edition: "2021",
  year: 2022,
  unit: sampleReport.unit,
  at: "2023-01-04T08:00:00.000Z",
} as const;

const heading: Block = { kind: "heading", level: 1, content: [{ text: "主动公开情况" }] };

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

  it("follows a report of the form before, cell by cell where the forms agree", () => {
    const { unit } = sampleReport;
    const last = {
      ...blankReport({ id: "a", edition: "2019", year: 2020, unit }),
      cells: {
        "t2.normative.made": 3,
        "t2.normative.total": 22,
        "t3.carriedOut.business": 5,
        "t3.received.business": 9,
      },
      narratives: { preamble: [], s1: [heading], s5: [], s6: [] },
    } as const satisfies Report;
    const report = newReport({ ...start, year: 2021, previous: previousOf(last), outline: outlineOf(last, 2021) });
    expect(report.cells).toEqual({ "t3.carriedIn.business": 5 });
    expect(report.previous?.cells).toEqual(last.cells);
    expect(report.narratives.s1).toEqual([heading, { kind: "paragraph", content: [] }]);
    expect(findingsIn(report).map(({ code }) => code)).not.toContain("Y7");
  });

  it("notes which file it follows, carries nothing in where last year's says nothing, and keeps only what there is of it", () => {
    const last = { ...sampleReport, cells: {}, narratives: { preamble: [], s1: [], s5: [], s6: [] } };
    const alone = newReport({ ...start, previous: previousOf(last) });
    expect(alone.cells).toEqual({});
    expect(alone.journal).toEqual([{ at: start.at, event: "created" }]);
    expect(Object.keys(alone.previous ?? {}).toSorted()).toEqual(["cells", "edition", "id", "unit", "year"]);
    const declared = { "t3.received.total": 3 } as const;
    const named = newReport({ ...start, previous: previousOf({ ...last, declared }, "去年.gouji") });
    expect(named.journal).toEqual([{ at: start.at, event: "created", note: "去年.gouji" }]);
    expect(named.previous?.declared).toEqual(declared);
  });

  it("takes over no words of last year's", () => {
    const report = newReport({ ...start, previous: previousOf(sampleReport), outline: outlineOf(sampleReport, 2022) });
    const { preamble, ...parts } = report.narratives;
    const paragraphs = Object.values(parts)
      .flat()
      .filter(({ kind }) => kind !== "heading");
    expect(paragraphs.every((block) => block.kind === "paragraph" && block.content.length === 0)).toBe(true);
    expect(JSON.stringify(preamble)).not.toContain("2021年");
    expect(report.pictures).toEqual([]);
    const remembered = ["cells", "edition", "id", "paragraphs", "unit", "year"];
    expect(Object.keys(report.previous ?? {}).toSorted()).toEqual(remembered);
  });
});
