import type { ByCell, CellId, Form, Sum } from "../forms/form.ts";
import { type CellValue, cellState, notApplicable } from "./cell-value.ts";
import type { Cells } from "./report.ts";

/** A total that cannot be known because text stands where a number should. */
const unknowable = Symbol("unknowable");

type Addend = CellValue | undefined | typeof unknowable;

function addUp(addends: readonly Addend[]): Addend {
  let sum = 0;
  let numbers = 0;
  let notApplicables = 0;
  for (const value of addends) {
    if (typeof value === "number") {
      sum += value;
      numbers += 1;
    } else if (value !== unknowable && cellState(value) === "notApplicable") {
      notApplicables += 1;
    } else if (value !== undefined) {
      return unknowable;
    }
  }
  if (numbers > 0) return sum;
  return notApplicables > 0 ? notApplicable : undefined;
}

/** Values added up as totals are: absent where there are only blank cells, or text that nobody has interpreted. */
export function sumOfValues(values: readonly (CellValue | undefined)[]): CellValue | undefined {
  const sum = addUp(values);
  return sum === unknowable ? undefined : sum;
}

/**
 * The computed totals of a form (34 in the 2021 edition, 32 in that of 2019) from the typed cells. Numbers add up and blank cells are skipped; a total is "/"
 * where every addend filled in is "/". Absent are totals over nothing but blank cells and totals over text that nobody has interpreted.
 */
export function computeTotals(form: Form, cells: Cells): Cells {
  const totals = new Map<CellId, Addend>();
  for (const { total, addends } of computingSums(form)) {
    totals.set(total, addUp(addends.map((id) => (totals.has(id) ? totals.get(id) : cells[id]))));
  }
  const known: ByCell<CellValue> = {};
  for (const [id, value] of totals) if (value !== undefined && value !== unknowable) known[id] = value;
  return known;
}

/** The sums that compute totals: one for each total, addends first. Of two identities for one total the earlier computes it. */
export function computingSums(form: Form): readonly Sum[] {
  const seen = new Set<CellId>();
  return form.sums.filter(({ total }) => {
    const first = !seen.has(total);
    seen.add(total);
    return first;
  });
}

/** Typed cells and computed totals together, in form order; blank cells are absent. */
export function allCells(form: Form, cells: Cells): Cells {
  const totals = computeTotals(form, cells);
  const all: ByCell<CellValue> = {};
  for (const { id, computed } of form.cells) {
    const value = computed ? totals[id] : cells[id];
    if (value !== undefined) all[id] = value;
  }
  return all;
}

/** The typed cells that some cells come to: themselves, or those that a total adds up. */
export function typedCellsOf(form: Form, ids: readonly CellId[]): readonly CellId[] {
  const addends = new Map(computingSums(form).map((sum) => [sum.total, sum.addends]));
  const typedIn = (id: CellId): readonly CellId[] => addends.get(id)?.flatMap(typedIn) ?? [id];
  return [...new Set(ids.flatMap(typedIn))];
}
