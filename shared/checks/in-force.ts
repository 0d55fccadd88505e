import type { CellId, Form } from "../forms/form.ts";
import { indexOf } from "./figures.ts";
import type { View } from "./rule.ts";

/** The cells of a row of table two that states what is in force. */
export interface InForceRow {
  readonly inForce: CellId;
  readonly issued: CellId;
  readonly repealed: CellId;
}

/** What this year's 现行有效 follows from; NaN where there is no number. `expected` is last + issued - repealed. */
export interface InForceReckoning {
  readonly last: number;
  readonly issued: number;
  readonly repealed: number;
  readonly expected: number;
}

/** The rows of a form that state what is in force: 规章 and 行政规范性文件, from the edition of 2021 on. */
export function inForceRows(form: Form): readonly InForceRow[] {
  return (["t2.regulation", "t2.normative"] as const)
    .map((row): InForceRow => ({
      inForce: `${row}.inForce`,
      issued: `${row}.issued`,
      repealed: `${row}.repealed`,
    }))
    .filter(({ inForce }) => form.cellById.has(inForce));
}

/** What a row follows from, where last year's report is linked and its edition has the cell; undefined elsewhere. */
export function reckonInForce({ form, figures, lastYear }: View, row: InForceRow): InForceReckoning | undefined {
  if (lastYear === undefined || !lastYear.form.cellById.has(row.inForce)) return undefined;
  const last = lastYear.figures.number(indexOf(lastYear.form, row.inForce));
  const issued = figures.number(indexOf(form, row.issued));
  const repealed = figures.number(indexOf(form, row.repealed));
  return { last, issued, repealed, expected: last + issued - repealed };
}
