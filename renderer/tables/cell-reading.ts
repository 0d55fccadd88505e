import { areSame } from "../../shared/remembered.ts";
import { inForceRows } from "../../shared/checks/rules/documents.ts";
import type { CellId, Form } from "../../shared/forms/form.ts";
import { remembered } from "../../shared/remembered.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import type { Language } from "../../shared/words/language.ts";
import type { ReportSession } from "../session/report-session.ts";
import { type CellMark, cellMark, evidenceNote, type LastYearNote, lastYearNote, workingNote } from "./cell-notes.ts";

/** What is drawn of a cell, and said of it, apart from where the cursor stands. */
export interface CellReading {
  readonly value: CellValue | undefined;
  readonly mark: CellMark | undefined;
  readonly lastYear: LastYearNote | undefined;
  readonly working: string | undefined;
  readonly evidence: string | undefined;
}

/**
 * Reads a cell of the open report. As long as the cell says the same the reading is the same object. Every cell of the page is read after every key, so
 * nothing is put into words again while all that the words come from is as it was.
 */
export function cellReader(
  session: ReportSession,
  id: CellId,
  language: Language,
  lastYearBeside: boolean,
): () => CellReading {
  let sources: readonly unknown[] | undefined;
  let reading: CellReading | undefined;
  return () => {
    const now = sourcesOf(session, id);
    if (reading !== undefined && sources !== undefined && areSame(now, sources)) {
      return reading;
    }
    const next: CellReading = {
      value: session.cell(id),
      mark: cellMark(session, id, language),
      lastYear: lastYearNote(session, id, language, lastYearBeside),
      working: workingNote(session, id, language),
      evidence: evidenceNote(session, id, language),
    };
    sources = now;
    if (reading === undefined || !isSameReading(reading, next)) reading = next;
    return reading;
  };
}

/** All that a reading comes from, by identity. */
function sourcesOf(session: ReportSession, id: CellId): readonly unknown[] {
  const { remarks, notes, workings } = session.report();
  const { form, previous, lastYear } = session.checked().view;
  return [
    session.cell(id),
    session.findingsAt(id),
    remarks,
    notes,
    workings?.[id],
    form,
    previous,
    lastYear,
    // What follows from last year for these comes from other cells too.
    reckonedCells(form).has(id) ? session.revision() : undefined,
  ];
}

const reckonedCells = remembered(
  (form: Form): ReadonlySet<CellId> => new Set(inForceRows(form).map(({ inForce }) => inForce)),
);

function isSameReading(a: CellReading, b: CellReading): boolean {
  return (
    a.value === b.value &&
    a.mark?.level === b.mark?.level &&
    a.mark?.sentences.join("\n") === b.mark?.sentences.join("\n") &&
    a.lastYear?.value === b.lastYear?.value &&
    a.lastYear?.sentence === b.lastYear?.sentence &&
    a.working === b.working &&
    a.evidence === b.evidence
  );
}
