import type { SourceBlock, SourceCell } from "../../../shared/recognition/source-document.ts";
import { cellWords } from "./story.ts";

/** A cell as it stands in its row, before merges over rows are known. */
export interface ReadCell {
  readonly blocks: readonly SourceBlock[];
  readonly columnSpan: number;
  /** It begins a merge over rows, or goes on with the one above it. */
  readonly merge?: "begin" | "continue";
  /** It only goes on with the cell to its left. */
  readonly joined: boolean;
}

interface GrowingCell extends SourceCell {
  rowSpan: number;
}

/** The rows with merges as spans. A cell that goes on from above must begin in its column and be as wide; otherwise it stands alone. */
export function mergeRows(rows: readonly (readonly ReadCell[])[]): readonly (readonly SourceCell[])[] {
  let open = new Map<number, GrowingCell>();
  return rows.map((row) => {
    const cells: GrowingCell[] = [];
    const still = new Map<number, GrowingCell>();
    let column = 0;
    for (const { blocks, columnSpan, merge } of joinCells(row)) {
      const above = merge === "continue" ? open.get(column) : undefined;
      if (above !== undefined && above.columnSpan === columnSpan) {
        above.rowSpan += 1;
        still.set(column, above);
      } else {
        const cell = { ...cellWords(blocks), rowSpan: 1, columnSpan };
        cells.push(cell);
        if (merge !== undefined) still.set(column, cell);
      }
      column += columnSpan;
    }
    open = still;
    return cells;
  });
}

/** Cells that go on with their left neighbour widen it. */
function joinCells(row: readonly ReadCell[]): readonly ReadCell[] {
  const cells: ReadCell[] = [];
  for (const cell of row) {
    const left = cells.at(-1);
    if (!cell.joined || left === undefined) cells.push(cell);
    else cells[cells.length - 1] = { ...left, columnSpan: left.columnSpan + cell.columnSpan };
  }
  return cells;
}
