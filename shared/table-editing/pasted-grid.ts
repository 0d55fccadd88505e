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

/**
 * A block without the words that stand in front of it and above it: rows and columns at its edges in which no figure stands. They are labels
 * that the form does not have, and go into no cell.
 */
export function withoutWords(grid: PastedGrid): { readonly grid: PastedGrid; readonly words: readonly string[] } {
  const isWords = (cells: readonly Words[]): boolean =>
    cells.some(({ text }) => text.trim() !== "") && cells.every(({ text }) => text.trim() === "" || !/\d/u.test(text) && !looksLikeValue(text)); // prettier-ignore
  // A single text is taken as if it were typed.
  if (grid.length === 1 && grid[0]?.length === 1) return { grid, words: [] };
  const first = grid.findIndex((row) => !isWords(row));
  const top = first < 0 ? grid.length : first;
  const rows = top > 0 ? grid.slice(top) : grid;
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));
  const left = columns.findIndex((column) => !isWords(column));
  const kept = left > 0 ? rows.map((row) => row.slice(left)) : rows;
  const gone = [
    ...(top > 0 ? grid.slice(0, top).flat() : []),
    ...(left > 0 ? rows.flatMap((row) => row.slice(0, left)) : []),
  ];
  return { grid: kept, words: gone.map(({ text }) => text.trim()).filter((text) => text !== "") };
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
