import { formOf } from "../../../shared/forms/registry.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import type { Doubt, Reading } from "../../../shared/recognition/reading.ts";
import { type CellValue, readCellText } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";

/** What somebody has decided about the doubts of a reading: values of cells (null for blank), and other doubts that they have noted. */
export interface Decisions {
  readonly cells: Readonly<Record<CellId, CellValue | null>>;
  readonly noted: ReadonlySet<Doubt>;
}

/** Nothing decided yet. */
export const undecided: Decisions = { cells: {}, noted: new Set() };

/** The value that is proposed for the cell of a doubt: what it was taken for, or a value that stands there already. */
export function proposalOf(reading: Reading, { cell, reading: proposed }: Doubt): CellValue | undefined {
  if (cell === undefined || proposed !== undefined) return proposed;
  const value = reading.cells[cell];
  return typeof value === "object" ? undefined : value;
}

/** Whether a doubt is still open. */
export function isOpen(doubt: Doubt, { cells, noted }: Decisions): boolean {
  return doubt.cell === undefined ? !noted.has(doubt) : !Object.hasOwn(cells, doubt.cell);
}

/** Accepts what a doubt proposes; a doubt about no cell is noted. One that proposes nothing stays open. */
export function accept(reading: Reading, doubt: Doubt, decisions: Decisions): Decisions {
  if (doubt.cell === undefined) return { ...decisions, noted: new Set([...decisions.noted, doubt]) };
  const value = proposalOf(reading, doubt);
  return value === undefined ? decisions : { ...decisions, cells: { ...decisions.cells, [doubt.cell]: value } };
}

/** Accepts every open doubt that proposes something. Where doubts about a cell propose different values, it stays open. */
export function acceptAll(reading: Reading, decisions: Decisions): Decisions {
  const open = reading.doubts.filter((doubt) => isOpen(doubt, decisions));
  return open
    .filter((doubt) => {
      const values = open.filter(({ cell }) => cell !== undefined && cell === doubt.cell);
      return new Set(values.map((other) => proposalOf(reading, other))).size < 2;
    })
    .reduce((accepted, doubt) => accept(reading, doubt, accepted), decisions);
}

/** Puts what somebody typed into the cell of a doubt; undefined where no value can be read in it. */
export function typeValue(reading: Reading, cell: CellId, text: string, decisions: Decisions): Decisions | undefined {
  const kind = formOf(reading.edition).cellById.get(cell)?.kind;
  const value = kind && readCellText(text, kind);
  if (kind === undefined || typeof value === "object") return undefined;
  return { ...decisions, cells: { ...decisions.cells, [cell]: value ?? null } };
}

/** Opens a doubt again. */
export function takeBack(doubt: Doubt, decisions: Decisions): Decisions {
  const { cell } = doubt;
  if (cell === undefined)
    return { ...decisions, noted: new Set([...decisions.noted].filter((each) => each !== doubt)) };
  return { ...decisions, cells: Object.fromEntries(Object.entries(decisions.cells).filter(([id]) => id !== cell)) };
}

/** The reading with everything that was decided; the rest stays as it was read. */
export function decidedReading(reading: Reading, { cells: decided }: Decisions): Reading {
  const { cellById } = formOf(reading.edition);
  const withDecided = (before: Cells, all: boolean): Cells => {
    const cells: Record<CellId, CellValue> = { ...before };
    for (const [id, value] of Object.entries(decided)) {
      if (!all && cellById.get(id)?.computed === true) continue;
      if (value === null) delete cells[id];
      else cells[id] = value;
    }
    return cells;
  };
  const { own } = reading;
  return {
    ...reading,
    cells: withDecided(reading.cells, true),
    ...(own !== undefined && { own: { ...own, cells: withDecided(own.cells, false) } }),
  };
}
