import type { ByCell, Cell, CellId, Form } from "../forms/form.ts";
import { entriesByCell } from "../forms/registry.ts";
import { type CellValue, sameCell } from "../report/cell-value.ts";
import type { CellChanges } from "../report/edit.ts";
import type { Cells } from "../report/report.ts";
import { computeTotals } from "../report/totals.ts";
import { workingFor, type Workings } from "../report/working.ts";
import type { Words } from "../recognition/marked-text.ts";
import type { DoubtReason } from "../recognition/reading.ts";
import { type PastedCell, readPastedCell } from "./pasted-cell.ts";
import type { MoneyUnit } from "../numerals/cell-number.ts";
import type { PastedGrid } from "./pasted-grid.ts";
import { blockOf, placesIn, type Selection, type TableSelection } from "./selection.ts";
import type { ValueGrid } from "./value-grid.ts";

/**
 * Why a pasted text needs a look. `doubtful`: it probably means `reading`; `unreadable`: it goes in as it stands, to be decided later;
 * `outside`: no cell of the table is there; `label`: it is no label of the form, and goes into no cell; `total`: the cell is computed, and what was pasted is not what it adds up to (`reading`).
 */
export type PasteReason = "doubtful" | "unreadable" | "outside" | "total" | "label";

/** A pasted text that needs a look: where it stood in the block (from 1), the cell it fell on, and why. */
export interface PasteProblem {
  readonly row: number;
  readonly column: number;
  readonly cell?: CellId;
  readonly text: string;
  readonly reason: PasteReason;
  readonly reading?: CellValue;
  /** Why it cannot be taken at its word, where that says more than its reading does. */
  readonly why?: DoubtReason;
}

/** What pasting would do. `changes` holds doubtful texts as raw, `asRead` as what they probably mean, with the `workings` of those that were computed. */
export interface Paste {
  readonly changes: CellChanges;
  readonly asRead: CellChanges;
  readonly workings: Workings;
  readonly problems: readonly PasteProblem[];
  /** From the first to the last cell that a text fell on; absent where none did. */
  readonly area?: Selection;
}

/** Pasted words and the cell that they fall on, if any. `unsure` says why that may be the wrong one. */
export interface Landing {
  readonly target: Cell | undefined;
  readonly words: Words;
  /** Where they stood in the block, from 0. */
  readonly row: number;
  readonly column: number;
  readonly unsure?: DoubtReason;
  /** The unit of money in the header above them. */
  readonly unit?: MoneyUnit;
}

/**
 * Lays a block of texts onto a selection, from its upper left cell; a block that fits the selection several times, such as a single
 * value, fills it. Empty texts make cells blank. `cells` are the report's typed cells.
 */
export function pasteBlock(
  form: Form,
  cells: Cells,
  grid: ValueGrid,
  selection: TableSelection,
  texts: PastedGrid,
): Paste {
  return pasteLandings(form, cells, spread(grid, selection, texts));
}

/** What pasting words onto cells would do. Words whose cell is not certain are kept as they stand until somebody has looked. */
export function pasteLandings(form: Form, cells: Cells, landings: readonly Landing[]): Paste {
  const changes: ByCell<CellValue | null> = {};
  const asRead: ByCell<CellValue | null> = {};
  const workings: ByCell<string> = {};
  const problems: PasteProblem[] = [];
  const totals: (Omit<PasteProblem, "reason"> & { readonly cell: CellId; readonly value: CellValue | undefined })[] =
    [];

  for (const { target, words, row, column, unsure, unit } of landings) {
    const text = words.withStruck ?? words.text;
    const at = { row: row + 1, column: column + 1, text };
    if (target === undefined) {
      if (text.trim() !== "") problems.push({ ...at, reason: "outside", ...(unsure && { why: unsure }) });
      continue;
    }
    const cell = target.id;
    const found = readPastedCell(words, target.kind, unit);
    const pasted = unsure === undefined ? found : doubted(found, text, unsure);
    const read = pasted.kind === "certain" ? pasted.value : pasted.reading;
    if (target.computed) {
      if (text.trim() !== "") totals.push({ ...at, cell, value: read });
    } else if (pasted.kind === "certain") {
      changes[cell] = asRead[cell] = pasted.value ?? null;
      delete workings[cell];
    } else {
      changes[cell] = pasted.raw;
      asRead[cell] = pasted.reading ?? pasted.raw;
      const { reading, why } = pasted;
      const working = reading === undefined ? undefined : workingFor(text, target.kind, reading);
      if (working === undefined) delete workings[cell];
      else workings[cell] = working;
      problems.push({
        ...at,
        cell,
        ...(reading === undefined ? { reason: "unreadable" } : { reason: "doubtful", reading }),
        ...(!plainReasons.has(why) && { why }),
      });
    }
  }

  const computed = computeTotals(form, changed(cells, asRead));
  for (const { value, ...total } of totals) {
    const sum = computed[total.cell];
    if (value !== undefined && sameCell(value, sum)) continue;
    problems.push({ ...total, reason: "total", ...(sum !== undefined && { reading: sum }) });
  }
  const landed = landings.flatMap(({ target }) => (target === undefined ? [] : [target.id]));
  const [active] = landed;
  const corner = landed.at(-1);
  return {
    changes,
    asRead,
    workings,
    problems: inReadingOrder(problems),
    ...(active !== undefined && corner !== undefined && { area: { active, corner } }),
  };
}

/** Problems in the order in which the block is read. */
export function inReadingOrder(problems: readonly PasteProblem[]): readonly PasteProblem[] {
  return problems.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

const plainReasons: ReadonlySet<DoubtReason> = new Set<DoubtReason>(["interpreted", "unreadable"]);

/** A value whose cell is not certain: its text is kept, and it is only proposed. */
function doubted(pasted: PastedCell, raw: string, why: DoubtReason): PastedCell {
  const reading = pasted.kind === "certain" ? pasted.value : pasted.reading;
  if (raw.trim() === "") return pasted;
  return { kind: "doubtful", raw: { raw }, ...(reading !== undefined && { reading }), why };
}

/** Which text falls on which cell; the n-th text of a row on the n-th value of the line, counted from the selection's left edge. */
function spread(grid: ValueGrid, selection: TableSelection, texts: PastedGrid): readonly Landing[] {
  const block = blockOf(grid, selection);
  const height = texts.length;
  const width = texts[0]?.length ?? 0;
  if (height === 0 || width === 0) return [];
  const selected = placesIn(grid, block);
  const rows = selected.length % height === 0 ? selected.length : height;
  const fills = selected.every((line) => line.length % width === 0);
  return Array.from({ length: rows }, (_, row) => {
    const line = (grid.lines[block.top + row] ?? []).filter(({ column }) => column >= block.left);
    const columns = fills ? Math.max(selected[row]?.length ?? 0, width) : width;
    return Array.from({ length: columns }, (__, column) => ({
      target: line[column]?.cell,
      words: texts[row % height]?.[column % width] ?? { text: "" },
      row: row % height,
      column: column % width,
    }));
  }).flat();
}

function changed(cells: Cells, changes: CellChanges): Cells {
  const after: ByCell<CellValue> = { ...cells };
  for (const [id, value] of entriesByCell(changes)) {
    if (value === null) delete after[id];
    else after[id] = value;
  }
  return after;
}
