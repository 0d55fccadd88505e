import type { Finding, OwnFinding } from "../../shared/catalogue/finding.ts";
import type { Checked } from "../../shared/checks/checker.ts";
import { codeShown, summarize } from "../../shared/checks/finding.ts";
import { formOf } from "../../shared/forms/registry.ts";
import type { GatheringFinding } from "../../shared/gathering/findings.ts";
import { type Gathering, roundBefore } from "../../shared/gathering/gathering.ts";
import { imbalancesIn, mergedCells } from "../../shared/gathering/merge.ts";
import { changedCells, type FileVerdict } from "../../shared/gathering/verdicts.ts";
import type { OwnRules } from "../../shared/own-rules/own-rules.ts";
import { type Report, reportTitle } from "../../shared/report/report.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import {
  formatAdjusted,
  formatGatheringFinding,
  formatReason,
  gatheringSentences,
  gatheringWords,
  skippedWords,
  verdictWords,
} from "../../shared/words/gathering.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { formatOwnFinding } from "../../shared/words/own-rules.ts";
import type { Skipped } from "../gathering/find-submissions.ts";
import { textTable } from "./text-table.ts";

/** A merge that was made: what came in, what becomes of it, the report and what is to be said of both. */
export interface MergeRun {
  readonly gathering: Gathering;
  readonly verdicts: readonly FileVerdict[];
  readonly report: Report;
  readonly missing: readonly string[];
  readonly findings: readonly GatheringFinding[];
  readonly checked: Checked<Finding>;
  /** The office's own checks, and what they find in the merged report. */
  readonly rules: OwnRules;
  readonly ofOffice: readonly OwnFinding[];
}

/** A merge as the object that `gouji merge --json` prints. A file that waits for a look is left out of the sum, so it is told as `excluded`. */
export function mergeResult(run: MergeRun, language: Language) {
  const { report, verdicts, missing, findings, checked, ofOffice } = run;
  const labels = labelsFor(formOf(report.edition), language);
  return {
    report: { unit: report.unit.name, year: report.year, edition: report.edition },
    units: [
      ...verdicts.map(({ unit, submission, round, status, reasons, candidates }) => ({
        name: unit,
        file: submission.file,
        ...(submission.at !== undefined && { at: submission.at }),
        round,
        status: status === "waiting" ? ("excluded" as const) : status,
        reasons,
        ...(candidates && { candidates }),
        ...("message" in submission.content && { message: submission.content.message }),
      })),
      ...missing.map((name) => ({ name, file: null, round: 0, status: "missing" as const, reasons: ["M4"] })),
    ],
    cells: Object.fromEntries(mergedCells(report)),
    summary: summarize([...findings, ...ofReport(checked.findings), ...ofOffice]),
    findings: [
      ...findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        units: finding.units,
        cells: finding.cells,
        message: formatGatheringFinding(finding, labels, language),
      })),
      ...ofReport(checked.findings).map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        units: [],
        cells: finding.cells,
        message: formatFinding(finding, checked.view.form, language),
      })),
      ...ofOffice.map((finding) => ({
        code: codeShown(finding.code),
        severity: finding.severity,
        units: [],
        cells: finding.cells,
        message: formatOwnFinding(finding, language),
      })),
    ],
    ...(report.adjustments && { adjustments: report.adjustments }),
    rounds: changesOf(run),
    imbalances: Object.fromEntries(
      failingColumns(report).map(({ column, sources }) => [
        column,
        sources.map(({ source, remainder }) => ({ unit: source.unit.name, remainder })),
      ]),
    ),
    fees: feesOf(verdicts),
  };
}

