import { useEffect } from "react";
import type { CellId } from "../../shared/forms/form.ts";
import type { ReportSession } from "../session/report-session.ts";

/** Somebody fills cells in: their table is in work, unless they stand in several. */
export function workOnCells(session: ReportSession, ids: readonly CellId[]): void {
  const { cellById } = session.checked().view.form;
  const [table, ...others] = new Set(ids.map((id) => cellById.get(id)?.table));
  session.workOn(others.length === 0 ? table : undefined);
}

/**
 * Ends the work at a table when the focus goes to another place of the page, or into a dialog. A look at the findings, a menu or the bar
 * is no leaving.
 */
export function useLeavingTables(session: ReportSession): void {
  useEffect(() => {
    const leave = ({ target }: FocusEvent): void => {
      const table = session.inWork();
      if (table === undefined || !(target instanceof Element)) return;
      const elsewhere = target.closest("[data-page], [role='dialog']") !== null;
      if (elsewhere && target.closest(`[data-table="${table}"]`) === null) session.workOn(undefined);
    };
    document.addEventListener("focusin", leave);
    return () => document.removeEventListener("focusin", leave);
  }, [session]);
}
