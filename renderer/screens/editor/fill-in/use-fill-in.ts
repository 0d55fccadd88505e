import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CellId, TableId } from "../../../../shared/forms/form.ts";
import { cellGroups } from "../../../../shared/table-editing/cell-groups.ts";
import type { ReportSession } from "../../../session/report-session.ts";
import type { TableFocus } from "../../../tables/open-table.ts";

/** Where somebody stands while a report is filled in row by row; `cell` is undefined while the page is shown. */
export interface FillIn {
  readonly cell: CellId | undefined;
  readonly stand: (cell: CellId) => void;
  /** Changes the view, at the same cell. */
  readonly toggle: () => void;
  /** Goes to a cell in this view; false while the page is shown. */
  readonly show: (cell: CellId) => boolean;
  /** Shows the page, without going to a cell. Returns the one where somebody stood; undefined where the page was shown already. */
  readonly leave: () => CellId | undefined;
}

/** The second view of a report. It begins at the cell where the page stands, and the page at the one where this view stood. */
export function useFillIn(session: ReportSession, tables: TableFocus): FillIn {
  const [cell, setCell] = useState<CellId>();
  const latest = useRef<CellId>(undefined);
  const stand = useCallback((next: CellId | undefined): void => {
    latest.current = next;
    setCell(next);
  }, []);
  const leave = useCallback(() => {
    const from = latest.current;
    if (from !== undefined) flushSync(() => stand(undefined));
    return from;
  }, [stand]);
  const show = useCallback(
    (next: CellId): boolean => {
      if (latest.current === undefined) return false;
      flushSync(() => stand(next));
      return true;
    },
    [stand],
  );
  const toggle = useCallback(() => {
    const from = latest.current;
    if (from === undefined) {
      stand(tables.current()?.cursor.selection().active ?? firstBlank(session));
      return;
    }
    leave();
    tables.focusCell(from);
  }, [session, tables, stand, leave]);
  return { cell, stand, toggle, show, leave };
}

/** Who begins a report that nobody has begun stands at its first cell. */
export function useStartOfEmptyReport(session: ReportSession, tables: TableFocus, readOnly: boolean): void {
  useEffect(() => {
    const { report, checked } = session;
    const begun = checked().view.form.cells.some(({ id, table }) => table === "t2" && report().cells[id] !== undefined);
    const free = document.activeElement === null || document.activeElement === document.body;
    if (!begun && !readOnly && free) tables.focusCell(firstBlank(session), "step");
  }, [session, tables, readOnly]);
}

/** The table in which a cell stands. */
export function tableOf(session: ReportSession, cell: CellId): TableId | undefined {
  return session.checked().view.form.cellById.get(cell)?.table;
}

/** The first cell that is typed in a part; none in a narrative. */
export function firstCellOf(session: ReportSession, part: string): CellId | undefined {
  return cellGroups(session.checked().view.form).find(({ table }) => table === part)?.typed[0]?.id;
}

/** The first cell that is still blank, else the first of all. */
function firstBlank(session: ReportSession): CellId {
  const typed = cellGroups(session.checked().view.form).flatMap((group) => group.typed);
  const cell = typed.find(({ id }) => session.cell(id) === undefined) ?? typed[0];
  if (cell === undefined) throw new RangeError("a form without cells to type");
  return cell.id;
}
