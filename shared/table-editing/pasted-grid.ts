import { type Words, wordsOf } from "../recognition/marked-text.ts";
import type { SourceTable } from "../recognition/source-document.ts";
import { looksLikeValue } from "../recognition/read-value.ts";
import type { TextGrid } from "./block-text.ts";

/** A pasted block: its cells' words, row by row; every row has the same length. */
export type PastedGrid = readonly (readonly Words[])[];

/** More than any table of the form, less than what would stop the window. */
const largest = { rows: 2000, columns: 200 } as const;

/** Texts as a pasted block. */
export function gridOfTexts(texts: TextGrid): PastedGrid {
  return texts.map((row) => row.map((text) => ({ text })));
}

/** Texts as a table without merges. */
export function tableOfTexts(texts: TextGrid): SourceTable {
  return { kind: "table", rows: texts.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }))) };
}

/** Words of a pasted block that go into no cell, and where they stand in it (from 1). */
export interface LeftWords {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What is left of a block, where that began in it (from 0), and the words that were left out. */
export interface BlockProper {
  readonly grid: PastedGrid;
  readonly top: number;
  readonly left: number;
  readonly words: readonly LeftWords[];
}

/**
 * A block without the words that stand in front of it and above it: rows and columns at its edges in which no figure stands. They are labels
 * that the form does not have, and go into no cell.
 */
export function withoutWords(grid: PastedGrid): BlockProper {
  // A single text is taken as if it were typed.
  if (grid.length === 1 && grid[0]?.length === 1) return { grid, top: 0, left: 0, words: [] };
  const first = grid.findIndex((row) => !isWords(row));
  const top = first < 0 ? grid.length : first;
  const rows = grid.slice(top);
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));
  const left = Math.max(
    0,
    columns.findIndex((column) => !isWords(column)),
  );
  const words = grid.flatMap((cells, row) =>
    cells.flatMap(({ text }, column): readonly LeftWords[] =>
      (row < top || column < left) && text.trim() !== ""
        ? [{ text: text.trim(), row: row + 1, column: column + 1 }]
        : [],
    ),
  );
  return { grid: left === 0 ? rows : rows.map((row) => row.slice(left)), top, left, words };
}

/** Whether there are words in some cells, and no figure in any. */
function isWords(cells: readonly Words[]): boolean {
  return (
    cells.some(({ text }) => text.trim() !== "") &&
    cells.every(({ text }) => text.trim() === "" || (!/\d/u.test(text) && !looksLikeValue(text)))
  );
}

/** A table as a pasted block. The words of merged cells stand at their upper left place, as spreadsheets copy them. */
export function gridOfTable({ rows: source }: SourceTable): PastedGrid {
  const rows: (Words | undefined)[][] = [];
  const rowAt = (place: number): (Words | undefined)[] => (rows[place] ??= []);
  for (const [place, row] of source.slice(0, largest.rows).entries()) {
    const words = rowAt(place);
    let column = 0;
    for (const { text, withStruck = text, rowSpan, columnSpan } of row) {
      while (words[column] !== undefined) column += 1;
      if (column >= largest.columns) break;
      const width = Math.min(columnSpan, largest.columns - column);
      const height = Math.min(rowSpan, source.length - place, largest.rows - place);
      for (let down = 0; down < height; down += 1) {
        for (let along = 0; along < width; along += 1) rowAt(place + down)[column + along] ??= { text: "" };
      }
      words[column] = wordsOf(text, withStruck);
      column += width;
    }
  }
  const width = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: "" }));
}
