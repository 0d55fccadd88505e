import type { CellId, TableId } from "../forms/form.ts";
import type { Grid, GridCell } from "./grid.ts";
import { cellIdAt, type Hit, moneyUnitIn } from "./hit.ts";
import type { Meaning } from "./labels.ts";
import { type Match, matchLabels } from "./match-labels.ts";

/** What the labels beside and above the values of a table say. */
export interface GridReading {
  readonly hits: readonly Hit[];
  /** Rows of the grid with values whose columns are not where their headers are; somebody else has to read them. */
  readonly doubtfulRows: ReadonlySet<number>;
}

const groupWords: ReadonlySet<string> = new Set(["不予公开", "无法提供", "不予处理", "其他处理"]);

/** Reads every value of a table by the labels to its left and above it, wherever they stand; also where rows and columns are exchanged. */
export function resolveGrid(grid: Grid, tables: ReadonlySet<TableId>): GridReading {
  const stacks: GridCell[][] = [];
  const hits: Hit[] = [];
  const doubtfulRows = new Set<number>();
  const columnMatches = new Map<number, { readonly height: number; readonly match: AboveMatch }>();
  const above = (column: number): AboveMatch => {
    const stack = stacks[column] ?? [];
    const known = columnMatches.get(column);
    if (known?.height === stack.length) return known.match;
    const match = matchAbove(stack, tables);
    columnMatches.set(column, { height: stack.length, match });
    return match;
  };
  for (const [row, origins] of grid.origins.entries()) {
    const line = grid.rows[row] ?? [];
    const found = resolveRow(origins, labelsOf(line), above, tables);
    hits.push(...found.hits);
    if (found.doubtful) doubtfulRows.add(row);
    for (const cell of origins) {
      if (cell.kind === "value") continue;
      for (let column = cell.left; column < cell.left + cell.columnSpan; column += 1) {
        (stacks[column] ??= []).push(cell);
      }
    }
  }
  return { hits, doubtfulRows };
}

/** What the labels above a column say, as columns and as rows. */
interface AboveMatch {
  readonly column: Match;
  readonly row: Match;
}

const deepestStack = 12;

function matchAbove(stack: readonly GridCell[], tables: ReadonlySet<TableId>): AboveMatch {
  const nearestFirst = stack.slice(-deepestStack).toReversed();
  return { column: matchLabels(nearestFirst, "column", tables), row: matchLabels(nearestFirst, "row", tables) };
}

/** The labels that a row of the grid holds, left to right, those that reach down into it from above included. */
function labelsOf(line: readonly (GridCell | undefined)[]): readonly GridCell[] {
  const labels: GridCell[] = [];
  for (const cell of line) {
    if (cell !== undefined && cell.kind !== "value" && cell !== labels.at(-1)) labels.push(cell);
  }
  return labels;
}

function resolveRow(
  origins: readonly GridCell[],
  labels: readonly GridCell[],
  above: (column: number) => AboveMatch,
  tables: ReadonlySet<TableId>,
): { readonly hits: readonly Hit[]; readonly doubtful: boolean } {
  const hits: Hit[] = [];
  const beside = new Map<number, AboveMatch>();
  const taken = new Set<GridCell>();
  let unplaced = 0;
  let inTableThree = false;
  let firstColumn = Number.POSITIVE_INFINITY;
  for (const cell of origins) {
    if (cell.kind === "label") continue;
    const leftLabels = labels.filter((label) => label.left < cell.left && !taken.has(label));
    let left = beside.get(leftLabels.length);
    if (left === undefined) {
      left = matchBeside(leftLabels.toReversed(), tables);
      beside.set(leftLabels.length, left);
    }
    const place = placeOf(cell, left, above);
    if (place === undefined) {
      if (cell.kind === "value" && cell.text.trim() !== "" && namesRow(left.row)) unplaced += 1;
      continue;
    }
    taken.add(cell);
    if (place.table === "t3") inTableThree = true;
    firstColumn = Math.min(firstColumn, cell.left);
    hits.push(...hitsOf(cell, place));
  }
  // A label under a header of values: the row is not where its headers are.
  const misplaced = labels.some(
    (label) =>
      (label.left > firstColumn && label.label.meanings.some(({ axis }) => axis === "row")) ||
      (hits.length > 0 && namesColumn(above(label.left).column, label)),
  );
  const doubtful = (misplaced && hits.length > 0) || (unplaced > 0 && (inTableThree || hits.length === 0));
  return { hits: misplaced ? [] : hits, doubtful };
}

