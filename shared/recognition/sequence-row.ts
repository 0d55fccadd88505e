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
      const last = current.findLastIndex(isFilled);
      if (numbered && isRunning(current[last])) current.splice(last);
      rows.push(current);
      current = [];
      hasValue = false;
    }
    current.push(cell);
    if (cell.kind === "value" && isFilled(cell)) hasValue = true;
  }
  if (current.length > 0) rows.push(current);
  return rows;
}

const fewestNumbers = 5;

/** Whether the values right before labels count up by one, as in a column of running numbers. */
function areNumbered(cells: readonly GridCell[]): boolean {
  if (cells.some(({ label }) => label.key === "序号")) return true;
  let running = 0;
  let last = 0;
  let before: GridCell | undefined;
  for (const cell of cells) {
    if (cell.kind === "label" && before !== undefined && isRunning(before)) {
      running = Number(before.text) === last + 1 ? running + 1 : 0;
      if (running >= fewestNumbers) return true;
      last = Number(before.text);
    }
    if (isFilled(cell)) before = cell;
  }
  return false;
}

function isFilled(cell: GridCell): boolean {
  return cell.text.trim() !== "";
}

/** Whether a cell can be the number of a row. */
function isRunning(cell: GridCell | undefined): boolean {
  return cell?.kind === "value" && /^\d{1,3}$/u.test(cell.text.trim());
}
