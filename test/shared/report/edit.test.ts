import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { applyEdit, type Edit } from "../../../shared/report/edit.ts";
import { signOffSteps } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { lastYearWith } from "../../kit/findings.ts";
import { narratives } from "../../kit/random-reports.ts";

const typedIds = formOf("2021")
  .cells.filter((cell) => !cell.computed && cell.kind === "count")
  .map((cell) => cell.id);

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .dictionary(
      fc.constantFrom(...typedIds),
      fc.oneof(
        fc.nat(),
        fc.constant(null),
        fc.constant("/"),
        fc.string().map((raw) => ({ raw })),
      ),
    )
    .map((changes) => ({ kind: "cells" as const, changes })),
  fc.nat().map((value) => ({ kind: "declared" as const, changes: { "t3.granted.total": value } })),
  fc
    .tuple(fc.constantFrom("preamble" as const, "s1" as const, "s5" as const, "s6" as const), narratives)
    .map(([part, narrative]) => ({ kind: "narrative" as const, part, narrative })),
  fc.constantFrom<Edit>(
    { kind: "unit", unit: { name: "别的单位", level: "town" } },
    { kind: "year", year: 2024 },
    { kind: "previous", previous: lastYearWith({}) },
    { kind: "previous", previous: null },
    { kind: "stated", stated: { title: "示例区2020年报告", headings: ["一、概述"] } },
    { kind: "stated", stated: null },
    {
      kind: "ledger",
      ledger: { at: "", year: 2021, rows: 1, offsets: [0], counted: {}, unclassified: "2", otherYears: "" },
    },
    { kind: "ledger", ledger: null },
    { kind: "paper", paper: { sealed: true, titleLines: ["示例区人民政府2021年", "政府信息公开工作年度报告"] } },
    { kind: "paper", paper: null },
    { kind: "pictures", pictures: [] },
    { kind: "waivers", waivers: [{ code: "V3", cells: [], reason: "说明", values: {} }] },
    { kind: "remarks", remarks: [{ text: "请核对", by: "甲", at: "2022-01-20T08:00:00.000Z" }] },
    { kind: "remarks", remarks: [] },
    { kind: "notes", notes: [{ cell: "t3.granted.total", text: "已核对", by: "甲", at: "2022-01-20T08:00:00.000Z" }] },
    { kind: "notes", notes: [] },
  ),
);

describe("applyEdit", () => {
  it("gives an inverse for every edit: undoing all of them leads back to the start", () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 8 }), (sequence) => {
        let report = sampleReport;
        const inverses: Edit[] = [];
        for (const edit of sequence) {
          const applied = applyEdit(report, edit);
          if (!applied.ok) throw new Error(applied.failure.code);
          report = applied.value.report;
          inverses.unshift(applied.value.inverse);
        }
        const undone = applyEdit(report, { kind: "all", edits: inverses });
        expect(undone.ok && undone.value.report).toEqual(sampleReport);
        if (!undone.ok) return;
        const redone = applyEdit(undone.value.report, undone.value.inverse);
        expect(redone.ok && redone.value.report).toEqual(report);
      }),
    );
  });

  it("leaves the report that it is given alone", () => {
    const before = structuredClone(sampleReport);
    applyEdit(sampleReport, { kind: "cells", changes: { "t3.granted.business": 9 } });
    expect(sampleReport).toEqual(before);
  });

  it.each([
    [{ kind: "cells", changes: { "t2.regulation.made": 1 } }, "unknownCell"],
    [{ kind: "cells", changes: { "t3.granted.total": 1 } }, "computedCell"],
    [{ kind: "declared", changes: { "t3.granted.business": 1 } }, "computedCell"],
    [{ kind: "cells", changes: { "t3.granted.business": -1 } }, "unfitValue"],
    [{ kind: "cells", changes: { "t3.granted.business": 1.5 } }, "unfitValue"],
    [{ kind: "cells", changes: { "t3.granted.business": "12" } }, "unfitValue"],
    [{ kind: "cells", changes: { "t2.fees.amount": 12 } }, "unfitValue"],
    [{ kind: "cells", changes: { "t2.fees.amount": "1e3" } }, "unfitValue"],
  ] as const)("refuses %j", (edit, code) => {
    const applied = applyEdit(sampleReport, edit);
    expect(applied.ok ? undefined : applied.failure.code).toBe(code);
  });

  it("refuses a group of edits whole when one does not fit", () => {
    const applied = applyEdit(sampleReport, {
      kind: "all",
      edits: [
        { kind: "year", year: 2024 },
        { kind: "cells", changes: { "t2.regulation.made": 1 } },
      ],
    });
    expect(applied.ok).toBe(false);
  });

  it("changes nothing of who has signed", () => {
    const signed = { ...sampleReport, signOff: { prepared: { name: "甲" } } };
    fc.assert(
      fc.property(edits, (edit) => {
        const applied = applyEdit(signed, edit);
        expect(applied.ok && applied.value.report.signOff).toBe(signed.signOff);
      }),
    );
  });

  it("knows the five steps of signing off", () => {
    expect(signOffSteps).toEqual(["prepared", "reviewed", "cleared", "signed", "published"]);
  });
});
