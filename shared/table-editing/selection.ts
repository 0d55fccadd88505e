import type { CellId } from "../forms/form.ts";
import { placeIn, type ValueGrid, type ValuePlace } from "./value-grid.ts";

/** What is selected in a table: the block between the active cell, where typing goes, and the corner opposite it. */
export interface Selection {
  readonly active: CellId;
  readonly corner: CellId;
}

/** A rectangle of values: lines of the value grid and grid columns, all inclusive. */
export interface CellBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A selection of one cell. */
export function selectCell(id: CellId): Selection {
  return { active: id, corner: id };
}

/** The whole table, with the active cell where it was. */
export function selectTable(active: CellId): TableSelection {
  return { active, corner: active, whole: true };
}

/** A selection, or the whole table. */
export type TableSelection = Selection & { readonly whole?: true };

/** The block that a selection covers: grown until it cuts through no value that covers several columns. */
export function blockOf(grid: ValueGrid, selection: TableSelection): CellBlock {
  if (selection.whole === true) return wholeBlock(grid);
  const a = placeIn(grid, selection.active);
  const b = placeIn(grid, selection.corner);
  const top = Math.min(a.line, b.line);
  const bottom = Math.max(a.line, b.line);
  let left = Math.min(a.column, b.column);
  let right = Math.max(lastColumn(a), lastColumn(b));
  for (let grown = true; grown;) {
    grown = false;
    for (const place of grid.lines.slice(top, bottom + 1).flat()) {
      if (place.column > right || lastColumn(place) < left) continue;
      if (place.column < left || lastColumn(place) > right) grown = true;
      left = Math.min(left, place.column);
      right = Math.max(right, lastColumn(place));
    }
  }
  return { top, bottom, left, right };
}

/** The values in a block, line by line. A line whose values cover several columns has fewer of them. */
export function placesIn(grid: ValueGrid, { top, bottom, left, right }: CellBlock): readonly (readonly ValuePlace[])[] {
  return grid.lines
    .slice(top, bottom + 1)
    .map((line) => line.filter((place) => place.column >= left && lastColumn(place) <= right));
}

/** Every cell that a selection covers. */
export function selectedCells(grid: ValueGrid, selection: TableSelection): readonly CellId[] {
  return placesIn(grid, blockOf(grid, selection)).flatMap((line) => line.map(({ cell }) => cell.id));
}

function wholeBlock(grid: ValueGrid): CellBlock {
  const places = grid.lines.flat();
  return {
    top: 0,
    bottom: grid.lines.length - 1,
    left: Math.min(...places.map(({ column }) => column)),
    right: Math.max(...places.map(lastColumn)),
  };
}

function lastColumn({ column, columnSpan }: ValuePlace): number {
  return column + columnSpan - 1;
}
