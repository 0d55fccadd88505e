import { codeShown } from "../checks/finding.ts";
import { checkListOf } from "../catalogue/check-list.ts";
import { checkerFor } from "../catalogue/checker-for.ts";
import type { Finding } from "../catalogue/finding.ts";
import type { Severity } from "../checks/finding.ts";
import { formOf } from "../forms/registry.ts";
import { groupBy } from "../group-by.ts";
import { fingerprint } from "../report/fingerprint.ts";
import { formatCell } from "../report/cell-value.ts";
import { shownCells } from "../report/shown-cells.ts";
import { noteEvidence } from "../words/notes.ts";
import { formatAdjusted } from "../words/gathering.ts";
import { labelsFor } from "../words/labels.ts";
import { type Adjustment, type CellNote, type Report, reportTitle, signOffSteps } from "../report/report.ts";
import { pairingWords, unreadReason } from "../words/check-list.ts";
import { findingPartWords } from "../words/findings-panel.ts";
import { formatSigner } from "../sign-off/journal.ts";
import { correctionOf } from "../sign-off/correction.ts";
import { formatFinding } from "../words/findings.ts";
import { formatCorrected, formatVoid } from "../words/sign-off.ts";
import { overtakenSteps } from "../sign-off/standing.ts";
import {
  formatAwaiting,
  formatConsenting,
  formatDate,
  formatOvertaken,
  formatSheetCounts,
  frameWords,
  paperWords,
  signOffStepNames,
} from "../words/paper.ts";
import { severityWords } from "../words/severity.ts";

/** A line of the annex about one finding. */
export interface SheetFinding {
  readonly code: string;
  readonly sentence: string;
}

/** A line of the annex about a finding that was explained away: why, by whom and when, and which superior has consented, where that was wanted. */
export interface SheetWaiver extends SheetFinding {
  readonly reason: string;
  readonly by: string;
}

/** A line of the annex about one comparison: where it was made, both sides, and what came out. */
export interface SheetPairing {
  readonly code: string;
  readonly where: string;
  readonly sides: string;
  readonly outcome: string;
}

/** A number of the text that was left unread, and why. */
export interface SheetUnread {
  readonly quote: string;
  readonly reason: string;
}

/** A line of the annex about a figure: what the office has noted about it, and the evidence for it. */
export interface SheetNote {
  readonly where: string;
  readonly value: string;
  readonly text: string;
  readonly evidence: string;
}

/** A line of the annex about a sum that was adjusted: by how much, what it came to, why, and by whom and when. */
export interface SheetAdjustment {
  readonly where: string;
  readonly by: string;
  readonly value: string;
  readonly reason: string;
  readonly who: string;
}

