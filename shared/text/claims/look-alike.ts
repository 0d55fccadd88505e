import type { CellId, Form } from "../../forms/form.ts";
import type { View } from "../../checks/rule.ts";
import type { Quantity } from "../../report/narrative.ts";
import { countOf } from "./exact.ts";

/**
 * The one figure beside a quantity that shows a number: the same rows for one applicant column, a single row of what is added up, a single
 * column of a row, else last year's value. Undefined where none does, or several; 0 tells nothing.
 */
export function lookAlike(value: number, { cells, from }: Quantity, view: View): Quantity | undefined {
  if (value === 0 || from === "previous") return undefined;
  const found = besides(cells, view).filter((quantity) => countOf(quantity, view) === value);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const before: Quantity = { cells, from: "previous" };
  return found.length === 0 && countOf(before, view) === value ? before : undefined;
}

const besideByCells = new WeakMap<readonly CellId[], readonly Quantity[]>();

/** The same rows in each other column, and each single cell of what is added up. Made once for the cells of a claim. */
function besides(cells: readonly CellId[], { form }: View): readonly Quantity[] {
  const known = besideByCells.get(cells) ?? quantitiesBeside(cells, form);
  besideByCells.set(cells, known);
  return known;
}

function quantitiesBeside(cells: readonly CellId[], form: Form): readonly Quantity[] {
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
}
