import type { ByCell, CellId, TableId } from "../../shared/forms/form.ts";
import { entriesByCell } from "../../shared/forms/registry.ts";
import { type CellValue, sameCell } from "../../shared/report/cell-value.ts";
import type { CellChanges } from "../../shared/report/edit.ts";
import type { Workings } from "../../shared/report/working.ts";
import type { Paste } from "../../shared/table-editing/paste.ts";
import type { ValueGrid } from "../../shared/table-editing/value-grid.ts";
import type { Language } from "../../shared/words/language.ts";
import type { ReportSession } from "../session/report-session.ts";
import type { TableCursor } from "./table-cursor.ts";
import { workOnCells } from "./table-work.ts";

/** All that the cells of one table work with. */
export interface OpenTable {
  readonly session: ReportSession;
  readonly grid: ValueGrid;
  /** The value grids of the whole form, in form order. */
  readonly grids: readonly ValueGrid[];
  readonly cursor: TableCursor;
  readonly focus: TableFocus;
  readonly readOnly: boolean;
  readonly language: Language;
  /** Whether last year's value stands beside every cell. */
  readonly lastYearBeside: boolean;
  /** Asks before a paste that needs a look. */
  readonly askAboutPaste: (paste: Paste) => void;
}

/**
 * Writes changes into the report as one step of the undo history, with the workings that they come from. Where nothing would change there is no
 * step.
 */
export function writeCells(session: ReportSession, changes: CellChanges, workings: Workings = {}): void {
  const { cells, workings: kept = {} } = session.report();
  const due: ByCell<CellValue | null> = {};
  for (const [id, value] of entriesByCell(changes)) {
    const isNewSum = workings[id] !== undefined && workings[id] !== kept[id];
    if (isNewSum || !sameCell(cells[id], value ?? undefined)) due[id] = value;
  }
  const dueWorkings = Object.fromEntries(entriesByCell(workings).filter(([id]) => due[id] !== undefined));
  if (Object.keys(due).length === 0) return;
  session.apply({ kind: "cells", changes: due, workings: dueWorkings });
  workOnCells(
    session,
    entriesByCell(due).map(([id]) => id),
  );
}

/** How the cursor comes to a cell: along the keys, or by a jump from elsewhere (the cell is brought to the middle and flashes). */
export type Arrival = "step" | "jump";

/** Brings the cursor to a cell, whichever of the tables it stands in. There is one for the whole report. */
export interface TableFocus {
  /** Scrolls a cell into view, focuses it and lets it flash. False where no table on screen has it. */
  readonly focusCell: (id: CellId, arrival?: Arrival) => boolean;
  /** The table that has the focus, or had it last. */
  readonly current: () => OpenTable | undefined;
  readonly enter: (open: OpenTable) => void;
  /** Calls the listener when the focus comes to another table. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** A table on screen offers itself; returns how to take it back. */
  readonly register: (table: TableId, show: (id: CellId, arrival: Arrival) => boolean) => () => void;
}

/** Creates the focus that the tables of a report share. */
export function createTableFocus(): TableFocus {
  const tables = new Map<TableId, (id: CellId, arrival: Arrival) => boolean>();
  const listeners = new Set<() => void>();
  let current: OpenTable | undefined;
  return {
    current: () => current,
    enter: (open) => {
      if (open === current) return;
      current = open;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    focusCell: (id, arrival = "jump") => [...tables.values()].some((show) => show(id, arrival)),
    register: (table, show) => {
      tables.set(table, show);
      return () => {
        if (tables.get(table) === show) tables.delete(table);
      };
    },
  };
}
