import { describe, expect, it } from "vitest";
import { isMergedFor, mergedAgain } from "../../../shared/gathering/merge-again.ts";
import { mergeReports } from "../../../shared/gathering/merge.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import type { Report, Source } from "../../../shared/report/report.ts";
import { standingOf } from "../../../shared/sign-off/standing.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const { year, edition } = sampleReport;
const start = { id: "11111111-1111-4111-8111-111111111111", at: "2022-01-20T08:00:00Z", year, edition } as const;
const unit = { name: "示例区", level: "" };
const at = "2022-01-25T08:00:00Z";

function source(name: string, naturalPerson: number): Source {
  return { unit: { name, level: "" }, file: `${name}.gouji`, cells: { "t3.received.naturalPerson": naturalPerson } };
}

const first = mergeReports({ ...start, unit, missing: ["示例区民政局"] }, [source("示例区教育局", 3)]);
const adjustments = [{ cell: "t3.received.naturalPerson", by: -1, reason: "重复受理", at }] as const;
const next = mergeReports({ ...start, unit, adjustments }, [source("示例区教育局", 3), source("示例区民政局", 4)]);

/** The merged report after somebody has written and signed it. */
const drafted: Omit<Report, "signOff"> = {
  ...first,
  id: "22222222-2222-4222-8222-222222222222",
  narratives: sampleReport.narratives,
};
const entry = { name: "张三", at: start.at, fingerprint: fingerprint({ ...drafted, signOff: {} }) };
const worked: Report = { ...drafted, signOff: { prepared: entry } };

describe("merging again into the report that is there", () => {
  it("takes the new figures, and leaves all that was written", () => {
    const again = mergedAgain(worked, next, at);
    expect(again.cells).toEqual({ "t3.received.naturalPerson": 6 });
    expect(again.sources).toEqual(next.sources);
    expect(again.adjustments).toEqual(adjustments);
    expect(again.missingUnits).toBeUndefined();
    expect(again).toMatchObject({ id: worked.id, narratives: sampleReport.narratives, signOff: worked.signOff });
    expect(again.journal).toEqual([...worked.journal, { at, event: "merged", note: "2" }]);
    expect(mergedAgain(again, first, at)).not.toHaveProperty("adjustments");
  });

  it("voids a step that was taken over other figures, and keeps it over the same", () => {
    const holds = (report: Report) => standingOf(report).steps.find(({ step }) => step === "prepared")?.cause;
    expect(holds(worked)).toBeUndefined();
    expect(holds(mergedAgain(worked, first, at))).toBeUndefined();
    expect(holds(mergedAgain(worked, next, at))).toBeDefined();
  });

  it.each<[string, Partial<Report>, boolean]>([
    ["its own", {}, true],
    ["one under the short form of the name", { unit: { name: "示例区 ", level: "" } }, true],
    ["another unit's", { unit: { name: "示范区", level: "" } }, false],
    ["another year's", { year: year - 1 }, false],
    ["one of another edition", { edition: "2019" }, false],
    ["the report of the unit's own figures", { sources: [] }, false],
    ["one with own figures alone", { sources: [{ ...source("示例区", 1), own: true }] }, false],
  ])("knows %s", (_, more, expected) => {
    expect(isMergedFor({ ...worked, ...more }, { unit: "示例区", year, edition })).toBe(expected);
  });
});
