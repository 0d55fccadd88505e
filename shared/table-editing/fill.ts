import type { ByCell, CellId } from "../forms/form.ts";
import type { CellValue } from "../report/cell-value.ts";
import type { CellChanges } from "../report/edit.ts";
import type { Cells } from "../report/report.ts";
import { blockOf, placesIn, selectedCells, type TableSelection } from "./selection.ts";
import { placeAt, placeIn, type ValueGrid, type ValuePlace } from "./value-grid.ts";

/** What stands in the active cell, into every cell of the selection that can be typed in (Ctrl+Enter in a spreadsheet). */
export function fillSelection(grid: ValueGrid, selection: TableSelection, cells: Cells): CellChanges {
  const { cell: active } = placeIn(grid, selection.active);
  if (active.computed) return {};
  const typed = selectedCells(grid, selection)
    .map((id) => placeIn(grid, id).cell)
    .filter((cell) => !cell.computed && cell.kind === active.kind);
  return Object.fromEntries(typed.map(({ id }) => [id, valueOf(cells, active.id)]));
}

/**
 * The top row of the selection, into the rows below it; of one row, the row above into it (Ctrl+D in a spreadsheet). Totals are computed, and a
 * count is not carried into a cell for an amount.
 */
export function fillDown(grid: ValueGrid, selection: TableSelection, cells: Cells): CellChanges {
  const block = blockOf(grid, selection);
  const source = block.top === block.bottom ? block.top - 1 : block.top;
  const from = grid.lines[source];
  if (from === undefined) return {};
  const changes: ByCell<CellValue | null> = {};
  for (const line of placesIn(grid, { ...block, top: source + 1 })) {
    for (const place of line) {
      const above = placeAt(from, place.column);
      if (above !== undefined && fits(above, place)) changes[place.cell.id] = valueOf(cells, above.cell.id);
    }
  }
  return changes;
}

function fits({ cell: from }: ValuePlace, { cell: to }: ValuePlace): boolean {
  return !from.computed && !to.computed && from.kind === to.kind;
}

function valueOf(cells: Cells, id: CellId): CellValue | null {
  return cells[id] ?? null;
}
