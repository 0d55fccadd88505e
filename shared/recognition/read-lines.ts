import type { TableId } from "../forms/form.ts";
import { groupBy } from "../group-by.ts";
import type { GridCell } from "./grid.ts";
import type { Hit } from "./hit.ts";
import { cellsOfLine, joinBroken, lineEdges } from "./line-cells.ts";
import { leftovers } from "./leftovers.ts";
import { openRow } from "./ordered-row.ts";
import { isAroundTable, isNote } from "./page-heads.ts";
import { type PartId, partHeadingOf } from "./part-headings.ts";
import type { Doubt, SourcePlace } from "./reading.ts";
import { readTable, tablesIn } from "./read-table.ts";
import { resolveSequence, type SequenceState } from "./resolve-sequence.ts";
import { rowsOfStream } from "./sequence-row.ts";
import type { SourceBlock, SourceTable } from "./source-document.ts";

/** What a run of lines held: cells of the form, and the blocks of the lines that hold them. */
export interface LinesReading {
  readonly hits: readonly Hit[];
  /** The first and the last block (inclusive) that belong to the table. */
  readonly first: number;
  readonly last: number;
  /** Each line holds one cell: where blank ones stood nobody can see. */
  readonly cellALine: boolean;
  /** Figures among the cells of the form that belong to none. */
  readonly left: readonly Doubt[];
}

const longestCell = 60;
const fewestHits = 3;

interface LineCells {
  readonly block: number;
  readonly cells: readonly GridCell[];
}

/** Finds the tables that a document has as lines of text, one cell or one row a line. */
export function readLines(blocks: readonly SourceBlock[], state: SequenceState): readonly LinesReading[] {
  const readings: LinesReading[] = [];
  let run: LineCells[] = [];
  const close = (): void => {
    const reading = readRun(run, state);
    if (reading !== undefined) readings.push(reading);
    run = [];
  };
  const edges = lineEdges(blocks.flatMap((block) => (block.kind === "line" ? [block.text] : [])));
  let part: PartId | undefined;
  for (const [block, one] of blocks.entries()) {
    const isLine = one.kind === "line" && one.role === undefined;
    if (isLine && run.length > 0 && (isAroundTable(one, [part]) || isNote(one))) continue;
    const heading = one.kind === "line" ? partHeadingOf(one) : undefined;
    part = heading?.part ?? part;
    if (one.kind !== "line" || one.role !== undefined || heading !== undefined) {
      close();
      continue;
    }
    const cells = cellsOfLine(one, block, edges);
    if (cells.some((cell) => cell.kind === "text" && isProse(cell.text))) close();
    else if (cells.length > 0) run.push({ block, cells });
  }
  close();
  return withoutLostRows(readings);
}

/**
 * Where some row of one cell a line has lost a value, no row of table two is certain any more: none of them has a sum that would tell a
 * number of a page from a value whose blank cell has vanished.
 */
function withoutLostRows(readings: readonly LinesReading[]): readonly LinesReading[] {
  const inLines = readings.filter(({ cellALine }) => cellALine);
  if (!inLines.some(({ hits }) => hits.some(({ rowText }) => rowText !== undefined))) return readings;
  return readings.map((reading) => {
    if (!reading.cellALine) return reading;
    const rows = groupBy(reading.hits, ({ id }) => id.slice(0, id.lastIndexOf(".")));
    return { ...reading, hits: [...rows].flatMap(([row, hits]) => (row.startsWith("t2.") ? openRow(hits) : hits)) };
  });
}

function isProse(text: string): boolean {
  return text.length > longestCell || text.includes("。");
}

function readRun(run: readonly LineCells[], state: SequenceState): LinesReading | undefined {
  const all = run.flatMap(({ cells }) => cells);
  if (!all.some(({ kind }) => kind === "label")) return undefined;
  const stream = joinBroken(all);
  const tables = tablesIn(stream, state.applicants.length > 0);
  if (tables.size === 0) return undefined;
  state.ownHeader = false;
  const wide = run.filter(({ cells }) => cells.length > 1).length;
  const cellALine = wide * 2 < run.length;
  const { hits, left } = cellALine ? readStream(stream, tables, state) : readWide(run, state);
  if (hits.length < fewestHits) return undefined;
  const labelled = run.filter(({ cells }) => cells.some(({ label }) => label.meanings.length > 0));
  const places = [...hits.map(({ place }) => place.block), ...labelled.map(({ block }) => block)];
  return { hits, left, cellALine, first: Math.min(...places), last: Math.max(...places) };
}

type Found = Pick<LinesReading, "hits" | "left">;

/** Lines that hold a cell each. */
function readStream(stream: readonly GridCell[], tables: ReadonlySet<TableId>, state: SequenceState): Found {
  const rows = rowsOfStream(stream);
  const hits = resolveSequence(rows, tables, state, true);
  return { hits, left: leftovers(rows, hits) };
}

/** Lines that hold a row each. */
function readWide(run: readonly LineCells[], state: SequenceState): Found {
  const table: SourceTable = {
    kind: "table",
    rows: run.map(({ cells }) => cells.map(({ text }) => ({ text, rowSpan: 1, columnSpan: 1 }))),
  };
  const { hits, left } = readTable(table, 0, state);
  const inLines = ({ row, cell }: SourcePlace): SourcePlace => ({ block: run[row ?? 0]?.block ?? 0, cell: cell ?? 0 });
  return {
    hits: hits.map((hit) => ({ ...hit, place: inLines(hit.place) })),
    left: left.map(({ place, ...doubt }) => ({ ...doubt, ...(place !== undefined && { place: inLines(place) }) })),
  };
}
