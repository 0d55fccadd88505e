/** A place in a sheet, row and column counted from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of places, both ends included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A place as an address: D5. */
export function addressOf({ row, column }: Place): string {
  return `${columnLetters(column)}${row}`;
}

/** A rectangle as a range, always with both ends: D5:I6, C4:C4. */
export function rangeOf({ top, left, bottom, right }: Rectangle): string {
  return `${addressOf({ row: top, column: left })}:${addressOf({ row: bottom, column: right })}`;
}

/** A range, or the address alone where the rectangle is a single place. */
export function shortRangeOf(rectangle: Rectangle): string {
  const { top, left, bottom, right } = rectangle;
  return top === bottom && left === right ? addressOf({ row: top, column: left }) : rangeOf(rectangle);
}

/** Covers places exactly with few rectangles: runs within a row, then equal runs of neighbouring rows together. */
export function rectanglesOver(places: readonly Place[]): readonly Rectangle[] {
  const sorted = places.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.top === row && column <= run.right + 1) runs[runs.length - 1] = { ...run, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const rectangles: Rectangle[] = [];
  for (const run of runs) {
    const above = rectangles.findIndex(
      ({ bottom, left, right }) => bottom === run.top - 1 && left === run.left && right === run.right,
    );
    const grown = rectangles[above];
    if (grown === undefined) rectangles.push(run);
    else rectangles[above] = { ...grown, bottom: run.bottom };
  }
  return rectangles;
}
