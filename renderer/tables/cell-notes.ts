import type { Finding, Severity } from "../../shared/checks/finding.ts";
import { inForceCarried, inForceRows, reckonInForce } from "../../shared/checks/rules/documents.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import type { Language } from "../../shared/words/language.ts";
import { inForceWords } from "../../shared/words/last-year.ts";
import { severityWords } from "../../shared/words/severity.ts";
import { tableWords } from "../../shared/words/tables.ts";
import type { ReportSession } from "../session/report-session.ts";

/** How loud the mark of a cell is; `explained` where every finding about it has been explained away. */
export type MarkLevel = "error" | "warning" | "hint" | "explained";

/** The mark of a cell: its loudest level, and a sentence for each finding. */
export interface CellMark {
  readonly level: MarkLevel;
  readonly sentences: readonly string[];
}

const levels: readonly MarkLevel[] = ["error", "warning", "hint", "explained"];
const levelOf: Readonly<Record<Severity, MarkLevel>> = {
  error: "error",
  "error-unless-explained": "error",
  warning: "warning",
  hint: "hint",
};

/** Marks by cell; the same object as long as the findings say the same, so that an untouched cell is not painted again. */
export function cellMarks(session: ReportSession, language: Language): (id: CellId) => CellMark | undefined {
  const known = new Map<CellId, CellMark>();
  const sentences = new WeakMap<Finding, string>();
  const sentenceOf = (finding: Finding): string => {
    const said = sentences.get(finding) ?? sentence(session, finding, language);
    sentences.set(finding, said);
    return said;
  };
  return (id) => {
    const findings = session.findingsAt(id);
    if (findings.length === 0) return undefined;
    const found = new Set(findings.map(markLevel));
    const mark: CellMark = {
      level: levels.find((level) => found.has(level)) ?? "hint",
      sentences: findings.map(sentenceOf),
    };
    const before = known.get(id);
    if (before?.level === mark.level && before.sentences.join("\n") === mark.sentences.join("\n")) return before;
    known.set(id, mark);
    return mark;
  };
}

function markLevel(finding: Finding): MarkLevel {
  return finding.explained === undefined ? levelOf[finding.severity] : "explained";
}

function sentence(session: ReportSession, finding: Finding, language: Language): string {
  const level = finding.explained === undefined ? severityWords[finding.severity] : tableWords.explained;
  const said = formatFinding(finding, session.checked().view.form, language);
  return `${level[language]}${language === "zh" ? "：" : ": "}${said}`;
}

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
