import type { TableId } from "../forms/form.ts";
import { editions, formOf } from "../forms/registry.ts";
import { groupBy } from "../group-by.ts";
import { type Grid, type GridCell, gridOf } from "./grid.ts";
import type { Hit } from "./hit.ts";
import { leftovers } from "./leftovers.ts";
import { openCells } from "./ordered-row.ts";
import type { Doubt, SourcePlace } from "./reading.ts";
import { resolveGrid } from "./resolve-grid.ts";
import { resolveSequence, type SequenceState } from "./resolve-sequence.ts";
import type { SourceTable } from "./source-document.ts";

/** What a table held: its cells of the form, and the rows that hold them or their headers. */
export interface TableReading {
  readonly hits: readonly Hit[];
  /** First and last row (inclusive) that belong to the form; absent where none does. */
  readonly used?: { readonly first: number; readonly last: number };
  /** Figures among its cells of the form that belong to none. */
  readonly left: readonly Doubt[];
}

const nothing: TableReading = { hits: [], left: [] };

/**
 * Reads a table of a document: by its columns where its cells stand below their headers, else by their order. `heads` are the lines right
 * above it that head it.
 */
export function readTable(
  table: SourceTable,
  block: number,
  state: SequenceState,
  heads: readonly string[] = [],
): TableReading {
  const width = Math.max(
    1,
    ...table.rows.slice(0, 1).map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)),
  );
  const headRows = heads.map((text) => [{ text, rowSpan: 1, columnSpan: width }]);
  const grid = gridOf({ ...table, rows: [...headRows, ...table.rows] }, block);
  const cells = grid.origins.flat();
  const tables = tablesIn(cells, state.applicants.length > 0);
  if (tables.size === 0) return nothing;
  state.ownHeader = false;
  const found = readRows(grid, tables, state);
  if (found.length === 0) return nothing;
  const inTable = ({ row = 0, ...place }: SourcePlace): SourcePlace => ({ ...place, row: row - heads.length });
  const hits = found.map((hit) => ({ ...hit, place: inTable(hit.place) }));
  const left = leftovers(grid.origins, found, (cell) => headsOther(grid, cell)).map(({ place, ...doubt }) => ({
    ...doubt,
    ...(place !== undefined && { place: inTable(place) }),
  }));
  const rows = new Set(hits.map((hit) => hit.place.row));
  const labelled = grid.origins.flatMap((row, place) =>
    place >= heads.length && row.some(({ kind, label }) => kind === "label" && label.meanings.length > 0)
      ? [place - heads.length]
      : [],
  );
  const places = [...rows, ...labelled].map((row = 0) => row);
  return { hits, left, used: { first: Math.min(...places), last: Math.max(...places) } };
}

/** Whether words of its own head the column of a cell, none of the form's: 备注, 同比. */
function headsOther({ rows }: Grid, { top, left }: GridCell): boolean {
  for (let row = top - 1; row >= 0; row -= 1) {
    const above = rows[row]?.[left];
    if (above === undefined || above.kind === "value") continue;
    return !above.label.meanings.some(({ axis }) => axis === "column") && above.columnSpan === 1;
  }
  return false;
}

function readRows(grid: Grid, tables: ReadonlySet<TableId>, state: SequenceState): readonly Hit[] {
  const { hits, blanks, doubtfulRows } = resolveGrid(grid, tables);
  const read = readFilled(grid, tables, state, wholeRows(grid, hits), doubtfulRows);
  const found = new Set(read.map(({ id }) => id));
  return withoutDoubtfulBlanks(isEven(grid) ? [...read, ...blanks.filter(({ id }) => !found.has(id))] : read);
}

/** Where a table states one of its cells in two ways, its values are not all where they belong: nobody knows which cells are blank. */
function withoutDoubtfulBlanks(hits: readonly Hit[]): readonly Hit[] {
  const tableOf = ({ id }: Hit): string => id.slice(0, id.indexOf("."));
  const contradictory = new Set(
    [...groupBy(hits, ({ id }) => id).values()].flatMap((own) => {
      const texts = new Set(own.map(({ text }) => text.trim()).filter((text) => text !== ""));
      return texts.size > 1 ? own.map(tableOf) : [];
    }),
  );
  if (contradictory.size === 0) return hits;
  return hits.filter((hit) => hit.text.trim() !== "" || !contradictory.has(tableOf(hit)));
}

