import type { Cell, CellId, Form, TableId } from "../forms/form.ts";
import { groupBy } from "../group-by.ts";

/** What a document lacks, as somebody would say it: a whole table, a whole row, or a cell; `count` is how many cells that are. */
export type Missing =
  | { readonly kind: "table"; readonly table: TableId; readonly count: number }
  | { readonly kind: "row"; readonly cell: CellId; readonly count: number }
  | { readonly kind: "cell"; readonly cell: CellId; readonly count: 1 };

/** The cells that were not found, folded by tables and rows of which nothing was found, in the order of the form. */
export function foldMissing(form: Form, missing: readonly CellId[]): readonly Missing[] {
  const lacking = new Set(missing);
  const byTable = groupBy(form.cells, ({ table }) => table);
  return [...byTable].flatMap(([table, cells]): readonly Missing[] => {
    if (cells.every(({ id }) => lacking.has(id))) return [{ kind: "table", table, count: cells.length }];
    const byRow = groupBy(cells, ({ row }) => row);
    return [...byRow.values()].flatMap((row) => missingIn(row, lacking));
  });
}

function missingIn(row: readonly Cell[], lacking: ReadonlySet<CellId>): readonly Missing[] {
  const [first] = row;
  const found = row.filter(({ id }) => lacking.has(id));
  if (first !== undefined && row.length > 1 && found.length === row.length) {
    return [{ kind: "row", cell: first.id, count: row.length }];
  }
  return found.map(({ id }) => ({ kind: "cell", cell: id, count: 1 }));
}
