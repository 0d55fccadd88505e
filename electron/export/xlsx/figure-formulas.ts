import type { CellId, Form, Sum } from "../../../shared/forms/form.ts";
import { groupBy } from "../../../shared/group-by.ts";
import { cellState, notApplicable, nothingSigns } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { allCells, computingSums } from "../../../shared/report/totals.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { type Place, rectanglesOver, shortRangeOf } from "./address.ts";

/** Where a form cell stands. */
export interface CellPlace extends Place {
  readonly sheet: string;
}

/** Where every form cell stands. */
export type CellPlaces = ReadonlyMap<CellId, CellPlace>;

/** A formula (without "=") and what it gives for the report as it is. */
export interface Computed {
  readonly formula: string;
  readonly result: number | string;
}

/** Writes formulas over form cells that behave as the report's own totals, and works out what they give. */
export interface FigureFormulas {
  /** A total as it stands in its table: the sum; "/" where all is "/"; empty over nothing but blank cells and over text. */
  readonly total: (sum: Sum) => Computed;
  /**
   * One side of an identity, for another sheet: the sum of the numbers; a word where text stands in the way; and empty where there
   * is no number.
   */
  readonly side: (cells: readonly CellId[]) => Computed;
  /** What stands in a cell, for another sheet. */
  readonly value: (cell: CellId) => Computed;
}

/** Formulas for the cells of a report. */
export function figureFormulas(form: Form, typed: Cells, places: CellPlaces): FigureFormulas {
  const addends = new Map(computingSums(form).map((sum) => [sum.total, sum.addends]));
  const all = allCells(form, typed);

  const leaves = (id: CellId): readonly CellId[] => addends.get(id)?.flatMap(leaves) ?? [id];
  const hasText = (ids: readonly CellId[]): boolean => ids.flatMap(leaves).some((id) => cellState(typed[id]) === "raw");
  const textCount = (ids: readonly CellId[], foreign: boolean): string =>
    ranges(ids.flatMap(leaves), places, foreign)
      .map((range) => `COUNTA(${range})-COUNT(${range})-${nothingCount(range)}`)
      .join("+");
  const numbers = (ids: readonly CellId[]): readonly number[] =>
    ids.map((id) => all[id]).filter((value) => typeof value === "number");
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

  return {
    total: ({ total, addends: ids }) => {
      const over = ranges(ids, places, false);
      const list = over.join(",");
      const dashes = over.map(nothingCount).join("+");
      const value = all[total];
      return {
        formula: `IF(${textCount(ids, false)}>0,"",IF(COUNT(${list})>0,SUM(${list}),IF(${dashes}>0,"${notApplicable}","")))`,
        result: typeof value === "object" || value === undefined ? "" : value,
      };
    },
    side: (ids) => {
      const list = ranges(ids, places, true).join(",");
      const known = `IF(COUNT(${list})=0,"",SUM(${list}))`;
      const values = numbers(ids);
      return {
        formula: `IF(${textCount(ids, true)}>0,"${paperWords.unsettled}",${known})`,
        result: hasText(ids) ? paperWords.unsettled : values.length === 0 ? "" : sum(values),
      };
    },
    value: (id) => {
      const value = all[id];
      return {
        formula: ranges([id], places, true).join(""),
        result: typeof value === "object" || value === undefined ? "" : value,
      };
    },
  };
}

/** How many cells of a range hold a sign for "nothing here". */
function nothingCount(range: string): string {
  return `SUMPRODUCT(COUNTIF(${range},{${nothingSigns.map((sign) => `"${sign}"`).join(",")}}))`;
}

/** The places of cells as ranges, sheet by sheet; with the sheet's name where the formula stands on another. */
function ranges(ids: readonly CellId[], places: CellPlaces, foreign: boolean): readonly string[] {
  const found = ids.flatMap((id) => places.get(id) ?? []);
  return [...groupBy(found, ({ sheet }) => sheet)].flatMap(([sheet, own]) =>
    rectanglesOver(own).map((rectangle) => (foreign ? `'${sheet}'!` : "") + shortRangeOf(rectangle)),
  );
}