function namesRow(match: Match): boolean {
  return match.meanings.some(({ table }) => table !== "t4");
}

function namesColumn(match: Match, label: GridCell): boolean {
  return !match.near && label.kind === "label" && match.meanings.some(({ table }) => table === "t3");
}

function matchBeside(nearestFirst: readonly GridCell[], tables: ReadonlySet<TableId>): AboveMatch {
  const row = matchLabels(nearestFirst, "row", tables);
  const subtotal =
    row.meanings.some(({ id }) => id === "concluded") && nearestFirst.some(({ label }) => groupWords.has(label.key));
  return {
    row: subtotal ? { ...row, meanings: row.meanings.filter(({ id }) => id !== "concluded") } : row,
    column: matchLabels(nearestFirst, "column", tables),
  };
}

interface Place {
  readonly ids: readonly CellId[];
  readonly table: TableId;
  readonly near: boolean;
  readonly header: string;
}

/** The cells of the form that a cell of the grid stands for: one, or several where it is merged over more. */
function placeOf(cell: GridCell, left: AboveMatch, above: (column: number) => AboveMatch): Place | undefined {
  const first = pairUp(cell, left, above(cell.left));
  if (first === undefined || cell.columnSpan === 1) return first;
  const ids = new Set(first.ids);
  for (let column = cell.left + 1; column < cell.left + cell.columnSpan; column += 1) {
    const next = pairUp(cell, left, above(column));
    for (const id of next?.ids ?? []) ids.add(id);
  }
  return { ...first, ids: [...ids] };
}

function pairUp(cell: GridCell, left: AboveMatch, top: AboveMatch): Place | undefined {
  const leftOnly = left.row.meanings.some(({ table }) => table !== "t4");
  const pairs: readonly (readonly [row: Match, column: Match, worded: boolean])[] = [
    [left.row, top.column, true],
    ...(leftOnly ? [] : ([[top.row, top.column, false]] as const)),
    [top.row, left.column, true],
    ...(leftOnly ? [] : ([[left.row, left.column, false]] as const)),
  ];
  for (const [row, column, worded] of pairs) {
    if (!worded && cell.kind !== "value") continue;
    const found = pair(row.meanings, column.meanings);
    if (found === undefined) continue;
    if (!worded && found.table !== "t4") continue;
    return {
      ids: [found.id],
      table: found.table,
      near: row.near || column.near,
      header: `${row.text} ${column.text}`,
    };
  }
  return undefined;
}

function pair(
  rows: readonly Meaning[],
  columns: readonly Meaning[],
): { readonly id: CellId; readonly table: TableId } | undefined {
  for (const row of rows) {
    for (const column of columns) {
      if (row.table !== column.table) continue;
      const id = cellIdAt(row.table, row.id, column.id);
      if (id !== undefined) return { id, table: row.table };
    }
  }
  return undefined;
}

function hitsOf(cell: GridCell, { ids, near, header }: Place): readonly Hit[] {
  const unit = moneyUnitIn(header);
  const merged = ids.length > 1 || (cell.rowSpan > 1 && cell.text.trim() !== "");
  const unsure = merged ? "mergedValue" : near ? "labelUnclear" : undefined;
  return ids.map((id) => ({
    id,
    text: cell.text,
    place: cell.place,
    ...(unsure !== undefined && { unsure }),
    ...(unit !== undefined && { unit }),
  }));
}
