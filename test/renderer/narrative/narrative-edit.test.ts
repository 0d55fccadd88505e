import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { narrativeEdit, shareBlocks } from "../../../renderer/narrative/narrative-edit.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import type { Narrative } from "../../../shared/report/narrative.ts";
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

const paragraph = (text: string) => ({ kind: "paragraph" as const, content: [{ text }] });
const narratives: fc.Arbitrary<Narrative> = fc.array(fc.constantFrom("甲", "乙", "丙").map(paragraph), {
  maxLength: 8,
});

describe("shared blocks", () => {
  it("say what the next narrative says", () => {
    fc.assert(
      fc.property(narratives, narratives, (before, next) => {
        expect(shareBlocks(before, next)).toEqual(next);
      }),
    );
  });

  it("are new only where the text changed", () => {
    fc.assert(
      fc.property(narratives, fc.nat(), (before, place) => {
        const changed = place % (before.length + 1);
        const typed = before.map((block, at) => (at === changed ? paragraph("丁") : { ...block }));
        const shared = shareBlocks(before, typed);
        expect(shared.map((block, at) => block === before[at])).toEqual(before.map((_, at) => at !== changed));
      }),
    );
  });
});
