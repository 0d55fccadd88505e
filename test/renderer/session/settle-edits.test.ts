import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settleEdits } from "../../../renderer/session/settle-edits.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { applyEdit, type Edit } from "../../../shared/report/edit.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const typed = formOf("2021")
  .cells.filter((cell) => !cell.computed && cell.kind === "count")
  .map((cell) => cell.id);

const leaf: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...typed.slice(0, 5)), fc.option(fc.nat({ max: 99 })))
    .map(([id, value]) => ({ kind: "cells" as const, changes: { [id]: value } })),
  fc
    .tuple(fc.constantFrom(...typed.slice(0, 5)), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
    .map(([id, a, b]) => ({ kind: "cells" as const, changes: { [id]: a + b }, workings: { [id]: `${a}+${b}` } })),
  fc.tuple(fc.constantFrom("s1" as const, "s5" as const), fc.string({ minLength: 1 })).map(([part, text]) => ({
    kind: "narrative" as const,
    part,
    narrative: [{ kind: "paragraph" as const, content: [{ text }] }],
  })),
  fc.integer({ min: 2021, max: 2030 }).map((year) => ({ kind: "year" as const, year })),
  fc.string({ minLength: 1 }).map((name) => ({ kind: "unit" as const, unit: { name, level: "县" } })),
);
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    leaf,
    fc.array(leaf, { maxLength: 3 }).map((several) => ({ kind: "all" as const, edits: several })),
  ),
  { maxLength: 20 },
);

function after(report: Report, edit: Edit): Report {
  const applied = applyEdit(report, edit);
  if (!applied.ok) throw new Error(applied.failure.code);
  return applied.value.report;
}

describe("settled edits", () => {
  it("do the same as the edits one after the other", () => {
    fc.assert(
      fc.property(edits, (several) => {
        expect(after(sampleReport, settleEdits(several))).toEqual(several.reduce(after, sampleReport));
      }),
    );
  });

  it("are one edit for each place, however often it was changed", () => {
    fc.assert(
      fc.property(edits, (several) => {
        const settled = settleEdits(several);
        const leaves = settled.kind === "all" ? settled.edits : [settled];
        const places = leaves.map((edit) => (edit.kind === "narrative" ? edit.part : edit.kind));
        expect(places).toEqual([...new Set(places)]);
      }),
    );
  });
});
