import type { CellId, TableId } from "../forms/form.ts";
import type { Grid, GridCell } from "./grid.ts";
import { cellIdAt, type Hit, moneyUnitIn } from "./hit.ts";
import type { Meaning } from "./labels.ts";
import type { Match } from "./match-labels.ts";
import { nearMeaning } from "./near-label.ts";
import { NearLabels } from "./near-labels.ts";

/** What the labels beside and above the values of a table say. */
export interface GridReading {
  readonly hits: readonly Hit[];
  /** Blank cells in rows of blanks and labels: values not filled in, or merely gaps of a header. They count where nothing else is found. */
  readonly blanks: readonly Hit[];
  /** Rows of the grid with values whose columns are not where their headers are; somebody else has to read them. */
  readonly doubtfulRows: ReadonlySet<number>;
}

/** Reads every value of a table by the labels to its left and above it, wherever they stand; also where rows and columns are exchanged. */
export function resolveGrid(grid: Grid, tables: ReadonlySet<TableId>): GridReading {
  const stacks: GridCell[][] = [];
  const hits: Hit[] = [];
  const blanks: Hit[] = [];
  const doubtfulRows = new Set<number>();
  const exchanged = exchangedTables(grid);
  const known = new Map<number, { readonly height: number; readonly labels: NearLabels }>();
  const above = (column: number): NearLabels => {
    const stack = stacks[column] ?? [];
    const kept = known.get(column);
    if (kept?.height === stack.length) return kept.labels;
    const labels = new NearLabels(stack.slice(-deepestStack).toReversed(), tables);
    known.set(column, { height: stack.length, labels });
    return labels;
  };
  for (const [row, origins] of grid.origins.entries()) {
    const found = resolveRow(origins, labelsOf(grid.rows[row] ?? []), above, { tables, exchanged });
    const filled = found.hits.some(({ text }) => text.trim() !== "");
    (filled ? hits : blanks).push(...found.hits);
    if (found.doubtful) doubtfulRows.add(row);
    // The labels of a row of values say nothing about the values below them.
    if (!filled && !headsNothing(origins, tables)) pushLabels(stacks, origins);
  }
  return { hits, blanks, doubtfulRows };
}

const deepestStack = 12;
/** The columns of table three. */
const applicantColumns = 7;

/** The tables whose row labels stand side by side in a row of the grid: there rows and columns are exchanged. */
function exchangedTables(grid: Grid): ReadonlySet<TableId> {
  const exchanged = new Set<TableId>();
  for (const origins of grid.origins) {
    const meanings = origins.flatMap(({ label }) => (label.meanings.length === 1 ? label.meanings : []));
    for (const table of tableIds) {
      const rows = new Set(meanings.filter((one) => one.table === table && one.axis === "row").map(({ id }) => id));
      if (rows.size > (table === "t4" ? 1 : 2)) exchanged.add(table);
    }
  }
  return exchanged;
}

/** Whether words over the whole width of a table are those of a page rather than of a header: its title, 续表, a note. */
function headsNothing(origins: readonly GridCell[], tables: ReadonlySet<TableId>): boolean {
  const [first] = origins;
  if (first === undefined || first.kind !== "text" || origins.some(({ text }) => text !== first.text)) return false;
  const { key } = first.label;
  return nearMeaning(key, "row", tables) === undefined && nearMeaning(key, "column", tables) === undefined;
}

function pushLabels(stacks: GridCell[][], origins: readonly GridCell[]): void {
  for (const [place, cell] of origins.entries()) {
    if (cell.kind === "value") continue;
    const end = namesGroup(cell) ? endOfBlanks(origins, place) : cell.left + cell.columnSpan;
    for (let column = cell.left; column < end; column += 1) (stacks[column] ??= []).push(cell);
  }
}

/** Whether a label names one of table four's groups: where its merge is lost, it stands for the blank cells after it as well. */
function namesGroup({ label }: GridCell): boolean {
  return label.meanings.some(({ table, axis }) => table === "t4" && axis === "row");
}

