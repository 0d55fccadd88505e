import type { ByCell, Cell } from "../forms/form.ts";
import type { CellValue } from "../report/cell-value.ts";
import type { CellChanges } from "../report/edit.ts";
import type { Cells } from "../report/report.ts";
import { selectedCells, type TableSelection } from "./selection.ts";
import { placeIn, type ValueGrid } from "./value-grid.ts";

/** Where zeros go. */
export type ZeroRange = "selection" | "row" | "table";

/** Zeros for the blank cells of a range. What is filled in, even as "/" or as text, stays; totals are computed anyway. */
export function fillZeros(grid: ValueGrid, selection: TableSelection, range: ZeroRange, cells: Cells): CellChanges {
  const zeros: ByCell<CellValue> = {};
  for (const cell of cellsOf(grid, selection, range)) {
    if (!cell.computed && cells[cell.id] === undefined) zeros[cell.id] = cell.kind === "amount" ? "0" : 0;
  }
  return zeros;
}

/** Blanks the typed cells of a selection; those that are blank already are left out. */
export function blankCells(grid: ValueGrid, selection: TableSelection, cells: Cells): CellChanges {
  const blanks: ByCell<null> = {};
  for (const cell of cellsOf(grid, selection, "selection")) if (cells[cell.id] !== undefined) blanks[cell.id] = null;
  return blanks;
}

function cellsOf(grid: ValueGrid, selection: TableSelection, range: ZeroRange): readonly Cell[] {
  switch (range) {
    case "selection":
      return selectedCells(grid, selection).map((id) => placeIn(grid, id).cell);
    case "row": {
      const lines = new Set(selectedCells(grid, selection).map((id) => placeIn(grid, id).line));
      return [...lines].flatMap((line) => (grid.lines[line] ?? []).map(({ cell }) => cell));
    }
    case "table":
      return grid.table.cells;
  }
}
