import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReportSession } from "../../../renderer/session/report-session.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const typed = formOf("2021")
  .cells.filter((cell) => !cell.computed && cell.kind === "count")
  .map((cell) => cell.id);

describe("a report session", () => {
  it("undoes without limit back to the start, and redoes to the end, across tables and text", () => {
    const edit = fc.oneof(
      fc.tuple(fc.constantFrom(...typed), fc.nat({ max: 99 })).map(([id, value]) => ({
        kind: "cells" as const,
        changes: { [id]: value },
      })),
      fc.string().map((text) => ({
        kind: "narrative" as const,
        part: "s5" as const,
        narrative: [{ kind: "paragraph" as const, content: [{ text }] }],
      })),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 20 }), (edits) => {
        const session = createReportSession(sampleReport);
        for (const each of edits) expect(session.apply(each).ok).toBe(true);
        const end = session.report();
        expect(session.checked().findings).toEqual(checkerFor("2021").check(end).findings);
        while (session.undo());
        expect(session.report()).toEqual(sampleReport);
        expect(session.checked().findings).toEqual([]);
        while (session.redo());
        expect(session.report()).toEqual(end);
      }),
      { numRuns: 50 },
    );
  });

  it("undoes a group as one step", () => {
    const session = createReportSession(sampleReport);
    for (const value of [1, 12, 123]) {
      session.apply({ kind: "cells", changes: { "t3.granted.business": value } }, "typing");
    }
    expect(session.cell("t3.granted.business")).toBe(123);
    expect(session.undo()).toBe(true);
    expect(session.report()).toEqual(sampleReport);
    expect(session.canUndo()).toBe(false);
    expect(session.redo()).toBe(true);
    expect(session.cell("t3.granted.business")).toBe(123);
  });

  it("shows totals at once and points at the cells of findings", () => {
    const session = createReportSession(sampleReport);
    let told = 0;
    const stop = session.subscribe(() => (told += 1));
    session.apply({ kind: "cells", changes: { "t3.carriedOut.business": 1 } });
    expect(session.cell("t3.carriedOut.total")).toBe(3);
    expect(session.findingsAt("t3.carriedOut.business").map((finding) => finding.code)).toEqual(["B1"]);
    expect(session.findingsAt("t3.granted.naturalPerson")).toEqual([]);
    expect(told).toBe(1);
    stop();
    session.undo();
    expect(told).toBe(1);
  });

  it("refuses an edit that does not fit, and stays as it was", () => {
    const session = createReportSession(sampleReport);
    expect(session.apply({ kind: "cells", changes: { "t3.granted.total": 5 } }).ok).toBe(false);
    expect(session.report()).toBe(sampleReport);
    expect(session.canUndo()).toBe(false);
  });
});
