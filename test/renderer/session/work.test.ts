import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReportSession } from "../../../renderer/session/report-session.ts";
import type { CellId, TableId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";

const form = formOf("2021");
const typedIn = (table: TableId): readonly CellId[] =>
  form.cells.filter((cell) => cell.table === table && !cell.computed).map((cell) => cell.id);
const blankIn = (table: TableId) => Object.fromEntries(typedIn(table).map((id) => [id, null]));

describe("a table that somebody is filling in", () => {
  it.each<TableId>(["t2", "t3", "t4"])(
    "raises no alarm while %s is filled with what is right, in whatever order",
    (table) => {
      fc.assert(
        fc.property(fc.shuffledSubarray([...typedIn(table)], { minLength: typedIn(table).length }), (order) => {
          const session = createReportSession(sampleWith(blankIn(table)));
          session.workOn(table);
          for (const id of order) {
            expect(session.findings()).toEqual([]);
            session.apply({ kind: "cells", changes: { [id]: sampleReport.cells[id] ?? 0 } });
          }
          expect(session.findings()).toEqual([]);
          expect(session.report()).toEqual(sampleReport);
        }),
        { numRuns: 6 },
      );
    },
  );

  it("tells of a column as soon as it is full", () => {
    const session = createReportSession(sampleWith({ "t3.granted.business": null, "t3.granted.research": null }));
    session.workOn("t3");
    session.apply({ kind: "cells", changes: { "t3.granted.business": 9 } });
    expect(session.findings().map(({ code, cells }) => `${code} ${cells[0]}`)).toEqual(["B1 t3.received.business"]);
    expect(session.findingsAt("t3.granted.research")).toEqual([]);
  });

  it("tells of everything when the table is left, and of what is wrong by itself at once", () => {
    const session = createReportSession(sampleWith({ ...blankIn("t3"), "t4.review.upheld": 9 }));
    let told = 0;
    session.subscribe(() => (told += 1));
    session.workOn("t3");
    expect(told).toBe(1);
    const about = () => session.findings().map(({ code }) => code);
    expect(about()).not.toContain("V3");
    session.apply({ kind: "cells", changes: { "t3.received.business": 3, "t3.granted.business": { raw: "减4" } } });
    expect(about()).toContain("V4");
    expect(about()).not.toContain("B1");
    session.workOn(undefined);
    expect(session.findings()).toBe(session.checked().findings);
    expect(about()).toContain("V3");
  });
});
