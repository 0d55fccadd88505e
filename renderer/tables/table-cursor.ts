import type { CellId } from "../../shared/forms/form.ts";
import { selectCell, selectedCells, type TableSelection } from "../../shared/table-editing/selection.ts";
import type { ValueGrid } from "../../shared/table-editing/value-grid.ts";

/** What the active cell is asked for: to take the focus, to come to the middle of the view with it, or to open its editor. */
export type CursorRequest = "focus" | "jump" | "edit";

/** Where the cursor of one table is, what is selected, hovered and flashing. Each cell subscribes to its own standing, so that only cells that changed are drawn again. */
export interface TableCursor {
  readonly selection: () => TableSelection;
  /** `tabbedFrom` is the cell at which a walk along the row with Tab began; any other step ends that walk. */
  readonly select: (selection: TableSelection, request?: CursorRequest, tabbedFrom?: CellId) => void;
  readonly tabbedFrom: () => CellId | undefined;
  /** Whether a cell is the active one, one of those selected, or neither. */
  readonly standing: (id: CellId) => "active" | "selected" | "";
  /** The last request, and how many there were. */
  readonly requests: () => number;
  readonly request: () => CursorRequest;
  readonly flash: (id: CellId) => void;
  readonly flashing: () => CellId | undefined;
  /** The cell beside which a note is shown: the one under the pointer, else the active one where somebody asked for it. */
  readonly noted: () => CellId | undefined;
  readonly hover: (id: CellId | undefined) => void;
  readonly setFocused: (focused: boolean) => void;
  /** Shows the note of the active cell, or hides it. */
  readonly toggleNote: () => void;
  /** Hides the note until the cursor or the pointer moves. */
  readonly dismissNote: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const flashMilliseconds = 1400;

/** A cursor on the first cell of a table. */
export function createTableCursor(grid: ValueGrid): TableCursor {
  const listeners = new Set<() => void>();
  const first = grid.lines[0]?.[0];
  if (first === undefined) throw new RangeError(`${grid.table.id} has no cell to stand on`);
  let selection: TableSelection = selectCell(first.cell.id);
  let selected: ReadonlySet<CellId> = new Set([selection.active]);
  let request: CursorRequest = "focus";
  let requests = 0;
  let flashing: CellId | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered: CellId | undefined;
  let focused = false;
  let dismissed = false;
  let asked = false;
  let tabbedFrom: CellId | undefined;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  return {
    selection: () => selection,
    select: (next, requested, from) => {
      if (next.active !== selection.active) asked = false;
      selection = next;
      selected = new Set(selectedCells(grid, next));
      dismissed = false;
      tabbedFrom = from;
      if (requested !== undefined) {
        // Whoever goes on by keys no longer asks with the pointer, which may just lie there.
        hovered = undefined;
        request = requested;
        requests += 1;
      }
      tell();
    },
    standing: (id) => (id === selection.active ? "active" : selected.has(id) ? "selected" : ""),
    requests: () => requests,
    request: () => request,
    flash: (id) => {
      clearTimeout(timer);
      flashing = id;
      timer = setTimeout(() => {
        flashing = undefined;
        tell();
      }, flashMilliseconds);
      tell();
    },
    flashing: () => flashing,
    tabbedFrom: () => tabbedFrom,
    noted: () => (dismissed ? undefined : (hovered ?? (focused && asked ? selection.active : undefined))),
    hover: (id) => {
      if (id === hovered) return;
      hovered = id;
      dismissed = false;
      tell();
    },
    setFocused: (next) => {
      if (next === focused) return;
      focused = next;
      // Whoever comes back asks anew.
      if (!next) asked = false;
      tell();
    },
    toggleNote: () => {
      asked = !asked;
      dismissed = false;
      tell();
    },
    dismissNote: () => {
      asked = false;
      dismissed = true;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
