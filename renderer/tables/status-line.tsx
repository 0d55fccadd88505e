import { useSyncExternalStore } from "react";
import { Big } from "big.js";
import type { CellId } from "../../shared/forms/form.ts";
import { cellState, formatCell } from "../../shared/report/cell-value.ts";
import { selectedCells } from "../../shared/table-editing/selection.ts";
import { placeIn } from "../../shared/table-editing/value-grid.ts";
import { fillInSentences } from "../../shared/words/fill-in.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import { tableSentences, tableWords } from "../../shared/words/tables.ts";
import { useReading } from "../session/use-session.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { cellMark, evidenceNote, lastYearNote, lastYearText, workingNote } from "./cell-notes.ts";
import type { OpenTable, TableFocus } from "./open-table.ts";

/**
 * One line under the page about the cell where somebody stands: which it is, what is said of it, and what a selection of several comes to.
 * What covers no cell can be there all the time.
 */
export function StatusLine({ focus }: { readonly focus: TableFocus }) {
  const { say } = useSettings();
  const open = useSyncExternalStore(focus.subscribe, focus.current);
  return (
    <section className="status-line" aria-label={say(tableWords.status)}>
      {open !== undefined && <CellStatus open={open} />}
    </section>
  );
}

function CellStatus({ open }: { readonly open: OpenTable }) {
  const { session, cursor, grid, language } = open;
  const selection = useSyncExternalStore(cursor.subscribe, cursor.selection);
  const { active } = selection;
  const said = useReading(session, () => saidOf(open, active));
  const sum = useReading(session, () => sumOf(open, selectedCells(grid, selection)));
  const labels = labelsFor(session.checked().view.form, language);
  return (
    <>
      <span className="status-cell">{labels.cell(active)}</span>
      {placeIn(grid, active).cell.computed && <span className="quiet">{tableWords.computedCell[language]}</span>}
      <span className="status-said" title={said}>
        {said}
      </span>
      {sum !== undefined && <span className="figures">{sum}</span>}
    </>
  );
}

/** What is said of a cell, in one line. */
function saidOf({ session, language }: OpenTable, id: CellId): string {
  const lastYear = lastYearText(session, id);
  return [
    lastYear && fillInSentences.lastYear[language]({ value: lastYear }),
    workingNote(session, id, language),
    evidenceNote(session, id, language),
    lastYearNote(session, id, language)?.sentence,
    ...(cellMark(session, id, language)?.sentences ?? []),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(language === "zh" ? "　" : "  ");
}

/** The sum and the number of the values selected; none where a single cell is. */
function sumOf({ session, language }: OpenTable, ids: readonly CellId[]): string | undefined {
  if (ids.length < 2) return undefined;
  const numbers = ids.map((id) => session.cell(id)).filter((value) => cellState(value) === "number");
  const sum = numbers.reduce((all: Big, value) => all.plus(formatCell(value)), new Big(0));
  return tableSentences.selected[language]({ sum: sum.toFixed(), count: numbers.length });
}
