import { describe, expect, it } from "vitest";
import { blankCells, fillZeros } from "../../../shared/table-editing/fill-zeros.ts";
import { selectCell } from "../../../shared/table-editing/selection.ts";
import { gridOf } from "./grids.ts";

const t2 = gridOf("t2");
const t3 = gridOf("t3");

describe("filling zeros", () => {
  it("fills the blank cells of a row and leaves what is there", () => {
    const cells = { "t3.granted.naturalPerson": 5, "t3.granted.business": "/", "t3.granted.research": { raw: "x" } };
    expect(fillZeros(t3, selectCell("t3.granted.otherOrg"), "row", cells)).toEqual({
      "t3.granted.nonprofit": 0,
      "t3.granted.legalService": 0,
      "t3.granted.otherOrg": 0,
    });
  });

  it("fills the selection alone, or the table without its totals", () => {
    const cell = selectCell("t3.granted.otherOrg");
    expect(fillZeros(t3, cell, "selection", {})).toEqual({ "t3.granted.otherOrg": 0 });
    const typed = t3.table.cells.filter(({ computed }) => !computed);
    expect(Object.keys(fillZeros(t3, cell, "table", {}))).toEqual(typed.map(({ id }) => id));
  });

  it("writes an amount as a decimal", () => {
    expect(fillZeros(t2, selectCell("t2.fees.amount"), "selection", {})).toEqual({ "t2.fees.amount": "0" });
  });

  it("has a counterpart that blanks", () => {
    const selection = { active: "t3.granted.legalService", corner: "t3.granted.total" } as const;
    expect(blankCells(t3, selection, { "t3.granted.otherOrg": 1, "t3.granted.business": 1 })).toEqual({
      "t3.granted.otherOrg": null,
    });
  });
});
