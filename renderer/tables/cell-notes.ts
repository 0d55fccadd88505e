import type { Finding } from "../../shared/catalogue/finding.ts";
import type { Severity } from "../../shared/checks/finding.ts";
import { valueIn } from "../../shared/compare/cell-through-years.ts";
import { inForceCarried, inForceRows, reckonInForce } from "../../shared/checks/rules/documents.ts";
import { unfilledCell } from "../../shared/checks/rules/values.ts";
import type { CellId, Form } from "../../shared/forms/form.ts";
import { remembered } from "../../shared/remembered.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { fillInSentences } from "../../shared/words/fill-in.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import type { Language } from "../../shared/words/language.ts";
import { inForceWords } from "../../shared/words/last-year.ts";
import { noteSentence } from "../../shared/words/notes.ts";
import { severityWords } from "../../shared/words/severity.ts";
import { tableSentences, tableWords } from "../../shared/words/tables.ts";
import { openRemarks } from "../../shared/sign-off/remarks.ts";
import { remarkSentence } from "../../shared/words/sign-off.ts";
import { workingSentence } from "../../shared/words/workings.ts";
import type { ReportSession } from "../session/report-session.ts";

/** How loud the mark of a cell is; `remark` where somebody has sent it back to be mended, `explained` where every finding about it has been explained away. */
export type MarkLevel = "error" | "remark" | "warning" | "hint" | "explained";

/** The mark of a cell: its loudest level, and a sentence for each finding. */
export interface CellMark {
  readonly level: MarkLevel;
  readonly sentences: readonly string[];
}

const levels: readonly MarkLevel[] = ["error", "remark", "warning", "hint", "explained"];
const levelOf: Readonly<Record<Severity, MarkLevel>> = {
  error: "error",
  "error-unless-explained": "error",
  warning: "warning",
  hint: "hint",
};

/** A bubble with more sentences would cover the table; the panel has all of them. */
const mostSentences = 5;

/** The mark of a cell; none where nothing was found about it and nobody has remarked on it. */
export function cellMark(session: ReportSession, id: CellId, language: Language): CellMark | undefined {
  const findings = session.findingsAt(id).filter((finding) => !isJustBlank(session, id, finding));
  const remarks = openRemarks(session.report()).filter(({ cell }) => cell === id);
  if (findings.length + remarks.length === 0) return undefined;
  const found = new Set<MarkLevel>([...findings.map(markLevel), ...remarks.map(() => "remark" as const)]);
  const { form } = session.checked().view;
  return {
    level: levels.find((level) => found.has(level)) ?? "hint",
    sentences: [
      ...remarks.map((remark) => remarkSentence[language](remark)),
      ...findings.slice(0, mostSentences).map((finding) => sentenceOf(finding, form, language)),
      ...(findings.length > mostSentences
        ? [tableSentences.moreFindings[language]({ count: findings.length - mostSentences })]
        : []),
    ],
  };
}

/** A blank cell is seen without a mark. */
function isJustBlank(session: ReportSession, id: CellId, { code }: Finding): boolean {
  return code === unfilledCell.code && session.cell(id) === undefined;
}

function markLevel(finding: Finding): MarkLevel {
  return finding.explained === undefined ? levelOf[finding.severity] : "explained";
}

/** Many cells may share a finding: the sentence about all blank cells stands at each of them. */
const sentenceOf = remembered((finding: Finding, form: Form, language: Language): string => {
  const level = finding.explained === undefined ? severityWords[finding.severity] : tableWords.explained;
  return `${level[language]}${language === "zh" ? "：" : ": "}${formatFinding(finding, form, language)}`;
});

/** Last year's value beside a cell, in words and as it stands in the cell, and the sentence about what follows from it; none where a finding says the same already. */
export interface LastYearNote {
  readonly value: string;
  readonly short: string;
  readonly sentence: string | undefined;
}

/**
 * Last year's note of a cell; none where last year says nothing about it. `beside` asks for the value of every cell; else only those have a note from
 * which this year's follows.
 */
export function lastYearNote(
  session: ReportSession,
  id: CellId,
  language: Language,
  beside = false,
): LastYearNote | undefined {
  return reckonedNote(session, id, language) ?? (beside ? plainNote(session, id, language) : undefined);
}

function plainNote(session: ReportSession, id: CellId, language: Language): LastYearNote | undefined {
  const value = lastYearText(session, id);
  if (value === undefined) return undefined;
  return { value: fillInSentences.lastYear[language]({ value }), short: value, sentence: undefined };
}

/** Last year's value of a cell; undefined where no report is linked as last year's, or it says nothing about it. */
export function lastYearText(session: ReportSession, id: CellId): string | undefined {
  const { form, lastYear, previous } = session.checked().view;
  const cell = form.cellById.get(id);
  const value =
    lastYear === undefined || previous === undefined || cell === undefined ? undefined : valueIn(previous, cell);
  return value === undefined ? undefined : formatCell(value);
}

function reckonedNote(session: ReportSession, id: CellId, language: Language): LastYearNote | undefined {
  const { view } = session.checked();
  const row = inForceRows(view.form).find(({ inForce }) => inForce === id);
  const reckoning = row && reckonInForce(view, row);
  if (reckoning === undefined || Number.isNaN(reckoning.last)) return undefined;
  const told = session.findingsAt(id).some(({ code }) => code === inForceCarried.code);
  const words = Number.isNaN(reckoning.expected) ? inForceWords.unreckoned : inForceWords.expected;
  const value = inForceWords.last[language](reckoning);
  return {
    value,
    short: value,
    sentence: told ? undefined : words[language](reckoning),
  };
}

/** What the office has noted at a cell, with the evidence; none where it has not. */
export function evidenceNote(session: ReportSession, id: CellId, language: Language): string | undefined {
  const own = session.report().notes?.filter(({ cell }) => cell === id) ?? [];
  return own.length === 0
    ? undefined
    : own.map((note) => noteSentence[language](note)).join(language === "zh" ? "；" : "; ");
}

/** How a cell was added up; none where it was not. */
export function workingNote(session: ReportSession, id: CellId, language: Language): string | undefined {
  const working = session.report().workings?.[id];
  return working && workingSentence[language]({ working, value: formatCell(session.cell(id)) });
}
