import { inForceCarried, inForceRows, reckonInForce } from "../../shared/checks/rules/documents.ts";
import type { CellId } from "../../shared/forms/form.ts";
import type { Language } from "../../shared/words/language.ts";
import { inForceWords } from "../../shared/words/last-year.ts";
import type { ReportSession } from "../session/report-session.ts";

/** Last year's value beside a cell, and the sentence about what follows from it; none where a finding says the same already. */
export interface LastYearNote {
  readonly value: string;
  readonly sentence: string | undefined;
}

/** Last year's values by cell; the same object as long as it says the same, so that an untouched cell is not painted again. */
export function lastYearNotes(session: ReportSession, language: Language): (id: CellId) => LastYearNote | undefined {
  const rows = new Map(inForceRows(session.checked().view.form).map((row) => [row.inForce, row]));
  const known = new Map<CellId, LastYearNote>();
  return (id) => {
    const row = rows.get(id);
    const reckoning = row && reckonInForce(session.checked().view, row);
    if (reckoning === undefined || Number.isNaN(reckoning.last)) return undefined;
    const told = session.findingsAt(id).some(({ code }) => code === inForceCarried.code);
    const words = Number.isNaN(reckoning.expected) ? inForceWords.unreckoned : inForceWords.expected;
    const note: LastYearNote = {
      value: inForceWords.last[language](reckoning),
      sentence: told ? undefined : words[language](reckoning),
    };
    const before = known.get(id);
    if (before?.value === note.value && before.sentence === note.sentence) return before;
    known.set(id, note);
    return note;
  };
}
