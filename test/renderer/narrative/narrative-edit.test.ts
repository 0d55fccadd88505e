import { describe, expect, it } from "vitest";
import { narrativeEdit } from "../../../renderer/narrative/narrative-edit.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const { s1 } = sampleReport.narratives;
const without = s1.filter((block) => block.kind !== "picture");
const known = new Map(sampleReport.pictures.map((picture) => [picture.sha256, picture]));

function apply(report: Report, edit: ReturnType<typeof narrativeEdit>): Report {
  const edited = applyEdit(report, edit);
  if (!edited.ok) throw new Error(edited.failure.code);
  return edited.value.report;
}

describe("the edit of a narrative", () => {
  it("is the narrative alone while the pictures stay", () => {
    expect(narrativeEdit(sampleReport, "s1", [...s1, ...without], known).kind).toBe("narrative");
  });
  it("takes a picture out of the report with its last use, and back in", () => {
    const out = apply(sampleReport, narrativeEdit(sampleReport, "s1", without, known));
    expect(out.pictures).toEqual([]);
    expect(apply(out, narrativeEdit(out, "s6", s1, known)).pictures).toEqual(sampleReport.pictures);
  });
  it("keeps a picture that another part shows, and pictures that no text showed before", () => {
    const twice = apply(sampleReport, narrativeEdit(sampleReport, "s6", s1, known));
    expect(apply(twice, narrativeEdit(twice, "s1", without, known)).pictures).toEqual(sampleReport.pictures);
    const loose = { ...sampleReport, narratives: { ...sampleReport.narratives, s1: [] } };
    expect(apply(loose, narrativeEdit(loose, "s1", without, known)).pictures).toEqual(sampleReport.pictures);
  });
});
