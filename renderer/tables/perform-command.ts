import type { CellId } from "../../shared/forms/form.ts";
import { fillDown, fillSelection } from "../../shared/table-editing/fill.ts";
import { blankCells } from "../../shared/table-editing/fill-zeros.ts";
import { type Move, moveFrom, moveInside } from "../../shared/table-editing/move.ts";
import type { TableCommand } from "../../shared/table-editing/key-command.ts";
import { selectCell, selectTable } from "../../shared/table-editing/selection.ts";
import { placeAt, placeIn } from "../../shared/table-editing/value-grid.ts";
import { type OpenTable, writeCells } from "./open-table.ts";

/** What a command that is not about the cell's own editor does. */
type SelectionCommand = Exclude<TableCommand, { readonly kind: "edit" | "cancel" }>;

/** Carries a command out. False where it leads nowhere, so that Tab may leave the tables at their ends. */
export function performCommand(open: OpenTable, command: SelectionCommand): boolean {
  const { cursor, grid, session } = open;
  const selection = cursor.selection();
  switch (command.kind) {
    case "move": {
      const to = moveFrom(open.grids, startOf(open, command.move), command.move);
      if (grid.placeOf.has(to)) {
        const tabbed = command.move === "next" ? (cursor.tabbedFrom() ?? selection.active) : undefined;
        cursor.select(selectCell(to), "focus", tabbed);
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
    case "note":
      cursor.toggleNote();
      return true;
    case "blank":
    case "fillSelection":
    case "fillDown":
      if (!open.readOnly) writeCells(session, changesOf[command.kind](grid, selection, session.report().cells));
      return true;
  }
}

const changesOf = { blank: blankCells, fillSelection, fillDown };

/** Where a move begins: Enter after Tabs goes on below the cell at which the walk along the row began, as in a spreadsheet. */
function startOf({ cursor, grid }: OpenTable, move: Move): CellId {
  const { active } = cursor.selection();
  const from = cursor.tabbedFrom();
  if (from === undefined || move !== "below") return active;
  const row = grid.lines[placeIn(grid, active).line] ?? [];
  return placeAt(row, placeIn(grid, from).column)?.cell.id ?? active;
}

/** Brings the cell at the moving corner of a selection into view. */
export function showCorner(root: Element | null | undefined, id: CellId): void {
  root?.querySelector(`[data-cell="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
