import type { ByCell } from "../../shared/forms/form.ts";
import { entriesByCell } from "../../shared/forms/registry.ts";
import { type CellValue, sameCell } from "../../shared/report/cell-value.ts";
import type { CellChanges } from "../../shared/report/edit.ts";
import type { Paste } from "../../shared/table-editing/paste.ts";
import type { ValueGrid } from "../../shared/table-editing/value-grid.ts";
import type { Language } from "../../shared/words/language.ts";
import type { ReportSession } from "../session/report-session.ts";
import type { TableCursor } from "./table-cursor.ts";
import type { TableFocus } from "./table-focus.ts";

/** All that the cells of one table work with. */
export interface TableDesk {
  readonly session: ReportSession;
  readonly grid: ValueGrid;
  /** The value grids of the whole form, in form order. */
  readonly grids: readonly ValueGrid[];
  readonly cursor: TableCursor;
  readonly focus: TableFocus;
  readonly readOnly: boolean;
  readonly language: Language;
  /** Asks before a paste that needs a look. */
  readonly askAboutPaste: (paste: Paste) => void;
}

/** Writes changes into the report as one step of the undo history; none where nothing would change. */
export function writeCells(session: ReportSession, changes: CellChanges): void {
  const { cells } = session.report();
  const due: ByCell<CellValue | null> = {};
  for (const [id, value] of entriesByCell(changes)) if (!sameCell(cells[id], value ?? undefined)) due[id] = value;
  if (Object.keys(due).length > 0) session.apply({ kind: "cells", changes: due });
}
