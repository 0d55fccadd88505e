import type { TableId } from "../forms/form.ts";
import type { GridCell } from "./grid.ts";
import { labelOf, type Meaning, subtotal } from "./labels.ts";
import { nearMeaning } from "./near-label.ts";

/** What a run of labels says: their rows or columns, and whether that is certain. */
export interface Match {
  readonly meanings: readonly Meaning[];
  readonly near: boolean;
  /** The label that decided. */
  readonly text: string;
}

const noMatch: Match = { meanings: [], near: false, text: "" };
const mostUnknown = 3;
const mostJoined = 3;
const longestUnit = 2;

/**
 * The row or column that labels name, nearest first (the labels to the left of a value from right to left, or those above it from below).
 * A label may be broken over several cells; remarks between the label and the values are passed over, with a doubt.
 */
export function matchLabels(cells: readonly GridCell[], axis: Meaning["axis"], tables: ReadonlySet<TableId>): Match {
  const counts = (meaning: Meaning): boolean => meaning.axis === axis && tables.has(meaning.table);
  let unknown = 0;
  for (const [place, cell] of cells.entries()) {
    if (cell.label.key === subtotal) return noMatch;
    const own = cell.label.meanings.filter(counts);
    if (own.length > 0) return { meanings: own, near: unknown > 0, text: cell.text };
    const joined = joinedMeanings(cells, place, counts);
    if (joined !== undefined) return { ...joined, near: unknown > 0 };
    if (cell.kind === "label") continue;
    const near = nearMeaning(cell.label.key, axis, tables);
    if (near !== undefined) return { meanings: [near], near: true, text: cell.text };
    if (cell.label.key.length > longestUnit) unknown += 1;
    if (unknown >= mostUnknown) return noMatch;
  }
  return noMatch;
}

/** A label broken over neighbouring cells. */
function joinedMeanings(
  cells: readonly GridCell[],
  place: number,
  counts: (meaning: Meaning) => boolean,
): Omit<Match, "near"> | undefined {
  for (let count = 2; count <= mostJoined && place + count <= cells.length; count += 1) {
    const text = cells
      .slice(place, place + count)
      .map((cell) => cell.text)
      .toReversed()
      .join("");
    const meanings = labelOf(text).meanings.filter(counts);
    if (meanings.length > 0) return { meanings, text };
  }
  return undefined;
}
