import { useMemo, useState } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import type { OpenReport } from "../../shell/desk.ts";
import type { CellAsked } from "../../tables/cell-panel.tsx";
import type { TableFocus } from "../../tables/open-table.ts";

/** What is asked for beside the page about the cell where somebody stands, and the ways to ask. */
export interface CellHelp {
  readonly panel: CellAsked | undefined;
  readonly finding: { readonly cell: CellId } | undefined;
  readonly ways: Pick<OpenReport, "currentCell" | "showAboutCell" | "showCellFinding" | "writeNote">;
}

/** `showPage` brings the page to the front, with everything beside it; `leaveFillIn` gives the cell where the row by row view stood. */
export function useCellHelp(tables: TableFocus, showPage: () => void, leaveFillIn: () => CellId | undefined): CellHelp {
  const [panel, setPanel] = useState<CellAsked>();
  const [finding, setFinding] = useState<{ readonly cell: CellId }>();
  const ways = useMemo(() => {
    const currentCell = (): CellId | undefined => tables.current()?.cursor.selection().active;
    const ask = (writing: boolean): void => {
      showPage();
      const stood = leaveFillIn();
      if (stood !== undefined) tables.focusCell(stood, "step");
      setPanel({ writing });
    };
    return {
      currentCell,
      showAboutCell: () => ask(false),
      writeNote: () => ask(true),
      showCellFinding: () => {
        const cell = currentCell();
        showPage();
        if (cell !== undefined) setFinding({ cell });
      },
    };
  }, [tables, showPage, leaveFillIn]);
  return { panel, finding, ways };
}
