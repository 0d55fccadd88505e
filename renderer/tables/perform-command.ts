import type { CellId } from "../../shared/forms/form.ts";
import { blankCells } from "../../shared/table-editing/fill-zeros.ts";
import { moveFrom, moveInside } from "../../shared/table-editing/move.ts";
import type { TableCommand } from "../../shared/table-editing/key-command.ts";
import { selectCell, selectTable } from "../../shared/table-editing/selection.ts";
import { type OpenTable, writeCells } from "./open-table.ts";

/** What a command that is not about the cell's own editor does. */
type SelectionCommand = Exclude<TableCommand, { readonly kind: "edit" | "cancel" }>;

/** Carries a command out. False where it leads nowhere, so that Tab may leave the tables at their ends. */
export function performCommand(open: OpenTable, command: SelectionCommand): boolean {
  const { cursor, grid, session } = open;
  const selection = cursor.selection();
  switch (command.kind) {
    case "move": {
      const to = moveFrom(open.grids, selection.active, command.move);
      if (grid.placeOf.has(to)) {
        cursor.select(selectCell(to), "focus");
        return to !== selection.active;
      }
      return open.focus.focusCell(to, "step");
    }
    case "extend": {
      const from = selection.whole === true ? selection.active : selection.corner;
      const corner = moveInside(grid, from, command.move);
      cursor.select({ active: selection.active, corner });
      return true;
    }
    case "selectTable":
      cursor.select(selectTable(selection.active));
      return true;
    case "blank":
      if (!open.readOnly) writeCells(session, blankCells(grid, selection, session.report().cells));
      return true;
  }
}

/** Brings the cell at the moving corner of a selection into view. */
export function showCorner(root: Element | null | undefined, id: CellId): void {
  root?.querySelector(`[data-cell="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
