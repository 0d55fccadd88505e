import type { CellId } from "../forms/form.ts";
import { type Edition, formOf } from "../forms/registry.ts";
import type { CellValue } from "./cell-value.ts";
import type { Cells } from "./report.ts";
import { computeTotals } from "./totals.ts";
import type { Workings } from "./working.ts";

/** Where a shown value comes from. */
export type CellOrigin = "typed" | "computed" | "declared";

/** A cell's value as shown, null for blank; with the total that an imported file stated, where it did, and how a typed value was added up. */
export interface ShownCell {
  readonly value: CellValue | null;
  readonly origin: CellOrigin;
  readonly declared?: CellValue;
  readonly working?: string;
}

/** What is shown of a report's cells. */
export interface CellSource {
  readonly edition: Edition;
  readonly cells: Cells;
  readonly declared?: Cells;
  readonly workings?: Workings;
}

/**
 * Every cell of a report in form order. A total is computed; only where nothing can be computed (no cell filled in, or text among them)
 * the declared total is shown as such.
 */
export function shownCells(report: CellSource): ReadonlyMap<CellId, ShownCell> {
  const form = formOf(report.edition);
  const totals = computeTotals(form, report.cells);
  return new Map(
    form.cells.map(({ id, computed }): [CellId, ShownCell] => {
      if (!computed) {
        const working = report.workings?.[id];
        return [id, { value: report.cells[id] ?? null, origin: "typed", ...(working !== undefined && { working }) }];
      }
      const declared = report.declared?.[id];
      const total = totals[id];
      if (declared === undefined) return [id, { value: total ?? null, origin: "computed" }];
      if (total === undefined) return [id, { value: declared, origin: "declared", declared }];
      return [id, { value: total, origin: "computed", declared }];
    }),
  );
}
