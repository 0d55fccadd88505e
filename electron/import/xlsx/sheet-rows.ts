import { partHeadingOf } from "../../../shared/recognition/part-headings.ts";
import type { Sheet, SheetCell } from "./read-sheet.ts";
import type { SheetRange } from "./sheet-address.ts";

/** A row of a sheet with what stands in it, left to right. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
  /** Nothing but one text stands in it, and no merge reaches into it from above. */
  readonly alone: boolean;
}

/** The rows of a sheet that belong together: a table, or a single row of free text. */
export type SheetSection =
  { readonly kind: "table"; readonly rows: readonly SheetRow[] } | { readonly kind: "words"; readonly cell: SheetCell };

/** Longer than any label of the form. */
const longestLabel = 60;

/** The rows of a sheet, without blank ones but for ruled rows right below others, where somebody may still have to fill something in. */
export function sheetRows({ cells, merges, ruled }: Sheet): readonly SheetRow[] {
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  for (const row of ruled.filter((one) => !byRow.has(one) && byRow.has(one - 1))) byRow.set(row, []);
  const tall = merges.filter(
    ({ top, left, bottom }) => bottom > top && byRow.get(top)?.some(({ column }) => column === left) === true,
  );
  const rows = [...byRow.keys()].toSorted((a, b) => a - b);
  const reached = rowsReached(rows, tall);
  return rows.map((row) => {
    const own = (byRow.get(row) ?? []).sort((a, b) => a.column - b.column);
    return { row, cells: own, alone: own.length === 1 && own[0]?.kind === "text" && !reached.has(row) };
  });
}

/** The rows into which a merge reaches from above. */
function rowsReached(rows: readonly number[], tall: readonly SheetRange[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const begins = tall.toSorted((a, b) => a.top - b.top);
  let until = 0;
  let next = 0;
  for (const row of rows) {
    for (let range = begins[next]; range !== undefined && range.top < row; range = begins[next]) {
      until = Math.max(until, range.bottom);
      next += 1;
    }
    if (row <= until) reached.add(row);
  }
  return reached;
}

/**
 * Divides the rows into tables and free text. A row with one text alone is free text where it stands apart from tables, above one, reads
 * like the heading of a part or is too long for a label; within a table it heads the rows below it. After a gap a table goes on, unless
 * what follows the gap has a header of its own.
 */
export function divideRows(rows: readonly SheetRow[], merges: readonly SheetRange[]): readonly SheetSection[] {
  const sections: SheetSection[] = [];
  let table: SheetRow[] = [];
  const close = (): void => {
    if (table.length > 0) sections.push({ kind: "table", rows: table });
    table = [];
  };
  const widths = new Map(merges.map((range) => [`${range.top} ${range.left}`, range.right - range.left + 1]));
  for (const [place, row] of rows.entries()) {
    const next = rows[place + 1];
    const last = table.at(-1);
    const follows = last !== undefined && last.row === row.row - 1;
    const leads = next !== undefined && next.row === row.row + 1 && !next.alone && next.cells.length > 0;
    const [cell] = row.cells;
    if (
      row.alone &&
      cell !== undefined &&
      isFree(cell, { follows, leads, width: widths.get(`${cell.row} ${cell.column}`) ?? 1 })
    ) {
      close();
      sections.push({ kind: "words", cell });
      continue;
    }
    if (last !== undefined && !follows && beginsAnew(last, row)) close();
    table.push(row);
  }
  close();
  return sections;
}

/** Whether the only text of a row is free text: `follows` a table row, `leads` to one right below. */
function isFree(
  { text }: SheetCell,
  at: { readonly follows: boolean; readonly leads: boolean; readonly width: number },
): boolean {
  const words = text.trim();
  if (words.length > longestLabel || partHeadingOf({ kind: "line", text: words }) !== undefined) return true;
  if (at.follows) return !at.leads && at.width > 3;
  return !at.leads || !/^第[^，。]{1,8}条/.test(words);
}

/** Whether after a gap another table begins: with words alone, below figures. */
function beginsAnew(before: SheetRow, after: SheetRow): boolean {
  const figures = ({ cells }: SheetRow): boolean => cells.some(({ text }) => /^[-\d.,]+%?$/.test(text));
  return figures(before) && !figures(after);
}
