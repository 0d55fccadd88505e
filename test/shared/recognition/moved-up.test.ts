import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import type { SourceTable } from "../../../shared/recognition/source-document.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { plainCell, printedTable, readingOf, reportDocument } from "../../kit/source-documents.ts";

const cells = allCells(formOf("2021"), sampleReport.cells);
const [t2, t3, t4] = (["t2", "t3", "t4"] as const).map((id) => printedTable("2021", id, cells));

/** A table with a value of a row taken out, as where somebody deletes a cell of a sheet and moves those behind it up. */
function movedUp(table: SourceTable | undefined, label: string | undefined, place: number): SourceTable {
  if (table === undefined) throw new Error("no table");
  const rows = table.rows.map((row, at) => {
    const isMeant = label === undefined ? at === table.rows.length - 1 : row.some(({ text }) => text.startsWith(label));
    const first = row.findIndex(({ text }) => /^\d/u.test(text));
    return isMeant && first >= 0 ? [...row.toSpliced(first + place, 1), plainCell("")] : row;
  });
  return { ...table, rows };
}

const doubted = (...tables: readonly (SourceTable | undefined)[]) =>
  readingOf(reportDocument(...tables.filter((table) => table !== undefined)))
    .doubts.filter(({ cell }) => cell !== undefined)
    .map(({ cell, reason, reading }) => ({ cell, reason, reading }));

describe("a row whose cells have moved up", () => {
  it.each([0, 1, 5])("in table three is asked about as a whole (value %i is gone)", (place) => {
    const found = doubted(t2, movedUp(t3, "一、本年新收", place), t4);
    expect(found).toHaveLength(7);
    expect(new Set(found.map(({ cell }) => cell?.split(".")[1]))).toEqual(new Set(["received"]));
    expect(found.every(({ reason, reading }) => reason === "columnsShifted" && reading === undefined)).toBe(true);
  });

  it("in table four is asked about with all its groups", () => {
    const found = doubted(t2, t3, movedUp(t4, undefined, 1));
    expect(found.every(({ cell, reason }) => cell?.startsWith("t4.") === true && reason === "columnsShifted")).toBe(
      true,
    );
    expect(found.length).toBeGreaterThan(10);
  });

  it("is none whose total alone is not filled in yet", () => {
    const received = { ...cells };
    for (const [column, value] of [["naturalPerson", 5], ["business", 4], ["otherOrg", 3]] as const) received[`t3.received.${column}`] = value; // prettier-ignore
    delete received["t3.received.total"];
    const found = doubted(t2, printedTable("2021", "t3", received), t4);
    expect(found).toEqual([]);
  });
});
