/** Why somebody has to look at a row before it counts: it is hidden, struck out, or a formula in it was never worked out. */
export type RowMark = "hidden" | "struck" | "formula";

/** A row of a register as its file has it. */
export interface RegisterRow {
  /** Its number on its sheet, from 1, as the program shows it that made the file. */
  readonly row: number;
  /** What stands in it, column by column from the first; "" where nothing does. A merged cell says the same in every place it covers. */
  readonly cells: readonly string[];
  readonly mark?: RowMark;
  /** The columns (from 0) whose words stand in a merged cell that begins in a row above. */
  readonly joined?: readonly number[];
}

/** A sheet of a workbook, or a table of a document. */
export interface RegisterSheet {
  readonly name: string;
  readonly rows: readonly RegisterRow[];
}

/** A register of applications (依申请公开台账), before anybody asks what it means. It never leaves the computer's memory. */
export interface Register {
  readonly sheets: readonly RegisterSheet[];
}

/**
 * What is added to the number of a row on each sheet, so that all rows of a file have numbers of their own: 0 for the first sheet; the next
 * goes on where the one before it ends.
 */
export function rowOffsets({ sheets }: Register): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { rows } of sheets) {
    offsets.push(offset);
    offset += rows.reduce((last, { row }) => Math.max(last, row), 0);
  }
  return offsets;
}

/** Where a numbered row stands: the sheet (from 0) and its number there. */
export function placeOfRow(offsets: readonly number[], row: number): { readonly sheet: number; readonly row: number } {
  const sheet = Math.max(
    0,
    offsets.findLastIndex((offset) => offset < row),
  );
  return { sheet, row: row - (offsets[sheet] ?? 0) };
}
