import type { CellId } from "../forms/form.ts";
import { notApplicable } from "../report/cell-value.ts";
import type { GridCell } from "./grid.ts";
import type { Hit } from "./hit.ts";
import { readingOf, readValue, visibleText } from "./read-value.ts";

/** How the values of a row were laid onto its columns. */
export interface OrderedRow {
  /** A value for each column, in their order; absent where nobody can say which value belongs where. */
  readonly values?: readonly GridCell[];
  /** They add up: the total is the sum of the others. */
  readonly addsUp: boolean;
  /** None of them is blank. */
  readonly filled: boolean;
  /** What else stood in the row. */
  readonly left: readonly GridCell[];
}

/**
 * Lays the values of a row onto columns whose order is known. A row is whole or nothing: with a value too few, one too many, or words among
 * them, any of them may stand for any column - unless those right behind the label add up. `total` is the place of the column that is the
 * sum of all others, if there is one.
 */
export function orderRow(values: readonly GridCell[], count: number, total: number | undefined): OrderedRow {
  const fitting = withoutOuterBlanks(values, count);
  if (fitting !== undefined && fitting.every(({ kind }) => kind === "value")) {
    return { values: fitting, addsUp: addsUp(fitting, total), filled: fitting.every(isFilled), left: [] };
  }
  const first = values.slice(0, count);
  const proven = (row: readonly GridCell[]): boolean =>
    row.length === count &&
    row.every(({ kind }) => kind === "value") &&
    addsUp(row, total) &&
    row.some(({ text }) => /[1-9]/u.test(text));
  const left = values.slice(count).filter(isFilled);
  const filled = values.filter(isFilled).length;
  // Where others that share some of them add up as well, or leave nothing over, the sum proves nothing.
  const others = first.slice(1).map((_, from) => values.slice(from + 1, from + 1 + count));
  const asGood = (row: readonly GridCell[]): boolean =>
    proven(row) || (row.length === count && row.filter(isFilled).length === filled);
  if (!proven(first) || others.some(asGood)) return { addsUp: false, filled: false, left: [] };
  return { values: first, addsUp: true, filled: first.every(isFilled), left };
}

/** Whether the total is the sum of the other values; blank ones count nothing, and anything that says no number proves nothing. */
export function addsUp(values: readonly Pick<GridCell, "text">[], total: number | undefined): boolean {
  if (total === undefined) return false;
  let sum = 0;
  for (const [place, { text }] of values.entries()) {
    if (visibleText(text) === "" && place !== total) continue;
    const number = countIn(text);
    if (number === undefined) return false;
    sum += place === total ? -number : number;
  }
  return sum === 0;
}

/** The count that a text says, however it is written (148, 148件, 148¹); 0 for a sign that says nothing. */
function countIn(text: string): number | undefined {
  const value = readingOf(readValue(text, "count"));
  return value === notApplicable ? 0 : typeof value === "number" ? value : undefined;
}

function isFilled({ text }: Pick<GridCell, "text">): boolean {
  return visibleText(text) !== "";
}

/** As many values as there are columns: blank cells before or after them are left out where that fits in just one way. */
function withoutOuterBlanks(values: readonly GridCell[], count: number): readonly GridCell[] | undefined {
  const extra = values.length - count;
  if (extra === 0) return values;
  if (extra < 0) return undefined;
  const first = values.findIndex(isFilled);
  if (first < 0) return values.slice(0, count);
  const filled = values.slice(first, values.findLastIndex(isFilled) + 1);
  // Any other way would leave one of them over.
  if (filled.length === count) return first === 0 || filled.every(isFilled) ? filled : undefined;
  return first === 0 && filled.length < count ? values.slice(0, count) : undefined;
}

/** The cells of a row whose values cannot be told apart: each of them is asked about, with all that stands in the row. */
export function openCells(ids: readonly CellId[], values: readonly Pick<GridCell, "text" | "place">[]): readonly Hit[] {
  const filled = values.filter(isFilled);
  const [first] = filled;
  if (first === undefined) return [];
  const rowText = filled.map(({ text }) => visibleText(text)).join(" | ");
  return ids.map((id) => ({ id, text: rowText, place: first.place, unsure: "byPosition", rowText }));
}

/** A row that seemed to fit, as one whose values cannot be told apart. */
export function openRow(hits: readonly Hit[]): readonly Hit[] {
  if (hits.some(({ rowText }) => rowText !== undefined)) return hits;
  return openCells(
    hits.map(({ id }) => id),
    hits,
  );
}
