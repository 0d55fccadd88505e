import type { Cell } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { remembered } from "../remembered.ts";
import type { CellValue } from "../report/cell-value.ts";
import { shownCells } from "../report/shown-cells.ts";
import { sumOfValues } from "../report/totals.ts";
import type { Figured } from "./compare-reports.ts";
import { counterparts } from "./corresponding-cells.ts";

/** What a cell was in one year; absent where that report left it blank, or its form did not ask for it. */
export interface CellOfYear {
  readonly year: number;
  readonly value: CellValue | undefined;
}

const shownOf = remembered((report: Figured) => shownCells(report));

/** What a cell of one form is in another report, of whatever edition: a row that is split up there comes to the sum of its parts. */
export function valueIn(report: Figured, cell: Cell): CellValue | undefined {
  const shown = shownOf(report);
  const values = counterparts(formOf(report.edition), cell).map((id) => shown.get(id)?.value ?? undefined);
  return values.length === 1 ? values[0] : sumOfValues(values);
}

/** A cell through all years that are known, the latest first; of two reports of a year the first one counts. */
export function cellThroughYears(reports: readonly Figured[], cell: Cell): readonly CellOfYear[] {
  const years = new Map<number, CellOfYear>();
  for (const report of reports) {
    if (!years.has(report.year)) years.set(report.year, { year: report.year, value: valueIn(report, cell) });
  }
  return [...years.values()].toSorted((a, b) => b.year - a.year);
}
