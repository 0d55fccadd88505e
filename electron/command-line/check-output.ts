import type { Checked } from "../../shared/checks/checker.ts";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { summarize } from "../../shared/checks/finding.ts";
import { groupBy } from "../../shared/group-by.ts";
import { reportTitle } from "../../shared/report/report.ts";
import { commandLineSentences, commandLineWords } from "../../shared/words/command-line.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import type { Language } from "../../shared/words/language.ts";
import { severityWords } from "../../shared/words/severity.ts";

/** The result of a check as the object that `gouji check --json` prints. */
export function checkResult({ view, findings }: Checked<Finding>, language: Language) {
  const { report, form } = view;
  return {
    report: { unit: report.unit.name, year: report.year, edition: report.edition },
    summary: summarize(findings),
    findings: findings.map((finding) => ({
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
    })),
  };
}

/** The result of a check for people: findings by severity, worst first. */
export function checkText({ view, findings }: Checked<Finding>, language: Language): string {
  const { report, form } = view;
  const title = commandLineSentences.checkedReport[language]({ title: reportTitle(report), edition: report.edition });
  const groups = groupBy(findings, (finding) => finding.severity);
  const lines = (finding: Finding): readonly string[] => {
    const reason = finding.explained?.reason;
    const explained = reason === undefined ? "" : commandLineSentences.explainedBecause[language]({ reason });
    return [
      `  ${finding.code}  ${formatFinding(finding, form, language)}${explained}`,
      ...(finding.explains ?? []).map((echo) => `      ${echo.code}  ${formatFinding(echo, form, language)}`),
    ];
  };
  const sections = severities.flatMap((severity) => {
    const group = groups.get(severity) ?? [];
    return group.length === 0 ? [] : ["", severityWords[severity][language], ...group.flatMap(lines)];
  });
  const summary = commandLineSentences.summary[language](summarize(findings));
  return [
    title,
    ...(sections.length === 0 ? ["", commandLineWords.noFindings[language]] : sections),
    "",
    summary,
    "",
  ].join("\n");
}

const severities = ["error", "error-unless-explained", "warning", "hint"] as const;

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const found: Partial<Record<K, V>> = {};
  if (value !== undefined) found[key] = value;
  return found;
}
