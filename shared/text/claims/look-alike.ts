import type { Big } from "big.js";
import type { CellId, Form } from "../../forms/form.ts";
import { remembered } from "../../remembered.ts";
import { type FigureSources, sumOf } from "../../report/bound-figure.ts";
import type { Quantity } from "../../report/narrative.ts";

/**
 * The one figure beside a quantity that shows a number: the same rows for one applicant column, a single row of what is added up, a single
 * column of a row, else last year's value. Undefined where none does, or several; 0 tells nothing.
 */
export function lookAlike(
  value: Big,
  { cells, from }: Quantity,
  form: Form,
  sources: FigureSources,
): Quantity | undefined {
  if (value.eq(0) || from === "previous") return undefined;
  const shows = (quantity: Quantity): boolean => sumOf(quantity, sources)?.eq(value) === true;
  const [only, ...others] = quantitiesBeside(cells, form).filter(shows);
  if (only !== undefined) return others.length === 0 ? only : undefined;
  const before: Quantity = { cells, from: "previous" };
  return shows(before) ? before : undefined;
}

/** The same rows in each other column, and each single cell of what is added up. */
const quantitiesBeside = remembered((cells: readonly CellId[], form: Form): readonly Quantity[] => {
  const own = cells.flatMap((id) => form.cellById.get(id) ?? []);
  const [first] = own;
  if (first === undefined || own.some(({ table, column }) => table !== first.table || column !== first.column))
    return [];
  const columns = [...new Set(form.cells.filter(({ table }) => table === first.table).map(({ column }) => column))];
  const inColumns = columns
    .filter((column) => column !== first.column)
    .map((column) => own.flatMap(({ table, row }) => form.cellById.get(`${table}.${row}.${column}`)?.id ?? []))
    .filter((ids) => ids.length === own.length);
  const single = cells.length > 1 ? cells.map((id) => [id]) : [];
  return [...inColumns, ...single].map((ids): Quantity => ({ cells: ids, from: "report" }));
});
