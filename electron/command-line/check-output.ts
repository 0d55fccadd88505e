import type { CheckList } from "../../shared/catalogue/check-list.ts";
import type { Checked } from "../../shared/checks/checker.ts";
import type { Finding, OwnFinding } from "../../shared/catalogue/finding.ts";
import { codeShown, summarize } from "../../shared/checks/finding.ts";
import { countOutcomes } from "../../shared/checks/pairing.ts";
import type { View } from "../../shared/checks/rule.ts";
import { likelyCells } from "../../shared/checks/suspect-slips.ts";
import { groupBy } from "../../shared/group-by.ts";
import type { Form } from "../../shared/forms/form.ts";
import { reportTitle } from "../../shared/report/report.ts";
import { checkListSentences, checkListWords, pairingWords, unreadReason } from "../../shared/words/check-list.ts";
import { commandLineSentences, commandLineWords } from "../../shared/words/command-line.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import type { Language } from "../../shared/words/language.ts";
import { formatOwnFinding } from "../../shared/words/own-rules.ts";
import { severityWords } from "../../shared/words/severity.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import { likelySentence, suspectWords } from "../../shared/words/suspects.ts";
import { textTable } from "./text-table.ts";

/** The result of a check as the object that `gouji check --json` prints; with its check list where that is wanted. */
export function checkResult(
  { view, findings }: Checked<Finding>,
  language: Language,
  list?: CheckList,
  own: readonly OwnFinding[] = [],
) {
  const { report, form } = view;
  return {
    report: { unit: report.unit.name, year: report.year, edition: report.edition },
    summary: summarize([...findings, ...own]),
    findings: [
      ...findings.map((finding) => findingResult(finding, form, language)),
      ...own.map((finding) => ownFindingResult(finding, formatOwnFinding(finding, language))),
    ],
    ...(list !== undefined && {
      compared: list.comparisons.map(comparisonResult),
      unread: unreadResult(list, language),
    }),
  };
}

/** A finding as commands print it as data. */
export function findingResult(finding: Finding, form: Form, language: Language) {
  return {
    code: finding.code,
    severity: finding.severity,
    part: finding.part,
    cells: finding.cells,
    message: formatFinding(finding, form, language),
    ...optional("expected", finding.expected),
    ...optional("actual", finding.actual),
    ...optional("suspect", finding.suspect),
    ...optional("quote", finding.quote),
    ...optional("explained", finding.explained?.reason),
    ...optional(
      "explains",
      finding.explains?.map((echo) => ({
        code: echo.code,
        cells: echo.cells,
        message: formatFinding(echo, form, language),
      })),
    ),
  };
}

/** What an office's own check has found, as commands print it as data. */
export function ownFindingResult(finding: OwnFinding, message: string) {
  const { severity, part, cells, expected, actual } = finding;
  return { code: codeShown(finding.code), severity, part, cells, message, expected, actual };
}

function comparisonResult(pairing: CheckList["comparisons"][number]) {
  const { code, part, cells, previousCells, left, right, relation, outcome, quote } = pairing;
  return {
    code,
    part,
    cells,
    ...optional("previousCells", previousCells),
    left,
    right,
    relation,
    outcome,
    ...optional("quote", quote),
  };
}

function unreadResult({ unread }: CheckList, language: Language) {
  return unread.map((number) => ({ part: number.part, quote: number.quote, reason: unreadReason(number, language) }));
}

/** The result of a check for people: findings by severity, worst first; behind them the check list where that is wanted. */
export function checkText(
  { view, findings }: Checked<Finding>,
  language: Language,
  list?: CheckList,
  own: readonly OwnFinding[] = [],
): string {
  const { report, form } = view;
  const title = commandLineSentences.checkedReport[language]({ title: reportTitle(report), edition: report.edition });
  const groups = groupBy(findings, (finding) => finding.severity);
  const lines = (finding: Finding): readonly string[] => {
    const { explained: given, awaiting } = finding;
    const explained =
      given !== undefined
        ? commandLineSentences.explainedBecause[language](given)
        : awaiting !== undefined
          ? commandLineSentences.reasonAwaits[language](awaiting)
          : "";
    return [
      `  ${finding.code}  ${formatFinding(finding, form, language)}${explained}`,
      ...likelyLines(finding, view, language),
      ...(finding.explains ?? []).map((echo) => `      ${echo.code}  ${formatFinding(echo, form, language)}`),
    ];
  };
  const sections = severities.flatMap((severity) => {
    const group = groups.get(severity) ?? [];
    const ofOffice = own
      .filter((finding) => finding.severity === severity)
      .map((finding) => `  ${codeShown(finding.code)}  ${formatOwnFinding(finding, language)}`);
    const all = [...group.flatMap(lines), ...ofOffice];
    return all.length === 0 ? [] : ["", severityWords[severity][language], ...all];
  });
  const summary = commandLineSentences.summary[language](summarize([...findings, ...own]));
  return [
    title,
    ...(sections.length === 0 ? ["", commandLineWords.noFindings[language]] : sections),
    "",
    summary,
    "",
    ...(list === undefined ? [] : [checkListText(list, form, language)]),
  ].join("\n");
}

/** The cells that may be to blame for a column that does not balance, each with its reasons, as the window's card names them. */
function likelyLines(finding: Finding, view: View, language: Language): readonly string[] {
  const likely = likelyCells(finding, view, undefined);
  if (likely.length === 0) return [];
  const labels = labelsFor(view.form, language);
  return [
    `      ${suspectWords.likely[language]}`,
    ...likely.map((each) => `        ${likelySentence[language]({ cell: labels.cell(each.cell), likely: each })}`),
  ];
}

function checkListText({ comparisons, unread }: CheckList, form: Form, language: Language): string {
  const rows = comparisons.map((pairing) => {
    const { outcome, name, where, left, right } = pairingWords(pairing, form, language);
    return ["", outcome, pairing.code, name, left, right, where];
  });
  const left = unread.map((number) => ["", number.quote, unreadReason(number, language)]);
  return [
    "",
    checkListWords.title[language],
    textTable(rows, []),
    checkListWords.unread[language],
    left.length === 0 ? `  ${checkListWords.noUnread[language]}\n` : textTable(left, []),
    checkListSentences.summary[language]({ ...countOutcomes(comparisons), unread: unread.length }),
    "",
  ].join("\n");
}

const severities = ["error", "error-unless-explained", "warning", "hint"] as const;

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const found: Partial<Record<K, V>> = {};
  if (value !== undefined) found[key] = value;
  return found;
}
