import type { ByCell, CellId } from "../forms/form.ts";
import { type CellValue, sameCell } from "../report/cell-value.ts";
import type { Cells, Report, Waiver } from "../report/report.ts";
import { allCells } from "../report/totals.ts";
import { entriesByCell, formOf } from "../forms/registry.ts";
import type { AnyFinding } from "./finding.ts";
import type { View } from "./rule.ts";

/**
 * Whether a finding may be explained away: certain errors may not. What is found in words alone (L) always may: a word can be meant, and
 * a number that looks like an identity number can be another one.
 */
export function canBeExplained({ code, severity }: Pick<AnyFinding, "code" | "severity">): boolean {
  return severity !== "error" || code.startsWith("L");
}

/** The waiver for a finding, bound to the values and the words that the finding is about. */
export function waiverFor(
  finding: AnyFinding,
  report: Report,
  words: Pick<Waiver, "reason" | "by" | "at" | "consent">,
): Waiver {
  const { code, cells, quote } = finding;
  return { code, cells, ...words, ...(quote !== undefined && { quote }), ...boundValues(finding, allValues(report)) };
}

/**
 * Marks the findings that a waiver of the report explains away: same code, same cells, same words, and still the same values. One whose reason still wants
 * the superior's consent stays open, and waits for that.
 */
export function markExplained<F extends AnyFinding>(findings: readonly F[], { report, previous }: View): readonly F[] {
  if (report.waivers.length === 0) return findings;
  const values = allValues(previous === undefined ? report : { ...report, previous });
  return findings.map((finding) => {
    if (!canBeExplained(finding)) return finding;
    const named = report.waivers.filter(
      ({ code, cells, reason, quote }) =>
        code === finding.code && reason.trim() !== "" && quote === finding.quote && sameIds(cells, finding.cells),
    );
    if (named.length === 0) return finding;
    const now = boundValues(finding, values);
    const explained = named.find(
      (waiver) =>
        sameValues(waiver.values, now.values) && sameValues(waiver.previousValues ?? {}, now.previousValues ?? {}),
    );
    if (explained === undefined) return finding;
    return explained.consent === "wanted" ? { ...finding, awaiting: explained } : { ...finding, explained };
  });
}

/** Every value, typed or computed, of a report and of last year's. */
interface AllValues {
  readonly report: Cells;
  readonly previous: Cells | undefined;
}

function allValues({ edition, cells, previous }: Report): AllValues {
  return {
    report: allCells(formOf(edition), cells),
    previous: previous && allCells(formOf(previous.edition), previous.cells),
  };
}

function boundValues(finding: AnyFinding, all: AllValues): Pick<Waiver, "values" | "previousValues"> {
  return {
    values: pick(all.report, finding.cells),
    ...(finding.previousCells && all.previous && { previousValues: pick(all.previous, finding.previousCells) }),
  };
}

function pick(all: Cells, ids: readonly CellId[]): Cells {
  const values: ByCell<CellValue> = {};
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
  const kept = entriesByCell(a);
  return kept.length === entriesByCell(b).length && kept.every(([id, value]) => sameCell(value, b[id]));
}
