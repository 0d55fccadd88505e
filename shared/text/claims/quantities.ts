import type { ApplicantColumn, ApplicationRowId, CellId, Form } from "../../forms/form.ts";
import { remembered } from "../../remembered.ts";
import type { Quantity } from "../../report/narrative.ts";

/** The total column. */
export const totalColumn = ["total"] as const;

/** The groups of results in table three, in printed order. */
export const resultGroups = ["granted", "partiallyGranted", "refused", "unavailable", "declined", "other"] as const;

/** The rows of table three that belong to a result: the row itself, or every row of its group. */
export function rowsOfResult(form: Form, result: string): readonly ApplicationRowId[] {
  return rowsByResult(form).get(result) ?? [];
}

/** The result group that a row belongs to. */
export function groupOfRow(row: string): string {
  return row.split(".")[0] ?? row;
}

/** The rows of table three by their own name, and by that of each group that they stand in. */
const rowsByResult = remembered((form: Form): ReadonlyMap<string, readonly ApplicationRowId[]> => {
  const rows = new Set(form.cells.flatMap((cell) => (cell.table === "t3" ? [cell.row] : [])));
  const results = new Set(Array.from(rows).flatMap((row) => [row, groupOfRow(row)]));
  const rowsOf = (result: string) => Array.from(rows).filter((row) => row === result || row.startsWith(`${result}.`));
  return new Map(Array.from(results, (result) => [result, rowsOf(result)]));
});

/** The cells where rows of table three cross columns. */
export function applicationCells(
  rows: readonly ApplicationRowId[],
  columns: readonly ApplicantColumn[] = totalColumn,
): readonly CellId[] {
  const [row] = rows;
  // By far the most numbers are told of one row, over all applicants.
  if (row !== undefined && rows.length === 1 && columns === totalColumn) return [`t3.${row}.total`];
  return rows.flatMap((one) => columns.map((column) => `t3.${one}.${column}` as const));
}

/** One string for each quantity, whatever the order of its cells. */
export function quantityKey({ cells, from }: Quantity): string {
  return cells.length === 1 ? `${from}:${cells[0]}` : `${from}:${cells.toSorted().join("+")}`;
}

/** The results that a row can be broken down into: every one for what came in or was concluded, its own rows for a group. */
export function rowsInside(row: string): readonly string[] {
  return ["received", "carriedIn", "concluded"].includes(row) ? [...resultGroups, "carriedOut"] : [row];
}