/** A merge for people: the files and what becomes of each, what is to be said, which units make a column fail. */
export function mergeText(run: MergeRun, language: Language): string {
  const { report, verdicts, missing, findings, checked, ofOffice } = run;
  const form = formOf(report.edition);
  const labels = labelsFor(form, language);
  const say = gatheringSentences;
  const rows = [
    (["units", "round", "status", "file", "reason"] as const).map((key) => gatheringWords[key][language]),
    ...verdicts.map(({ unit, round, status, submission, reasons }) => [
      unit,
      String(round),
      verdictWords[status][language],
      submission.file,
      "message" in submission.content
        ? submission.content.message
        : reasons.map((reason) => formatReason(reason, language)).join("；"),
    ]),
    ...missing.map((unit) => [unit, "", verdictWords.missing[language], "", ""]),
  ];
  const count = (status: FileVerdict["status"]): number => verdicts.filter((one) => one.status === status).length;
  const included = report.sources.filter(({ own }) => own !== true).length;
  const tables = checked.findings.filter(({ part }) => part === "t2" || part === "t3" || part === "t4");
  return [
    textTable(rows, [1]),
    say.gathered[language]({
      files: verdicts.length,
      included,
      waiting: count("waiting"),
      failed: count("failed"),
      excluded: count("excluded"),
      missing: missing.length,
    }),
    say.merged[language]({ title: reportTitle(report), units: included }),
    ...changesOf(run).map(({ unit, round, changes }) =>
      say.roundChanges[language]({ unit, round, cells: changes.length }),
    ),
    ...(report.adjustments ?? []).map(({ cell, by, reason, name = "" }) =>
      say.adjusted[language]({ cell: labels.cell(cell), by: formatAdjusted(by), reason, name }),
    ),
    ...findings.map((finding) => `  ${finding.code}  ${formatGatheringFinding(finding, labels, language)}`),
    ...tables.map((finding) => `  ${finding.code}  ${formatFinding(finding, form, language)}`),
    ...ofOffice.map((finding) => `  ${codeShown(finding.code)}  ${formatOwnFinding(finding, language)}`),
    ...failingColumns(report).map(({ column, cell, sources }) =>
      say.imbalance[language]({
        column: labels.columnLabel(cell) || column,
        units: sources.map(({ source, remainder }) => `${source.unit.name}（${remainder}）`).join("、"),
      }),
    ),
    ...feesOf(verdicts).map(({ unit, text }) => `  ${unit}：${text}`),
    "",
  ].join("\n");
}

/** What was passed over in the folders, a line each; of hidden files and other formats nobody needs to hear. */
export function skippedText(skipped: readonly Skipped[], language: Language): string {
  const told = skipped.filter(({ why }) => why !== "hidden" && why !== "otherKind");
  const lines = told
    .slice(0, mostLines)
    .map(({ path, why }) => gatheringSentences.skipped[language]({ path, why: skippedWords[why][language] }));
  if (told.length > mostLines) lines.push(`… ${told.length - mostLines}`);
  return lines.map((line) => `${line.replaceAll(/[\r\n]+/gu, " ")}\n`).join("");
}

/** What its check finds in a merged report, but for the missing units, which the gathering tells as well. */
function ofReport(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => code !== "M4");
}

const mostLines = 50;

function feesOf(verdicts: readonly FileVerdict[]): readonly { readonly unit: string; readonly text: string }[] {
  return verdicts.flatMap(({ status, unit, submission: { content } }) =>
    status === "included" && "report" in content && content.report.fees !== undefined
      ? [{ unit, text: content.report.fees }]
      : [],
  );
}

/** What each later round that counts has changed. */
function changesOf({ verdicts }: MergeRun) {
  return verdicts.flatMap((verdict) => {
    const before = verdict.status === "included" && verdict.round > 1 ? roundBefore(verdicts, verdict) : undefined;
    const [was, is] = [before?.submission.content, verdict.submission.content];
    if (was === undefined || !("report" in was) || !("report" in is)) return [];
    return [{ unit: verdict.unit, round: verdict.round, changes: changedCells(was.report.cells, is.report.cells) }];
  });
}

function failingColumns(report: Report) {
  return formOf(report.edition).balances.flatMap(({ column, left: [cell] }) => {
    const sources = imbalancesIn(report, column);
    return sources.length === 0 || column === "total" ? [] : [{ column, cell, sources }];
  });
}