/** The lines of one severity, under its name and their number. */
export interface SheetGroup<Line> {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** Who has done a step. What does not fit the sheet of an opinion goes on in the annex. */
export interface SheetStep {
  readonly step: string;
  readonly name: string;
  readonly opinion: string;
  readonly date: string;
}

/**
 * The sign-off sheet (审签单) as data, the same for every format: one page with what is signed and who has done which step, and an annex with what
 * is still open and what was explained and why, the gravest first, and behind them the check list: what was compared and what was left unread. What the page counts is what the annex lists.
 */
export interface SignOffSheet {
  readonly title: string;
  readonly fingerprint: string;
  /** What is signed, as names with their values. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly steps: readonly SheetStep[];
  readonly counts: string;
  readonly annex: {
    readonly opinions: readonly { readonly step: string; readonly opinion: string }[];
    readonly open: readonly SheetGroup<SheetFinding>[];
    readonly explained: readonly SheetGroup<SheetWaiver>[];
    readonly adjusted: readonly SheetAdjustment[];
    readonly notes: readonly SheetNote[];
    readonly compared: readonly SheetGroup<SheetPairing>[];
    readonly unread: readonly SheetUnread[];
  };
}

/** Gravest first. */
const severities: readonly Severity[] = ["error", "error-unless-explained", "warning", "hint"];

/** Characters of an opinion that the sheet has room for beside the other steps. */
const longestOpinion = 80;

/** Builds the sign-off sheet from a report and its findings. */
export function signOffSheet(report: Report, findings: readonly Finding[]): SignOffSheet {
  const form = formOf(report.edition);
  const line = (finding: Finding): SheetFinding => ({
    code: codeShown(finding.code),
    sentence: formatFinding(finding, form, "zh"),
  });
  const open = bySeverity(
    findings.filter(({ explained }) => explained === undefined),
    (finding): SheetFinding => {
      const { code, sentence } = line(finding);
      return {
        code,
        sentence: sentence + (finding.awaiting === undefined ? "" : formatAwaiting(finding.awaiting.reason)),
      };
    },
  );
  const explained = bySeverity(
    findings.filter((finding) => finding.explained !== undefined),
    (finding): SheetWaiver => {
      const { reason = "", by = "", at, consent } = finding.explained ?? {};
      const day = (then: string | undefined): string => (then === undefined ? "" : formatDate(then));
      const consented = typeof consent === "object" ? [formatConsenting(formatSigner(consent)), day(consent.at)] : [];
      const who = [by, day(at), ...consented].filter((words) => words !== "");
      return { ...line(finding), reason, by: who.join("\n") };
    },
  );
  // The paper is signed before it is published.
  const overtaken = overtakenSteps(report);
  const steps = signOffSteps.slice(0, -1).map((step): SheetStep => {
    const { name = "", title = "", opinion = "", date = "" } = report.signOff[step] ?? {};
    const day = date && formatDate(date);
    const cause = overtaken.get(step);
    // Who signs it anew needs the room, and whoever reads it shall not take the former name for a signature.
    if (cause !== undefined) {
      const why = formatVoid(cause, form, "zh");
      return { step: signOffStepNames[step], name: "", opinion: formatOvertaken({ name, date: day, why }), date: "" };
    }
    return { step: signOffStepNames[step], name: title === "" ? name : `${name}\n${title}`, opinion, date: day };
  });
  const isLong = ({ opinion }: SheetStep): boolean => opinion.length > longestOpinion;
  const mark = fingerprint(report);
  const correction = correctionOf(report);
  return {
    title: reportTitle(report),
    fingerprint: mark,
    facts: [
      [paperWords.reportTitle, reportTitle(report)],
      [paperWords.unit, report.unit.name],
      [paperWords.year, String(report.year)],
      [paperWords.edition, form.basis],
      [paperWords.fingerprint, mark],
      ...(correction === undefined ? [] : [[frameWords.correction, formatCorrected(correction)] as const]),
    ],
    steps: steps.map((step) =>
      isLong(step) ? { ...step, opinion: `${step.opinion.slice(0, longestOpinion)}……${paperWords.seeAnnex}` } : step,
    ),
    counts: formatSheetCounts({ open: countsOf(open), explained: countsOf(explained) }),
    annex: {
      opinions: steps.filter(isLong),
      open: open.map(headed),
      explained: explained.map(headed),
      adjusted: adjustmentsOf(report),
      notes: notesOf(report),
      ...checkListLines(report),
    },
  };
}

/** What was adjusted in the sums of a merged report, in the order of the form. */
function adjustmentsOf(report: Report): readonly SheetAdjustment[] {
  const form = formOf(report.edition);
  const labels = labelsFor(form, "zh");
  const place = ({ cell }: Adjustment): number => form.cellById.get(cell)?.index ?? 0;
  return (report.adjustments ?? [])
    .toSorted((a, b) => place(a) - place(b))
    .map(({ cell, by, reason, name = "", at }) => ({
      where: labels.cell(cell),
      by: formatAdjusted(by),
      value: formatCell(report.cells[cell]),
      reason,
      who: [name, at === undefined ? "" : formatDate(at)].filter((words) => words !== "").join("\n"),
    }));
}

/** What the office has noted at its cells, in the order of the form. */
function notesOf(report: Report): readonly SheetNote[] {
  const form = formOf(report.edition);
  const labels = labelsFor(form, "zh");
  const shown = shownCells(report);
  const place = ({ cell }: CellNote): number => form.cellById.get(cell)?.index ?? 0;
  return (report.notes ?? [])
    .toSorted((a, b) => place(a) - place(b))
    .map((note) => ({
      where: labels.cell(note.cell),
      value: formatCell(shown.get(note.cell)?.value ?? undefined),
      text: note.text,
      evidence: noteEvidence.zh(note),
    }));
}

/** The check list as the annex prints it, comparisons by the part of the report. */
function checkListLines(report: Report): Pick<SignOffSheet["annex"], "compared" | "unread"> {
  const form = formOf(report.edition);
  const { comparisons, unread } = checkListOf(checkerFor(report.edition).check(report).view);
  const groups = groupBy(comparisons, ({ part }) => part);
  return {
    compared: [...groups].map(([part, own]) =>
      headed({
        name: findingPartWords[part].zh,
        lines: own.map((pairing): SheetPairing => {
          const { where, left, right, outcome } = pairingWords(pairing, form, "zh");
          return { code: pairing.code, where, sides: `${left}；${right}`, outcome };
        }),
      }),
    ),
    unread: unread.map((number) => ({ quote: number.quote, reason: unreadReason(number, "zh") })),
  };
}

/** Whether the annex holds anything. */
export function hasAnnex({ annex }: Pick<SignOffSheet, "annex">): boolean {
  return hasRemarks({ annex }) || annex.compared.length + annex.unread.length > 0;
}

/** Whether the annex holds more than the check list: long opinions, what is open, what was explained, what was adjusted, what was noted at cells. */
export function hasRemarks({
  annex: { opinions, open, explained, adjusted, notes },
}: Pick<SignOffSheet, "annex">): boolean {
  return opinions.length + open.length + explained.length + adjusted.length + notes.length > 0;
}

interface Group<Line> {
  readonly name: string;
  readonly lines: readonly Line[];
}

function bySeverity<Line>(findings: readonly Finding[], line: (finding: Finding) => Line): readonly Group<Line>[] {
  return severities.flatMap((severity) => {
    const lines = findings.filter((finding) => finding.severity === severity).map(line);
    return lines.length === 0 ? [] : [{ name: severityWords[severity].zh, lines }];
  });
}

function countsOf(groups: readonly Group<unknown>[]) {
  return groups.map(({ name, lines }) => ({ name, count: lines.length }));
}

function headed<Line>({ name, lines }: Group<Line>): SheetGroup<Line> {
  return { heading: `${name}${lines.length}项`, lines };
}
