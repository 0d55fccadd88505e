import type { Finding } from "../catalogue/finding.ts";
import { type Severity, summarize } from "../checks/finding.ts";
import { formOf } from "../forms/registry.ts";
import { fingerprint } from "../report/fingerprint.ts";
import { type Report, reportTitle, signOffSteps } from "../report/report.ts";
import { formatFinding } from "../words/findings.ts";
import { formatDate, signOffStepNames } from "../words/paper.ts";
import { severityWords } from "../words/severity.ts";

/** A line of the sign-off sheet about one finding. */
export interface SheetFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly sentence: string;
}

/** The sign-off sheet (审签单) as data: what is still open, what was explained and why, who has done which step. */
export interface SignOffSheet {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly basis: string;
  readonly fingerprint: string;
  readonly steps: readonly {
    readonly step: string;
    readonly name: string;
    readonly opinion: string;
    readonly date: string;
  }[];
  readonly summary: ReturnType<typeof summarize>;
  readonly open: readonly SheetFinding[];
  readonly explained: readonly (SheetFinding & { readonly reason: string; readonly by: string; readonly at: string })[];
}

/** Builds the sign-off sheet from a report and its findings. */
export function signOffSheet(report: Report, findings: readonly Finding[]): SignOffSheet {
  const form = formOf(report.edition);
  const line = (finding: Finding): SheetFinding => ({
    code: finding.code,
    severity: finding.severity,
    severityName: severityWords[finding.severity].zh,
    sentence: formatFinding(finding, form, "zh"),
  });
  return {
    title: reportTitle(report),
    unit: report.unit.name,
    year: report.year,
    basis: form.basis,
    fingerprint: fingerprint(report),
    // The paper is signed before it is published.
    steps: signOffSteps.slice(0, -1).map((step) => {
      const entry = report.signOff[step];
      return {
        step: signOffStepNames[step],
        name: entry?.name ?? "",
        opinion: entry?.opinion ?? "",
        date: entry?.date === undefined ? "" : formatDate(entry.date),
      };
    }),
    summary: summarize(findings),
    open: findings.filter((finding) => finding.explained === undefined).map(line),
    explained: findings.flatMap((finding) => {
      const waiver = finding.explained;
      if (waiver === undefined) return [];
      return [
        { ...line(finding), reason: waiver.reason, by: waiver.by ?? "", at: waiver.at ? formatDate(waiver.at) : "" },
      ];
    }),
  };
}