/** The column where the blank cells after a cell end. */
function endOfBlanks(origins: readonly GridCell[], place: number): number {
  let last = origins[place];
  for (let next = place + 1; origins[next]?.text.trim() === ""; next += 1) last = origins[next];
  return last === undefined ? 0 : last.left + last.columnSpan;
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
  above: (column: number) => NearLabels,
  { tables, exchanged }: { readonly tables: ReadonlySet<TableId>; readonly exchanged: ReadonlySet<TableId> },
): { readonly hits: readonly Hit[]; readonly doubtful: boolean } {
  const hits: Hit[] = [];
  const beside = new Map<number, NearLabels>();
  const taken = new Set<GridCell>();
  const amongValues = origins.some(({ kind, text }) => kind === "value" && text.trim() !== "");
  let unplaced = 0;
  const extra: number[] = [];
  let inTableThree = false;
  let firstColumn = Number.POSITIVE_INFINITY;
  for (const cell of origins) {
    if (cell.kind === "label") continue;
    const leftLabels = labels.filter((label) => label.left < cell.left && !taken.has(label));
    let left = beside.get(leftLabels.length);
    if (left === undefined) {
      left = new NearLabels(leftLabels.toReversed(), tables);
      beside.set(leftLabels.length, left);
    }
    const place = placeOf(cell, left, above, { exchanged, amongValues: amongValues || cell.kind === "value" });
    if (place === undefined) {
      if (cell.kind === "value" && cell.text.trim() !== "" && left.names(exchanged)) {
        if (above(cell.left).headsOtherColumn()) extra.push(cell.left);
        else unplaced += 1;
      }
      continue;
    }
    taken.add(cell);
    if (place.table === "t3") inTableThree = true;
    firstColumn = Math.min(firstColumn, cell.left);
    hits.push(...hitsOf(cell, place));
  }
  if (countsColumns(hits)) return { hits: [], doubtful: false };
  // A column that somebody has added takes nothing away from a row that is whole without it; values before the first column of a row that ends
  // in blanks have moved there with all others.
  const idsOf = (some: readonly Hit[]): number => new Set(some.map(({ id }) => id)).size;
  if (idsOf(hits) < applicantColumns) unplaced += extra.length;
  else if (idsOf(hits.filter(({ text }) => text.trim() !== "")) < applicantColumns) {
    unplaced += extra.filter((column) => column < firstColumn).length;
  }
  const misplaced = hits.length > 0 && labels.some((label) => isMisplaced(label, firstColumn, above));
  return {
    hits: misplaced ? [] : hits,
    doubtful:
      (misplaced && hits.some(({ text }) => text.trim() !== "")) ||
      (unplaced > 0 && (inTableThree || hits.length === 0 || exchanged.size > 0)),
  };
}

const fewestCounted = 10;

/** Whether a row of table four only counts the columns: 1, 2, 3 and so on. */
function countsColumns(hits: readonly Hit[]): boolean {
  return (
    hits.length >= fewestCounted &&
    hits.every(({ id, text }, place) => id.startsWith("t4") && text.trim() === String(place + 1))
  );
}

/** Whether the label of a row stands among its values or under a header of values: the row is not where its headers are. */
function isMisplaced(label: GridCell, firstColumn: number, above: (column: number) => NearLabels): boolean {
  if (label.left > firstColumn && label.label.meanings.some(({ axis }) => axis === "row")) return true;
  const header = above(label.left).match("t3", "column");
  const isHeaded = !header.near && header.meanings.length > 0;
  // A group of table four under an outcome: the header has lost its corner.
  const { meanings } = label.label;
  const isGroup = meanings.length > 0 && meanings.every(({ table, axis }) => table === "t4" && axis === "row");
  if (isGroup && above(label.left).nearest()?.meanings.some(isOutcome) === true) return true;
  return label.kind === "label" && isHeaded && meanings.every(({ axis }) => axis === "row");
}

function isOutcome({ table, axis }: Meaning): boolean {
  return table === "t4" && axis === "column";
}

interface Place {
  readonly ids: readonly CellId[];
  readonly table: TableId;
  readonly near: boolean;
  readonly header: string;
}

/** What is around a cell: the tables whose rows and columns are exchanged, and whether values stand in its row. */
interface Surroundings {
  readonly exchanged: ReadonlySet<TableId>;
  readonly amongValues: boolean;
}

/** The cells of the form that a cell of the grid stands for: one, or several where it is merged over more. */
function placeOf(
  cell: GridCell,
  left: NearLabels,
  above: (column: number) => NearLabels,
  surroundings: Surroundings,
): Place | undefined {
  const first = pairUp(left, above(cell.left), surroundings);
  if (first === undefined || cell.columnSpan === 1) return first;
  const ids = new Set(first.ids);
  for (let column = cell.left + 1; column < cell.left + cell.columnSpan; column += 1) {
    const next = pairUp(left, above(column), surroundings);
    for (const id of next?.ids ?? []) ids.add(id);
  }
  return { ...first, ids: [...ids] };
}

/**
 * The cell of the form that labels name together: the row beside and the column above, or the other way round; in table four also both
 * above, or both beside.
 */
function pairUp(left: NearLabels, top: NearLabels, { exchanged, amongValues }: Surroundings): Place | undefined {
  for (const table of tableIds) {
    const straight = (): Place | undefined => pair(table, left.match(table, "row"), top.match(table, "column"));
    // Exchanged first: 其他 and 总计 name rows as well as columns.
    const place = exchanged.has(table)
      ? (pair(table, top.match(table, "row"), left.match(table, "column")) ?? straight())
      : straight();
    if (place !== undefined) return place;
  }
  if (!amongValues || left.namesRow() || top.hasLostGroup()) return undefined;
  return (
    pair("t4", top.match("t4", "row"), top.match("t4", "column")) ??
    pair("t4", left.match("t4", "row"), left.match("t4", "column"))
  );
}

const tableIds: readonly TableId[] = ["t2", "t3", "t4"];

function pair(table: TableId, row: Match, column: Match): Place | undefined {
  for (const { id: rowId } of row.meanings) {
    for (const { id: columnId } of column.meanings) {
      const id = cellIdAt(table, rowId, columnId);
      if (id !== undefined)
        return { ids: [id], table, near: row.near || column.near, header: `${row.text} ${column.text}` };
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
