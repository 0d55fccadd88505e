import { groupBy } from "../group-by.ts";
import type { Cell, CellId, Form, TableId } from "../forms/form.ts";
import { remembered } from "../remembered.ts";

/** A row of a table as it is filled in one after the other: the cells to type, then the totals that follow from them. */
export interface CellGroup {
  readonly table: TableId;
  /** The statutory labels of the row, outermost first. */
  readonly labels: readonly string[];
  readonly typed: readonly Cell[];
  readonly totals: readonly Cell[];
}

/** The rows of a form in which something is typed, in form order. In table four a group of cases is a row. */
export const cellGroups = remembered((form: Form): readonly CellGroup[] =>
  [...groupBy(form.cells, ({ table, row }) => `${table} ${row}`).values()].flatMap((cells) => {
    const typed = cells.filter(({ computed }) => !computed);
    const [first] = typed;
    if (first === undefined) return [];
    return [{ table: first.table, labels: first.rowLabels, typed, totals: cells.filter(({ computed }) => computed) }];
  }),
);

/** The place of the group in which a cell is typed; that of the row before it for a row that is only computed. */
export function groupOf(form: Form, id: CellId): number {
  const index = form.cellById.get(id)?.index ?? 0;
  return Math.max(
    0,
    cellGroups(form).findLastIndex(({ typed: [first] }) => first !== undefined && first.index <= index),
  );
}
