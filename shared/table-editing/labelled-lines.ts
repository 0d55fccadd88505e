import type { CellId, Form } from "../forms/form.ts";
import type { GridCell } from "../recognition/grid.ts";
import type { Meaning } from "../recognition/labels.ts";
import { matchLabels } from "../recognition/match-labels.ts";
import { addsUp } from "../recognition/ordered-row.ts";
import { sequenceRow } from "../recognition/sequence-row.ts";
import type { SourceTable } from "../recognition/source-document.ts";
import type { Cells } from "../report/report.ts";
import type { Landing } from "./paste.ts";
import { columnOf, isRowAlone, wordsAt } from "./pasted-labels.ts";
import { placeIn, type ValueGrid, type ValuePlace } from "./value-grid.ts";

/** What is pasted into: the report's form and typed cells, its tables, and the cell where the cursor stands. */
export interface PasteTarget {
  readonly form: Form;
  readonly cells: Cells;
  readonly grids: readonly ValueGrid[];
  readonly active: CellId;
}

const allTables = new Set(["t2", "t3", "t4"] as const);

/**
 * Rows with their labels and without all of their headings: as many values as the row has cells, those below the name of a column in that
 * column, others from the column of the cursor on. Where blank cells may have vanished (`unseenBlanks`), only a sum tells that a row of several
 * cells is whole.
 */
export function byRows(
  { grids, active }: PasteTarget,
  table: SourceTable,
  rows: readonly (readonly GridCell[])[],
  unseenBlanks = false,
): readonly Landing[] | undefined {
  const landings: Landing[] = [];
  let labelled = 0;
  const heads = new Map<number, GridCell>();
  const ambiguous = !rows.flat().some(({ label }) => isRowAlone(label.meanings));
  for (const [row, origins] of rows.entries()) {
    const { labels, values } = sequenceRow(origins);
    const filled = values.slice(0, values.findLastIndex(({ text }) => text.trim() !== "") + 1);
    const { meanings } = matchLabels(labels.toReversed(), "row", allTables);
    if (values.every(({ text }) => text.trim() === "")) {
      for (const head of origins) if (head.kind !== "value" && head.text.trim() !== "") heads.set(head.left, head);
    }
    if (values.length === 0) continue;
    const line = meanings.map((meaning) => lineOf(grids, meaning)).find((one) => one !== undefined);
    if (line === undefined) {
      landings.push(...outside(filled, row));
      continue;
    }
    labelled += 1;
    landings.push(
      ...onLine(line, line.length === values.length ? values : filled, {
        table,
        row,
        active,
        ambiguous,
        unseenBlanks,
        heads,
      }),
    );
  }
  return labelled === 0 ? undefined : landings;
}

/** Where a labelled row stands, and whether its label might name a column as well. */
interface RowPlace {
  readonly table: SourceTable;
  readonly row: number;
  readonly active: CellId;
  readonly ambiguous: boolean;
  readonly unseenBlanks: boolean;
  /** The words above the values, by their columns. */
  readonly heads: ReadonlyMap<number, GridCell>;
}

/** Words above figures that say nothing of whose they are. */
const plainHead = /^(?:[件条个]?数[量目据值]?|数量（件）|件)$/u;

function onLine(
  line: readonly ValuePlace[],
  values: readonly GridCell[],
  { table, row, active, ambiguous, unseenBlanks, heads }: RowPlace,
): readonly Landing[] {
  const own = line.findIndex(({ cell }) => cell.id.endsWith(active.slice(active.lastIndexOf("."))));
  const isWhole = values.length === line.length;
  // Which of them is missing nobody sees.
  if (unseenBlanks && !isWhole && values.length > 1) return outside(values, row);
  const headed = isWhole ? [] : values.flatMap(({ left }) => heads.get(left) ?? []);
  const named = headed.map((head) => columnOf(head, line[0]?.cell.table ?? ""));
  if (headed.length === values.length && named.every((column) => column !== undefined)) {
    return values.map((value, at): Landing => ({
      target: line.find(({ cell }) => cell.column === named[at])?.cell,
      words: wordsAt(table, value),
      row,
      column: value.left,
    }));
  }
  const isPlain = headed.every(({ text }) => plainHead.test(text.trim()));
  // Neither a heading nor the cursor says which of the cells they are.
  if (!isWhole && (own < 0 || (values.length > 1 && !isPlain))) return outside(values, row);
  const start = isWhole ? 0 : own;
  const total = line.findIndex(({ cell }) => cell.computed);
  const certain = isWhole
    ? (total < 0 && !(unseenBlanks && line.length > 1)) ||
      addsUp(values, total) ||
      values.every(({ text }) => text === "")
    : values.length === 1 && !ambiguous && isPlain;
  return values.map((value, at): Landing => ({
    target: line[start + at]?.cell,
    words: wordsAt(table, value),
    row,
    column: value.left,
    ...(!certain && { unsure: "byPosition" as const }),
  }));
}

/** The cells of a row of the form, in their order. */
function lineOf(grids: readonly ValueGrid[], { table, id }: Meaning): readonly ValuePlace[] | undefined {
  const grid = grids.find((one) => one.table.id === table);
  const own = [...(grid?.placeOf.values() ?? [])].filter(({ cell }) => cell.row === id);
  return own.length === 0 ? undefined : own;
}

/** Values below the names of columns, or beside them where a row was copied as a list: in the rows from that of the cursor on. */
export function byColumns(
  { grids, active }: PasteTarget,
  source: SourceTable,
  rows: readonly (readonly GridCell[])[],
): readonly Landing[] | undefined {
  const grid = grids.find(({ placeOf }) => placeOf.has(active));
  if (grid === undefined || rows.flat().some(({ label }) => isRowAlone(label.meanings))) return undefined;
  const first = placeIn(grid, active).line;
  const { id: table } = grid.table;
  const target = (down: number, column: string | undefined) =>
    grid.lines[first + down]?.find(({ cell }) => cell.column === column)?.cell;
  const isList = rows.length > 1 && rows.every((row) => row[0] !== undefined && columnOf(row[0], table) !== undefined);
  if (isList) {
    return rows.flatMap((row, at) => {
      const [name, ...values] = row;
      return values.map((value, down): Landing => ({
        target: target(down, name && columnOf(name, table)),
        words: wordsAt(source, value),
        row: at,
        column: down + 1,
      }));
    });
  }
  const heads = new Map<number, string>();
  const landings: Landing[] = [];
  let down = 0;
  for (const [at, row] of rows.entries()) {
    const named = row.flatMap((cell) => {
      const column = columnOf(cell, table);
      return column === undefined ? [] : [[cell.left, column] as const];
    });
    if (named.length > 0) {
      for (const [left, column] of named) heads.set(left, column);
      continue;
    }
    const values = row.filter(({ kind }) => kind !== "label");
    if (values.length === 0) continue;
    for (const value of values) {
      landings.push({
        target: target(down, heads.get(value.left)),
        words: wordsAt(source, value),
        row: at,
        column: value.left,
      });
    }
    down += 1;
  }
  return heads.size === 0 ? undefined : landings;
}

function outside(values: readonly GridCell[], row: number): readonly Landing[] {
  return values.map(({ text, left }): Landing => ({ target: undefined, words: { text }, row, column: left }));
}
