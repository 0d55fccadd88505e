import type { CellId, Form } from "../forms/form.ts";
import { type CellValue, sameCell } from "../report/cell-value.ts";
import type { Cells, Report, Waiver } from "../report/report.ts";
import { allCells } from "../report/totals.ts";
import { formOf } from "../forms/registry.ts";
import type { Finding } from "./finding.ts";
import type { View } from "./rule.ts";

/** Whether a finding may be explained away: certain errors may not. */
export function canBeExplained(finding: Finding): boolean {
  return finding.severity !== "error";
}

/** The waiver for a finding, bound to the values that the finding is about. */
export function waiverFor(finding: Finding, report: Report, words: Pick<Waiver, "reason" | "by" | "at">): Waiver {
  const previous = report.previous;
  return {
    code: finding.code,
    cells: finding.cells,
    ...words,
    values: boundValues(formOf(report.edition), report.cells, finding.cells),
    ...(finding.previousCells &&
      previous && {
        previousValues: boundValues(formOf(previous.edition), previous.cells, finding.previousCells),
      }),
  };
}

/** Marks the findings that a waiver of the report explains away: same code, same cells, and still the same values. */
export function markExplained(findings: readonly Finding[], { report, previous }: View): readonly Finding[] {
  if (report.waivers.length === 0) return findings;
  return findings.map((finding) => {
    if (!canBeExplained(finding)) return finding;
    const linked = previous === undefined ? report : { ...report, previous };
    const now = waiverFor(finding, linked, { reason: "" });
    const waiver = report.waivers.find(
      (known) =>
        known.code === now.code &&
        sameIds(known.cells, now.cells) &&
        sameValues(known.values, now.values) &&
        sameValues(known.previousValues ?? {}, now.previousValues ?? {}),
    );
    return waiver === undefined ? finding : { ...finding, explained: waiver };
  });
}

function boundValues(form: Form, cells: Cells, ids: readonly CellId[]): Cells {
  const all = allCells(form, cells);
  const values: Record<CellId, CellValue> = {};
  for (const id of ids) {
    const value = all[id];
    if (value !== undefined) values[id] = value;
  }
  return values;
}

function sameIds(a: readonly CellId[], b: readonly CellId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function sameValues(a: Cells, b: Cells): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((id) => sameCell(a[id], b[id]));
}
