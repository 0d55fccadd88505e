import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockOf, placesIn, selectedCells, selectTable } from "../../../shared/table-editing/selection.ts";
import { grids, gridOf } from "./grids.ts";

describe("a selection", () => {
  it("is the rectangle between two cells", () => {
    expect(
      selectedCells(gridOf("t3"), { active: "t3.carriedIn.business", corner: "t3.received.naturalPerson" }),
    ).toEqual([
      "t3.received.naturalPerson",
      "t3.received.business",
      "t3.carriedIn.naturalPerson",
      "t3.carriedIn.business",
    ]);
  });

  it("cuts through no value that covers several columns", () => {
    expect(selectedCells(gridOf("t2"), { active: "t2.normative.repealed", corner: "t2.licensing.decided" })).toEqual([
      "t2.normative.issued",
      "t2.normative.repealed",
      "t2.normative.inForce",
      "t2.licensing.decided",
    ]);
  });

  it("of a whole table holds every cell", () => {
    for (const grid of grids) {
      const [first] = grid.table.cells;
      if (first === undefined) throw new Error("a table has cells");
      expect(selectedCells(grid, selectTable(first.id))).toHaveLength(grid.table.cells.length);
    }
  });

  it("holds both corners, wherever they are, and is the same from either side", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...grids).chain((grid) => {
          const cell = fc.constantFrom(...grid.table.cells.map(({ id }) => id));
          return fc.tuple(fc.constant(grid), cell, cell);
        }),
        ([grid, active, corner]) => {
          const cells = selectedCells(grid, { active, corner });
          expect(cells).toContain(active);
          expect(cells).toContain(corner);
          expect(blockOf(grid, { active, corner })).toEqual(blockOf(grid, { active: corner, corner: active }));
          expect(placesIn(grid, blockOf(grid, { active, corner })).every((line) => line.length > 0)).toBe(true);
        },
      ),
    );
  });
});
