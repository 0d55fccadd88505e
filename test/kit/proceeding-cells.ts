import { formatCell } from "../../shared/report/cell-value.ts";
import type { Cells } from "../../shared/report/report.ts";

/** The groups of table four. */
export const proceedingGroups = ["review", "direct", "afterReview"] as const;

/** The five outcomes of a group as printed. */
export function outcomeCells(group: (typeof proceedingGroups)[number], cells: Cells): readonly string[] {
  return (["upheld", "corrected", "other", "pending", "total"] as const).map((outcome) =>
    formatCell(cells[`t4.${group}.${outcome}`]),
  );
}
