import type { Edition } from "../forms/registry.ts";
import type { Report } from "../report/report.ts";
import { isSameUnitName } from "./unit-names.ts";

/** Whether a report is the one that a gathering of a unit and a year was merged into before. */
export function isMergedFor(
  report: Pick<Report, "unit" | "year" | "edition" | "sources">,
  about: { readonly unit: string; readonly year: number; readonly edition: Edition },
): boolean {
  return (
    report.year === about.year &&
    report.edition === about.edition &&
    isSameUnitName(about.unit, report.unit.name) &&
    report.sources.some(({ own }) => own !== true)
  );
}

/**
 * A merged report after its gathering has gone on: figures, sources, adjustments and who is missing are those of `merged`; its texts, pictures, waivers, remarks
 * and sign-off stay. Steps that were taken over other figures fall away, as after every edit. `at` is the present as ISO 8601 date and time.
 */
export function mergedAgain(before: Report, merged: Report, at: string): Report {
  const { adjustments: _, missingUnits: __, ...kept } = before;
  const { cells, sources, adjustments, missingUnits } = merged;
  const units = sources.filter(({ own }) => own !== true).length;
  return {
    ...kept,
    cells,
    declared: {},
    sources,
    ...(adjustments && { adjustments }),
    ...(missingUnits && { missingUnits }),
    journal: [...before.journal, { at, event: "merged", note: String(units) }],
  };
}
