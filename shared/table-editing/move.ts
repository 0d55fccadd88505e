import type { CellId } from "../forms/form.ts";
import { placeAt, placeIn, type ValueGrid, type ValuePlace } from "./value-grid.ts";

/**
 * A step of the cursor. `next` and `previous` (Tab) go along the rows, `below` and `above` (Enter) down the columns; both skip totals, as
 * nothing can be typed there, and both go on in the next table. The rest visit every value.
 */
export type Move =
  | "left"
  | "right"
  | "up"
  | "down"
  | "rowStart"
  | "rowEnd"
  | "columnStart"
  | "columnEnd"
  | "tableStart"
  | "tableEnd"
  | "next"
  | "previous"
  | "below"
  | "above";

/** Where a move leads from a cell; the cell itself where it leads nowhere. `grids` are the tables of the form in form order. */
export function moveFrom(grids: readonly ValueGrid[], from: CellId, move: Move): CellId {
  const at = grids.findIndex((grid) => grid.placeOf.has(from));
  const grid = grids[at];
  if (grid === undefined) return from;
  switch (move) {
    case "next":
      return typeableAfter(grids.flatMap(alongRows), from) ?? from;
    case "previous":
      return typeableAfter(grids.flatMap(alongRows).toReversed(), from) ?? from;
    case "below":
      return typeableAfter(grids.flatMap(downColumns), from) ?? from;
    case "above":
      return typeableAfter(grids.flatMap(downColumns).toReversed(), from) ?? from;
    case "up":
    case "down": {
      const inside = moveInside(grid, from, move);
      return inside === from ? (acrossTables(grids, at, from, move) ?? from) : inside;
    }
    case "left":
    case "right":
    case "rowStart":
    case "rowEnd":
    case "columnStart":
    case "columnEnd":
    case "tableStart":
    case "tableEnd":
      return moveInside(grid, from, move);
  }
}

/** A move that never leaves the table, as selecting needs it. */
export function moveInside(
  grid: ValueGrid,
  from: CellId,
  move: Exclude<Move, "next" | "previous" | "below" | "above">,
): CellId {
  const { line, column } = placeIn(grid, from);
  const row = grid.lines[line] ?? [];
  const along = row.findIndex(({ cell }) => cell.id === from);
  const vertical = (to: readonly ValuePlace[] | undefined): ValuePlace | undefined => to && placeAt(to, column);
  const target = {
    left: () => row[along - 1],
    right: () => row[along + 1],
    up: () => vertical(grid.lines[line - 1]),
    down: () => vertical(grid.lines[line + 1]),
    rowStart: () => row[0],
    rowEnd: () => row.at(-1),
    columnStart: () => vertical(grid.lines[0]),
    columnEnd: () => vertical(grid.lines.at(-1)),
    tableStart: () => grid.lines[0]?.[0],
    tableEnd: () => grid.lines.at(-1)?.at(-1),
  }[move]();
  return target?.cell.id ?? from;
}

function acrossTables(grids: readonly ValueGrid[], at: number, from: CellId, move: "up" | "down"): CellId | undefined {
  const grid = grids[at];
  if (grid === undefined) return undefined;
  const along = (grid.lines[placeIn(grid, from).line] ?? []).findIndex(({ cell }) => cell.id === from);
  const line = move === "down" ? grids[at + 1]?.lines[0] : at === 0 ? undefined : grids[at - 1]?.lines.at(-1);
  return line?.[Math.min(along, line.length - 1)]?.cell.id;
}

function alongRows(grid: ValueGrid): readonly ValuePlace[] {
  return grid.lines.flat();
}

/** Column by column; a value that covers several columns counts to its first, so that each is visited once. */
function downColumns(grid: ValueGrid): readonly ValuePlace[] {
  return grid.lines.flat().toSorted((a, b) => a.column - b.column || a.line - b.line);
}

function typeableAfter(order: readonly ValuePlace[], from: CellId): CellId | undefined {
  const at = order.findIndex(({ cell }) => cell.id === from);
  return order.slice(at + 1).find(({ cell }) => !cell.computed)?.cell.id;
}
