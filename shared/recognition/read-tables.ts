import { headsAbove } from "./heads-above.ts";
import type { Hit } from "./hit.ts";
import { readLines } from "./read-lines.ts";
import type { Doubt } from "./reading.ts";
import { readTable, type TableReading } from "./read-table.ts";
import { startSequence } from "./resolve-sequence.ts";
import type { SourceBlock } from "./source-document.ts";

/** What the tables of a document hold, those among its lines included. */
export interface TablesReading {
  readonly hits: readonly Hit[];
  /** What each block that is a table held. */
  readonly readings: ReadonlyMap<number, TableReading>;
  /** Whether a line belongs to a table. */
  readonly isTable: (block: number) => boolean;
  /** Figures among the cells of the form that belong to none. */
  readonly left: readonly Doubt[];
}

/** Reads the tables of the form out of the blocks of a document, in order: a table without a header goes on with the one before it. */
export function readTables(blocks: readonly SourceBlock[]): TablesReading {
  const state = startSequence();
  const readings = new Map<number, TableReading>();
  for (const [place, block] of blocks.entries()) {
    if (block.kind === "table") readings.set(place, readTable(block, place, state, headsAbove(blocks, place)));
  }
  const tables = [...readings.values()];
  const lines = readLines(blocks, state);
  return {
    hits: [...tables.flatMap(({ hits }) => hits), ...lines.flatMap(({ hits }) => hits)],
    readings,
    isTable: (block) => lines.some(({ first, last }) => block >= first && block <= last),
    left: [...tables.flatMap(({ left }) => left), ...lines.flatMap(({ left }) => left)],
  };
}
