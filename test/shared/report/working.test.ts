import { describe, expect, it } from "vitest";
import { convertEdition } from "../../../shared/report/convert-edition.ts";
import { applyEdit, type Edit } from "../../../shared/report/edit.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { newReport, previousOf } from "../../../shared/report/new-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { isWorkingOf, readTyped, workingFor } from "../../../shared/report/working.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

describe("readTyped", () => {
  it.each([
    ["=12+7", "count", { value: 19, working: "12+7" }],
    ["＝１２＋７", "count", { value: 19, working: "12+7" }],
    ["=7-12", "signedCount", { value: -5, working: "7-12" }],
    ["=100.5+199.2935", "amount", { value: "299.7935", working: "100.5+199.2935" }],
    ["=5-5", "amount", { value: "0", working: "5-5" }],
    ["=-1*0", "count", { value: 0, working: "-1*0" }],
    ["=12", "count", { value: 12 }],
    ["12", "count", { value: 12 }],
    ["", "count", { value: undefined }],
    // What comes to nothing that the cell can hold stays as it was typed.
    ["=12+", "count", { value: { raw: "=12+" } }],
    ["=A1", "count", { value: { raw: "=A1" } }],
    ["=5/2", "count", { value: { raw: "=5/2" } }],
    ["=7-12", "count", { value: { raw: "=7-12" } }],
    ["=7-12", "amount", { value: { raw: "=7-12" } }],
    ["=1/16384", "amount", { value: { raw: "=1/16384" } }],
    ["=999999999999+1", "count", { value: { raw: "=999999999999+1" } }],
  ] as const)("reads %j for a %s", (text, kind, expected) => {
    expect(readTyped(text, kind)).toEqual(expected);
  });

  it("finds the working behind a value that was only proposed", () => {
    expect(workingFor("=12+7", "count", 19)).toBe("12+7");
    expect(workingFor("=12+7", "count", 20)).toBeUndefined();
    expect(workingFor("=120000+70000", "amount", "19")).toBeUndefined();
    expect(workingFor("19", "count", 19)).toBeUndefined();
    expect(isWorkingOf("12+7", "count", 19)).toBe(true);
    expect(isWorkingOf("=12+7", "count", 19)).toBe(false);
    expect(isWorkingOf("12 + 7", "count", 19)).toBe(false);
    expect(isWorkingOf("19", "count", 19)).toBe(false);
  });
});

describe("a cell that was added up", () => {
  const cell = "t3.granted.business";
  const added: Edit = { kind: "cells", changes: { [cell]: 19 }, workings: { [cell]: "12+7" } };

  function after(report: Report, edit: Edit): { readonly report: Report; readonly inverse: Edit } {
    const applied = applyEdit(report, edit);
    if (!applied.ok) throw new Error(applied.failure.code);
    return applied.value;
  }
  const summed = after(sampleReport, added).report;

  it("keeps its working beside its value", () => {
    expect(summed.cells[cell]).toBe(19);
    expect(summed.workings).toEqual({ [cell]: "12+7" });
  });

  it("loses it with the next plain value, and gets both back", () => {
    for (const value of [20, 19, null, { raw: "约19" }]) {
      const typed = after(summed, { kind: "cells", changes: { [cell]: value } });
      expect(typed.report.workings).toBeUndefined();
      expect(after(typed.report, typed.inverse).report).toEqual(summed);
    }
    const back = after(sampleReport, added);
    expect(after(back.report, back.inverse).report).toEqual(sampleReport);
  });

  it("keeps it while other cells change, also where several edits are one", () => {
    const other = "t3.granted.research";
    const edit: Edit = {
      kind: "all",
      edits: [
        { kind: "cells", changes: { [other]: 3 }, workings: { [other]: "1+2" } },
        { kind: "cells", changes: { "t3.granted.nonprofit": 4 } },
      ],
    };
    const { report, inverse } = after(summed, edit);
    expect(report.workings).toEqual({ [cell]: "12+7", [other]: "1+2" });
    expect(after(report, inverse).report).toEqual(summed);
  });

  it("takes no working that comes to something else, or stands at no value", () => {
    for (const edit of [
      { kind: "cells", changes: { [cell]: 20 }, workings: { [cell]: "12+7" } },
      { kind: "cells", changes: { [cell]: null }, workings: { [cell]: "12+7" } },
      { kind: "cells", changes: {}, workings: { [cell]: "12+7" } },
      { kind: "cells", changes: { [cell]: 19 }, workings: { [cell]: "=12+7" } },
    ] as const) {
      const applied = applyEdit(sampleReport, edit);
      expect(!applied.ok && applied.failure.code).toBe("unfitValue");
    }
  });

  it("has the same fingerprint: what is published is the figure", () => {
    const typed = after(sampleReport, { kind: "cells", changes: { [cell]: 19 } }).report;
    expect(fingerprint(summed)).toBe(fingerprint(typed));
  });

  it("goes with its value into the other edition, and not into next year's report", () => {
    const old = after(convertEdition(sampleReport, "2019", "2022-01-01T00:00:00Z").report, {
      kind: "cells",
      changes: { "t3.other.business": 3, [cell]: 19 },
      workings: { "t3.other.business": "1+2", [cell]: "12+7" },
    }).report;
    expect(convertEdition(old, "2021", "2022-01-01T00:00:00Z").report.workings).toEqual({
      "t3.other.other.business": "1+2",
      [cell]: "12+7",
    });
    const next = newReport({
      id: sampleReport.id,
      edition: "2021",
      year: 2022,
      unit: sampleReport.unit,
      at: "2022-01-01T00:00:00Z",
      previous: previousOf(summed),
    });
    expect(next.workings).toBeUndefined();
    expect(JSON.stringify(next)).not.toContain("12+7");
  });
});
