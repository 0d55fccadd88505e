import type { OwnCheckRules } from "../catalogue/checker-for.ts";
import { codeShown } from "../checks/finding.ts";
import type { Edition } from "../forms/registry.ts";
import { ownFindings } from "../own-rules/judge-own-rules.ts";
import { blankReport, type Cells, type Previous } from "../report/report.ts";
import type { OwnCounts } from "./board.ts";
import { unitKey } from "./unit-names.ts";

/** The reports that counted in a gathering of last year. */
interface LastYear {
  readonly year: number;
  readonly edition: Edition;
  readonly units: readonly { readonly unit: string; readonly cells: Cells }[];
}

/**
 * Counts what an office's own checks find in the figures of reports that came in, as they are switched now; hints are left out, as with all checks. `last` is for
 * the checks that compare two years, which else say nothing.
 */
export function ownCountsOf(own: OwnCheckRules, last: LastYear | undefined): OwnCounts {
  const before = new Map(last?.units.map((one) => [unitKey(one.unit), one.cells]));
  return ({ id, edition, year, unit, cells }, label) => {
    const lastCells = before.get(unitKey(label));
    const previous: Previous | undefined =
      last === undefined || lastCells === undefined
        ? undefined
        : { id: "", edition: last.edition, year: last.year, unit, cells: lastCells };
    const counts = new Map<string, number>();
    for (const { code, severity } of ownFindings(
      own,
      { ...blankReport({ id, edition, year, unit }), cells },
      previous,
    )) {
      if (severity !== "hint") counts.set(codeShown(code), (counts.get(codeShown(code)) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
  };
}
