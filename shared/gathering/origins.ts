import { Big } from "big.js";
import type { CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type CellValue, isAmountText } from "../report/cell-value.ts";
import type { Cells, Report } from "../report/report.ts";
import { allCells } from "../report/totals.ts";
import type { BoardUnit } from "./board.ts";
import { unitKey } from "./unit-names.ts";

/** The figures of a unit in an earlier year. */
interface EarlierFigures {
  readonly unit: string;
  readonly cells: Cells;
}

/** A cell of a unit that has moved since last year: both figures as exact decimals, and by how much. */
export interface UnitSwing {
  readonly unit: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
}

/**
 * How a cell has moved from last year's reports of the same units to this year's, the furthest first; a unit that is not in both is left out, as is one that has
 * not moved. The edition is that of this year's gathering; cells that the other year's form called otherwise are not compared.
 */
export function swingsOf(
  { edition }: Pick<Report, "edition">,
  units: readonly BoardUnit[],
  earlier: readonly EarlierFigures[],
  cell: CellId,
): readonly UnitSwing[] {
  const form = formOf(edition);
  const before = new Map(earlier.map((one) => [unitKey(one.unit), one.cells]));
  return units
    .flatMap(({ unit, counting }): readonly { readonly size: Big; readonly swing: UnitSwing }[] => {
      const content = counting?.submission.content;
      const last = before.get(unitKey(unit));
      if (content === undefined || !("report" in content) || last === undefined) return [];
      const [was, is] = [allCells(form, last)[cell], allCells(form, content.report.cells)[cell]].map(numberOf);
      if (was === undefined || is === undefined) return [];
      const difference = new Big(is).minus(was);
      if (difference.eq(0)) return [];
      return [{ size: difference.abs(), swing: { unit, before: was, now: is, difference: difference.toFixed() } }];
    })
    .toSorted((a, b) => b.size.cmp(a.size))
    .map(({ swing }) => swing);
}

/** The number of a value as exact decimal text; undefined where it is none. */
export function numberOf(value: CellValue | undefined): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && isAmountText(value) ? value : undefined;
}
