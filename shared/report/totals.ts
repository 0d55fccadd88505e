import type { ByCell, CellId, Form, Sum } from "../forms/form.ts";
import { type LookUp, remembered } from "../remembered.ts";
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
 * where every addend filled in is "/". Totals over nothing but blank cells are absent,
 * and so are those over text that nobody has interpreted.
 */
export function computeTotals(form: Form, cells: Cells): Cells {
  const valueOf = cellsWithTotals(form, cells);
  const totals: ByCell<CellValue> = {};
  for (const total of addendsByTotal(form).keys()) {
    const value = valueOf(total);
    if (value !== undefined) totals[total] = value;
  }
  return totals;
}

/** Looks up cells of a report, typed or computed; a total is added up when it is first asked for. */
export function cellsWithTotals(form: Form, cells: Cells): LookUp<CellId, CellValue | undefined> {
  const addends = addendsByTotal(form);
  const totals = new Map<CellId, Addend>();
  const lookUp = (id: CellId): Addend => {
    const ids = addends.get(id);
    if (ids === undefined) return cells[id];
    if (totals.has(id)) return totals.get(id);
    const total = addUp(ids.map(lookUp));
    totals.set(id, total);
    return total;
  };
  return (id) => {
    const value = lookUp(id);
    return value === unknowable ? undefined : value;
  };
}

const addendsByTotal = remembered(
  (form: Form): ReadonlyMap<CellId, readonly CellId[]> =>
    new Map(computingSums(form).map(({ total, addends }) => [total, addends])),
);

/** The typed cells that a cell stands for: itself, or everything its sum adds up. */
export function typedBelow(form: Form): (id: CellId) => readonly CellId[] {
  const addends = addendsByTotal(form);
  const below = (id: CellId): readonly CellId[] => addends.get(id)?.flatMap(below) ?? [id];
  return below;
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
