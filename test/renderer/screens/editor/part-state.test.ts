import { describe, expect, it } from "vitest";
import { partStandings } from "../../../../renderer/screens/editor/part-state.ts";
import { newReport } from "../../../../shared/report/new-report.ts";
import { outlineOf } from "../../../../shared/report/outline.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { findingsIn, sampleWith } from "../../../kit/findings.ts";

const states = (report: Report) =>
  Object.fromEntries(partStandings(report, findingsIn(report)).map(({ id, state }) => [id, state]));

describe("the state marks of the parts", () => {
  it("are all fine for the sample", () => {
    expect(new Set(Object.values(states(sampleReport)))).toEqual(new Set(["fine"]));
  });

  it("are all empty for a new report", () => {
    const unit = { name: "示例区教育局", level: "county-department" };
    const report = newReport({ id: crypto.randomUUID(), edition: "2021", year: 2021, unit, at: "2022-01-01" });
    expect(new Set(Object.values(states(report)))).toEqual(new Set(["empty"]));
  });

  it("are empty for a text of headings alone", () => {
    const report = newReport({
      id: crypto.randomUUID(),
      edition: "2021",
      year: 2022,
      unit: sampleReport.unit,
      at: "2023-01-01",
      outline: outlineOf(sampleReport, 2022),
    });
    expect(states(report)).toMatchObject({ s1: "empty", s5: "empty", s6: "empty" });
  });

  it("call a table with blank cells in progress and one with an error a problem", () => {
    expect(states(sampleWith({ "t2.penalty.decided": null }))).toMatchObject({ t2: "progress", t3: "fine" });
    expect(states(sampleWith({ "t3.received.naturalPerson": 99 }))).toMatchObject({ t2: "fine", t3: "problems" });
  });

  it("ask for a second look where there are only warnings", () => {
    expect(
      states(sampleWith({ "t2.regulation.issued": 3 }, { unit: { name: "示例市", level: "city" } })),
    ).toMatchObject({
      t2: "warnings",
    });
  });
});
