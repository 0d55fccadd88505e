import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellId } from "../../../shared/forms/form.ts";
import { createReportSession, type Hand } from "../../../renderer/session/report-session.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { success } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sendBack } from "../../../shared/sign-off/acts.ts";
import { actor, steppedTo } from "../../shared/sign-off/kit.ts";

/** A hand, so many minutes after noon. */
function by(minutes: number, name = "甲"): Hand {
  return { name, at: new Date(Date.UTC(2022, 0, 20, 4, minutes)).toISOString() };
}

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

  it("marks the cell that was changed since its column balanced, and not those that are only added up with it", () => {
    const session = createReportSession(sampleReport);
    session.apply({ kind: "cells", changes: { "t3.refused.enforcementFile.naturalPerson": 45 } });
    const codesAt = (id: CellId) => session.findingsAt(id).map(({ code }) => code);
    expect(codesAt("t3.refused.enforcementFile.naturalPerson")).toEqual(["B1"]);
    expect(codesAt("t3.concluded.naturalPerson")).toEqual(["B1"]);
    for (const id of [
      "t3.received.naturalPerson",
      "t3.carriedIn.naturalPerson",
      "t3.carriedOut.naturalPerson",
    ] as const) {
      expect(codesAt(id)).toEqual([]);
    }
    const [finding] = session.findings();
    expect(finding && session.likelyCells(finding)[0]).toMatchObject({
      cell: "t3.refused.enforcementFile.naturalPerson",
      fitting: 54,
    });
    session.undo();
    expect(session.findings()).toEqual([]);
  });

  it("takes no edit, no undo and no redo while the report is signed", () => {
    const signed = steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed");
    const edit = fc.oneof(
      fc.constantFrom(...typed).map((id) => ({ kind: "cells" as const, changes: { [id]: 77 } })),
      fc.constant({ kind: "year" as const, year: 2022 }),
      fc.constant({ kind: "narrative" as const, part: "s5" as const, narrative: [] }),
      fc.constant({ kind: "waivers" as const, waivers: [] }),
      fc.constant({ kind: "remarks" as const, remarks: [] }),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const session = createReportSession(signed);
        for (const each of edits) {
          const applied = session.apply(each);
          expect(applied.ok ? "" : applied.failure.code).toBe("reportSigned");
          expect([session.undo(), session.redo(), session.canUndo(), session.canRedo()]).toEqual([
            false,
            false,
            false,
            false,
          ]);
        }
        expect(session.report()).toBe(signed);
      }),
      { numRuns: 20 },
    );
    // What was edited before the signature cannot be taken back either, until the report is opened again.
    const session = createReportSession(sampleReport);
    session.apply({ kind: "cells", changes: { "t2.penalty.decided": 5 } });
    expect(
      session.act(by(12), (report) => success(steppedTo(report, "prepared", "reviewed", "cleared", "signed"))).ok,
    ).toBe(true);
    expect([session.undo(), session.cell("t2.penalty.decided")]).toEqual([false, 5]);
    session.act(by(20), (report) => sendBack(report, { ...actor(20), reason: "再核" }));
    expect([session.undo(), session.cell("t2.penalty.decided")]).toEqual([true, 2695]);
  });

  it("puts a sitting into the journal as one line, another one after a quarter of an hour or by another hand", () => {
    const session = createReportSession(sampleReport);
    const type = (value: number): void => {
      session.apply({ kind: "cells", changes: { "t2.penalty.decided": value } });
    };
    const lines = () =>
      session.report().journal.map((entry) => [entry.event, entry.by, entry.event === "edited" ? entry.changes : []]);
    const change = (before: number, after: number) => [{ cell: "t2.penalty.decided", before, after }];
    session.record(by(0));
    expect(lines()).toEqual([]);
    type(1);
    session.record(by(0));
    type(2);
    session.record(by(14));
    expect(lines()).toEqual([["edited", "甲", change(2695, 2)]]);
    const settled = session.report();
    session.record(by(60));
    expect(session.report()).toBe(settled);
    type(3);
    session.record(by(60));
    type(4);
    session.record(by(61, "乙"));
    type(5);
    // A clock that goes backwards begins a sitting too.
    session.record(by(0, "乙"));
    expect(lines().map(([, , changes]) => changes)).toEqual([
      change(2695, 2),
      change(2, 3),
      change(3, 4),
      change(4, 5),
    ]);
    type(4);
    session.record(by(1, "乙"));
    expect(lines().length).toBe(3);
  });

  it("refuses an edit that does not fit, and stays as it was", () => {
    const session = createReportSession(sampleReport);
    expect(session.apply({ kind: "cells", changes: { "t3.granted.total": 5 } }).ok).toBe(false);
    expect(session.report()).toBe(sampleReport);
    expect(session.canUndo()).toBe(false);
  });
});
