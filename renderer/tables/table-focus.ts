import type { CellId, TableId } from "../../shared/forms/form.ts";

/** How the cursor comes to a cell: along the keys, or by a jump from elsewhere (the cell is brought to the middle and flashes). */
export type Arrival = "step" | "jump";

/** Brings the cursor to a cell, whichever of the tables it stands in. One for the whole report. */
export interface TableFocus {
  /** Scrolls a cell into view, focuses it and lets it flash. False where no table on screen has it. */
  readonly focusCell: (id: CellId, arrival?: Arrival) => boolean;
  /** A table on screen offers itself; returns how to take it back. */
  readonly register: (table: TableId, show: (id: CellId, arrival: Arrival) => boolean) => () => void;
}

/** Creates the focus that the tables of a report share. */
export function createTableFocus(): TableFocus {
  const tables = new Map<TableId, (id: CellId, arrival: Arrival) => boolean>();
  return {
    focusCell: (id, arrival = "jump") => [...tables.values()].some((show) => show(id, arrival)),
    register: (table, show) => {
      tables.set(table, show);
      return () => {
        if (tables.get(table) === show) tables.delete(table);
      };
    },
  };
}
