import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";

describe("fingerprint", () => {
  const original = fingerprint(sampleReport);

  it("is 16 hex digits in groups of four", () => {
    expect(original).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  });

  it.each([
    ["a cell", sampleWith({ "t3.granted.business": 1 })],
    ["a blank cell", sampleWith({ "t3.granted.business": null })],
    ["the year", sampleWith({}, { year: 2022 })],
    ["the unit's name", sampleWith({}, { unit: { name: "别的单位", level: "county" } })],
    ["a word of the text", sampleWith({}, { narratives: { ...sampleReport.narratives, s5: [] } })],
  ])("changes with %s", (_, report) => {
    expect(fingerprint(report)).not.toBe(original);
  });

  it.each([
    ["signatures", sampleWith({}, { signOff: { prepared: { name: "甲" } } })],
    ["waivers", sampleWith({}, { waivers: [{ code: "V3", cells: [], reason: "说明", values: {} }] })],
    ["the journal", sampleWith({}, { journal: [{ at: "2022-01-01T00:00:00Z", event: "created" }] })],
    ["a link to last year's report that the text does not use", sampleWith({}, { previous: lastYearWith({}) })],
  ])("does not change with %s", (_, report) => {
    expect(fingerprint(report)).toBe(original);
  });
});
