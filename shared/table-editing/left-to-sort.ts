import type { ApplicantColumn, CellId, Form } from "../forms/form.ts";
import { type CellValue, cellState } from "../report/cell-value.ts";
import { typedBelow } from "../report/totals.ts";

/**
 * How many applications of a column (of the whole table for 总计) were received or carried in and stand in no result yet; less than 0 where there
 * are more results than applications. Blank cells count as nothing; undefined over text that nobody has interpreted, and where nothing was received.
 */
export function leftToSort(
  form: Form,
  column: ApplicantColumn,
  valueOf: (id: CellId) => CellValue | undefined,
): number | undefined {
  const balance = form.balances.find((each) => each.column === column);
  if (balance === undefined) return undefined;
  const received = addUp(form, balance.left, valueOf);
  const sorted = addUp(form, balance.right, valueOf);
  return received === undefined || sorted === undefined || received + sorted === 0 ? undefined : received - sorted;
}

function addUp(form: Form, ids: readonly CellId[], valueOf: (id: CellId) => CellValue | undefined): number | undefined {
  const values = ids.flatMap(typedBelow(form)).map(valueOf);
  if (values.some((value) => cellState(value) === "raw")) return undefined;
  return values.reduce((sum: number, value) => sum + (typeof value === "number" ? value : 0), 0);
}
