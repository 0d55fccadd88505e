import { countedFigure } from "../checks/rules/ledger.ts";
import type { ByCell, CellId } from "../forms/form.ts";
import { entriesByCell, formOf } from "../forms/registry.ts";
import { type CellValue, sameCell } from "../report/cell-value.ts";
import type { Report, Waiver } from "../report/report.ts";
import type { CountedCells } from "./count.ts";

/** A cell in which the report says something else than the register. */
export interface LedgerDifference {
  readonly cell: CellId;
  readonly typed: CellValue;
  readonly counted: number;
  readonly rows: readonly number[];
}

/** A report held against a register: what its blank cells would be filled with, and where it says something else. Totals are computed and follow. */
export function againstReport(
  { edition, cells }: Pick<Report, "edition" | "cells">,
  counted: CountedCells,
): { readonly fills: Readonly<ByCell<number>>; readonly differences: readonly LedgerDifference[] } {
  const form = formOf(edition);
  const fills: ByCell<number> = {};
  const differences: LedgerDifference[] = [];
  for (const [cell, { value, rows }] of entriesByCell(counted)) {
    const known = form.cellById.get(cell);
    if (known === undefined || known.computed) continue;
    const typed = cells[cell];
    if (typed === undefined) fills[cell] = value;
    else if (!sameCell(typed, value)) differences.push({ cell, typed, counted: value, rows });
  }
  return { fills, differences };
}

/** The reasons that still hold once a report is held against new counts: one why a figure differs from the register (K1) goes with the count that it was given for. */
export function waiversAfter(
  { waivers, ledger }: Pick<Report, "waivers" | "ledger">,
  counted: CountedCells,
): readonly Waiver[] {
  return waivers.filter(
    ({ code, cells }) =>
      code !== countedFigure.code || cells.every((id) => ledger?.counted[id]?.value === counted[id]?.value),
  );
}