function readFilled(
  grid: Grid,
  tables: ReadonlySet<TableId>,
  state: SequenceState,
  hits: readonly Hit[],
  doubtfulRows: ReadonlySet<number>,
): readonly Hit[] {
  const found = new Set(hits.map(({ id }) => id));
  const lacksProceedings = tables.has("t4") && [...found].filter((id) => id.startsWith("t4.")).length < 15;
  const lacksApplications = tables.has("t3") && ![...found].some((id) => id.startsWith("t3."));
  const inOrder =
    doubtfulRows.size > 0 || lacksProceedings || lacksApplications || !isEven(grid)
      ? resolveSequence(grid.origins, tables, state)
      : [];
  // Where some rows are not below their headers, none can be trusted to be.
  const distrusted = doubtfulRows.size > 0 || !isEven(grid);
  if (inOrder.length === 0) {
    if (tables.has("t3")) resolveSequence(grid.origins, tables, state);
    return distrusted ? openRows(grid, hits) : hits;
  }
  if (!distrusted) return [...hits, ...inOrder.filter(({ id, unsure }) => !found.has(id) || unsure === undefined)];
  const ordered = new Set(inOrder.map(({ id }) => id));
  const settled = tableIds.filter((table) => isWhole(table, inOrder));
  const beside = hits.filter(({ id }) => !ordered.has(id) && !settled.some((table) => id.startsWith(table)));
  return [...inOrder, ...openRows(grid, beside)];
}

/** A row of table four of which some values were placed and others not is where its headers are not: none of its places is certain. */
function wholeRows(grid: Grid, hits: readonly Hit[]): readonly Hit[] {
  const placed = new Map<number, number>();
  for (const { id, place } of hits) {
    if (id.startsWith("t4.")) placed.set(place.row ?? 0, (placed.get(place.row ?? 0) ?? 0) + 1);
  }
  const partial = [...placed].flatMap(([row, count]) => {
    const values = grid.origins[row]?.filter(({ kind, text }) => kind === "value" && text.trim() !== "") ?? [];
    return values.length > count ? [row] : [];
  });
  const isPartial = ({ id, place }: Hit): boolean => id.startsWith("t4.") && partial.includes(place.row ?? 0);
  return [...hits.filter((hit) => !isPartial(hit)), ...openRows(grid, hits.filter(isPartial))];
}

/** The same cells in rows whose values cannot be told apart. */
function openRows(grid: Grid, hits: readonly Hit[]): readonly Hit[] {
  return [...groupBy(hits, ({ place }) => place.row ?? 0)].flatMap(([row, own]) => {
    const values = grid.origins[row]?.filter(({ kind, text }) => kind === "value" && text.trim() !== "") ?? [];
    return openCells(
      own.map(({ id }) => id),
      values,
    );
  });
}

const tableIds: readonly TableId[] = ["t2", "t3", "t4"];

/** Whether a table of the form was read whole and without a doubt. */
function isWhole(table: TableId, hits: readonly Hit[]): boolean {
  const sure = new Set(hits.filter(({ unsure }) => unsure === undefined).map(({ id }) => id));
  return editions.some((edition) =>
    formOf(edition)
      .cells.filter((cell) => cell.table === table)
      .every(({ id }) => sure.has(id)),
  );
}

/** Whether every row of the grid reaches as far as the widest, as in a table with its merges. */
function isEven(grid: Grid): boolean {
  const widths = new Set(grid.rows.filter((row) => row.length > 1).map((row) => row.length));
  return widths.size <= 1;
}

/** The tables of the form whose labels stand among the cells. */
export function tablesIn(cells: readonly GridCell[], goesOn: boolean): ReadonlySet<TableId> {
  const seen: Readonly<Record<TableId, Set<string>>> = { t2: new Set(), t3: new Set(), t4: new Set() };
  for (const { label } of cells) {
    const [first, ...others] = label.meanings;
    if (first === undefined || others.some(({ table }) => table !== first.table)) continue;
    seen[first.table].add(`${first.axis} ${first.id}`);
  }
  const has = (table: TableId, axis: string): boolean => [...seen[table]].some((name) => name.startsWith(axis));
  const tables = new Set<TableId>();
  if (has("t2", "row") && has("t2", "column")) tables.add("t2");
  if (has("t3", "row") && (seen.t3.size > 2 || goesOn)) tables.add("t3");
  if (has("t4", "column") && seen.t4.size > 2) tables.add("t4");
  return tables;
}
