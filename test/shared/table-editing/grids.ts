import { formOf } from "../../../shared/forms/registry.ts";
import { type ValueGrid, valueGrids } from "../../../shared/table-editing/value-grid.ts";

/** The 2021 form and its value grids. */
export const form = formOf("2021");
export const grids = valueGrids(form);

/** The grid of a table. */
export function gridOf(table: "t2" | "t3" | "t4"): ValueGrid {
  const grid = grids.find((each) => each.table.id === table);
  if (grid === undefined) throw new RangeError(table);
  return grid;
}
