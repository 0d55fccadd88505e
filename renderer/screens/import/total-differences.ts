import type { CellId } from "../../../shared/forms/form.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sameCell } from "../../../shared/report/cell-value.ts";
import { shownCells } from "../../../shared/report/shown-cells.ts";

/** A total that the document states otherwise than its cells add up. */
export interface TotalDifference {
  readonly cell: CellId;
  readonly declared: CellValue;
  readonly computed: CellValue;
}

/** The totals that differ from the sums, in form order. A total that cannot be computed differs from nothing. */
export function totalDifferences(report: Report): readonly TotalDifference[] {
  return [...shownCells(report)].flatMap(([cell, { value, origin, declared }]) =>
    origin === "computed" && value !== null && declared !== undefined && !sameCell(value, declared)
      ? [{ cell, declared, computed: value }]
      : [],
  );
}
