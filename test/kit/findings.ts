import { entriesByCell, formOf } from "../../shared/forms/registry.ts";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { Finding, FindingCode } from "../../shared/catalogue/finding.ts";
import { rules } from "../../shared/catalogue/registry.ts";
import { type Checked, createChecker } from "../../shared/checks/checker.ts";
import { noVocabulary } from "../../shared/checks/vocabulary.ts";
import type { ByCell, CellId } from "../../shared/forms/form.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import { previousOf } from "../../shared/report/new-report.ts";
import type { Cells, Previous, Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";

/** Cell changes; null makes a cell blank. */
export type Changes = Readonly<ByCell<CellValue | null>>;

/** Cells with some changed. */
export function changed(cells: Cells, changes: Changes): Cells {
  const next: ByCell<CellValue> = { ...cells };
  for (const [id, value] of entriesByCell(changes)) {
    if (value === null) delete next[id];
    else next[id] = value;
  }
  return next;
}

/** The sample report, which has no finding, with some cells changed and more. */
export function sampleWith(changes: Changes, more: Partial<Report> = {}): Report {
  return { ...sampleReport, cells: changed(sampleReport.cells, changes), ...more };
}

/** A report of the year before by the same unit: nothing open, so that the sample follows from it without a finding but for its changes. */
export function lastYearWith(changes: Changes, more: Partial<Report> = {}): Previous {
  const cells = {
    ...sampleReport.cells,
    "t3.carriedOut.naturalPerson": 4,
    "t3.carriedOut.business": 1,
    "t2.normative.inForce": 39,
    "t4.review.pending": 0,
    "t2.licensing.decided": 31000,
  };
  const narratives = { preamble: [], s1: [], s5: [], s6: [] };
  return previousOf({
    ...sampleReport,
    id: "last-year",
    year: 2020,
    narratives,
    cells: changed(cells, changes),
    ...more,
  });
}

/** All findings of a report. */
export function findingsIn(report: Report, previous?: Previous): readonly Finding[] {
  return checkerFor(report.edition).check(report, previous).findings;
}

/** The same with those that are listed inside their cause. */
export function everythingFoundIn(report: Report, previous?: Previous): readonly Finding[] {
  return findingsIn(report, previous).flatMap((finding) => [finding, ...(finding.explains ?? [])]);
}

/** What one check finds in a report, each by itself; the others are not run. */
function findingsOf(code: FindingCode, report: Report, previous?: Previous): readonly Finding[] {
  return checkedFor(code, report, previous).outcomes.flat();
}

/** The same with echoes inside their causes, as it is shown. */
export function shownFindingsOf(code: FindingCode, report: Report): readonly Finding[] {
  return checkedFor(code, report).findings;
}

function checkedFor(code: FindingCode, report: Report, previous?: Previous): Checked<Finding> {
  const alone = rules.filter((rule) => rule.code === code);
  return createChecker<Finding>(formOf(report.edition), alone, noVocabulary).check(report, previous);
}

/** The findings of one code, as the cells that each names. */
export function cellsFound(code: FindingCode, report: Report, previous?: Previous): readonly (readonly CellId[])[] {
  return findingsOf(code, report, previous).map((finding) => finding.cells);
}
