import type { TableId } from "../forms/form.ts";
import type { GridCell } from "./grid.ts";
import type { Hit } from "./hit.ts";
import { cellsOfLine, joinBroken, lineEdges } from "./line-cells.ts";
import { leftovers } from "./leftovers.ts";
import { partHeadingOf } from "./part-headings.ts";
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
  for (const [block, one] of blocks.entries()) {
    if (one.kind !== "line" || one.role !== undefined || partHeadingOf(one) !== undefined) {
      close();
      continue;
    }
    const cells = cellsOfLine(one, block, edges);
    if (cells.some((cell) => cell.kind === "text" && isProse(cell.text))) close();
    else if (cells.length > 0) run.push({ block, cells });
  }
  close();
  return readings;
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
  const { hits, left } = wide * 2 >= run.length ? readWide(run, state) : readStream(stream, tables, state);
  if (hits.length < fewestHits) return undefined;
  const labelled = run.filter(({ cells }) => cells.some(({ label }) => label.meanings.length > 0));
  const places = [...hits.map(({ place }) => place.block), ...labelled.map(({ block }) => block)];
  return { hits, left, first: Math.min(...places), last: Math.max(...places) };
}

type Found = Pick<LinesReading, "hits" | "left">;

/** Lines that hold a cell each. */
function readStream(stream: readonly GridCell[], tables: ReadonlySet<TableId>, state: SequenceState): Found {
  const rows = rowsOfStream(stream);
  const hits = resolveSequence(rows, tables, state);
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
