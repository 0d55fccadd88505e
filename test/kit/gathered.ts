import type { Report } from "../../shared/report/report.ts";
import { submittedReport, type Submission } from "../../shared/gathering/submission.ts";
import type { Gathered } from "../../shared/gathering/verdicts.ts";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import { blankReport } from "../../shared/report/report.ts";
import type { ByCell } from "../../shared/forms/form.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";

/** A unit's report with a few figures. */
export function unitReport(name: string, cells: ByCell<CellValue>, more: Partial<Report> = {}): Report {
  const start = { id: `id of ${name}`, edition: "2021", year: 2024, unit: { name, level: "" } } as const;
  return { ...blankReport(start), cells, ...more };
}

/** What came in as a file with a report; its text is missing, so its errors are none of those of tables unless `errors` says so. */
export function submitted(
  file: string,
  report: Report,
  more: Partial<Submission> & { readonly named?: boolean; readonly dated?: boolean; readonly errors?: number } = {},
): Submission {
  const { named = true, dated = true, errors = 0, ...rest } = more;
  const { findings } = checkerFor(report.edition).check(report);
  const read = submittedReport(report, findings, { named, dated, doubts: 0 });
  return {
    file,
    sha256: `hash of ${file}`,
    received: "2025-01-10T08:00:00Z",
    content: { report: { ...read, findings: { ...read.findings, errors, codes: errors > 0 ? ["B1"] : [] } } },
    ...rest,
  };
}

/** A gathering of 2024 without a roster. */
export function gathered(submissions: readonly Submission[], more: Partial<Gathered> = {}): Gathered {
  return { year: 2024, edition: "2021", submissions, decisions: [], ...more };
}
