import type { GridCell } from "./grid.ts";

/** A row whose cells stand one after the other, without columns: its labels, then its values. */
export interface SequenceRow {
  readonly labels: readonly GridCell[];
  readonly values: readonly GridCell[];
}

/** Splits the cells of a row into labels and values: the values begin after the last label of the form. */
export function sequenceRow(cells: readonly GridCell[]): SequenceRow {
  const lastFilled = cells.findLastIndex((cell) => cell.kind === "value" && cell.text.trim() !== "");
  const lastLabel = cells.findLastIndex(
    (cell, place) => cell.kind === "label" && (place < lastFilled || lastFilled < 0),
  );
  const start = lastLabel >= 0 ? lastLabel + 1 : cells.findIndex((cell) => cell.kind === "value");
  if (start < 0) return { labels: cells.filter((cell) => cell.kind !== "value"), values: [] };
  let from = start;
  // Words after the last label that stand before any value belong to the label.
  while (cells[from]?.kind === "text") from += 1;
  return {
    labels: cells.slice(0, from).filter((cell) => cell.kind !== "value"),
    values: cells.slice(from),
  };
}

/**
 * Breaks a stream of cells, one after the other as in a text with one cell a line, into rows: a row ends where a label follows a value.
 * Where the rows are numbered in a column of their own, the number before a label is not a value of the row above.
 */
export function rowsOfStream(cells: readonly GridCell[]): readonly (readonly GridCell[])[] {
  const numbered = areNumbered(cells);
  const rows: GridCell[][] = [];
  let current: GridCell[] = [];
  let hasValue = false;
  for (const cell of cells) {
    if (cell.kind === "label" && hasValue) {
      if (numbered && /^\d{1,3}$/u.test(current.at(-1)?.text.trim() ?? "")) current.pop();
      rows.push(current);
      current = [];
      hasValue = false;
    }
    current.push(cell);
    if (cell.kind === "value" && cell.text.trim() !== "") hasValue = true;
  }
  if (current.length > 0) rows.push(current);
  return rows;
}

const fewestNumbers = 5;

/** Whether the values right before labels count up by one, as in a column of running numbers. */
function areNumbered(cells: readonly GridCell[]): boolean {
  if (cells.some(({ label }) => label.key === "序号")) return true;
  let running = 0;
  let last: number | undefined;
  for (const [place, cell] of cells.entries()) {
    const before = cells[place - 1];
    if (cell.kind !== "label" || before?.kind !== "value" || !/^\d{1,3}$/u.test(before.text.trim())) continue;
    const number = Number(before.text);
    running = number === (last ?? 0) + 1 ? running + 1 : 0;
    if (running >= fewestNumbers) return true;
    last = number;
  }
  return false;
}
