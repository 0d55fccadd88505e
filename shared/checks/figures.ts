import type { Cell, CellId, Form } from "../forms/form.ts";
import { type CellState, type CellValue, cellState } from "../report/cell-value.ts";
import type { Cells } from "../report/report.ts";
import { computingSums } from "../report/totals.ts";

const states = ["blank", "number", "notApplicable", "raw"] as const satisfies readonly CellState[];
const blank = 0;
const number = 1;
const notApplicable = 2;
const raw = 3;

interface SumPlan {
  readonly total: number;
  readonly addends: readonly number[];
}

/** How the totals of a form are computed, in cell indices, and which totals each cell enters. */
interface Plan {
  readonly sums: readonly SumPlan[];
  readonly sumsByCell: readonly (readonly SumPlan[])[];
  readonly typed: readonly Cell[];
  /** A 0 for each cell, to be copied. */
  readonly zeros: readonly number[];
}

const plans = new WeakMap<Form, Plan>();

/**
 * A report's cells in dense arrays by cell index, totals computed: what the checks read. The arrays are plain ones: of this length they
 * are copied many times faster than typed arrays, and every edit copies them. Amounts count as numbers by state, but have
 * no binary value here; read them exactly from the cells.
 */
export class Figures {
  readonly form: Form;
  readonly cells: Cells;
  readonly #numbers: number[];
  readonly #states: number[];

  private constructor(form: Form, cells: Cells, numbers: number[], stateCodes: number[]) {
    this.form = form;
    this.cells = cells;
    this.#numbers = numbers;
    this.#states = stateCodes;
  }

  /** Reads all typed cells and computes all totals. */
  static of(form: Form, cells: Cells): Figures {
    const { sums, typed, zeros } = planOf(form);
    const figures = new Figures(form, cells, zeros.slice(), zeros.slice());
    for (const { id, index } of typed) figures.#set(index, cells[id]);
    for (const sum of sums) figures.#add(sum);
    return figures;
  }

  /** These figures after some typed cells have changed: only they and their totals are read and computed again. */
  changed(cells: Cells, ids: Iterable<CellId>): Figures {
    const next = new Figures(this.form, cells, this.#numbers.slice(), this.#states.slice());
    const { sumsByCell } = planOf(this.form);
    for (const id of ids) {
      const cell = this.form.cellById.get(id);
      if (cell === undefined || cell.computed) continue;
      next.#set(cell.index, cells[id]);
      for (const sum of sumsByCell[cell.index] ?? []) next.#add(sum);
    }
    return next;
  }

  /** The number in a cell, or NaN where there is none (blank, "/", text, amount). */
  number(index: number): number {
    return this.#states[index] === number ? (this.#numbers[index] ?? Number.NaN) : Number.NaN;
  }

  /** The number in a cell, with 0 for a cell without one. */
  numberOrZero(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** The state of a cell. */
  state(index: number): CellState {
    return states[this.#states[index] ?? blank] ?? "blank";
  }

  /** Whether a cell holds a number. */
  isNumber(index: number): boolean {
    return this.#states[index] === number;
  }

  #set(index: number, value: CellValue | undefined): void {
    const counted = typeof value === "number";
    this.#states[index] = counted ? number : states.indexOf(cellState(value));
    this.#numbers[index] = counted ? value : 0;
  }

  #add({ total, addends }: SumPlan): void {
    let sum = 0;
    let seen = 0;
    for (const index of addends) {
      const state = this.#states[index] ?? blank;
      sum += this.#numbers[index] ?? 0;
      seen |= 1 << state;
    }
    const known = (seen & (1 << raw)) === 0;
    this.#numbers[total] = known ? sum : 0;
    if (!known) this.#states[total] = raw;
    else if ((seen & (1 << number)) !== 0) this.#states[total] = number;
    else this.#states[total] = (seen & (1 << notApplicable)) !== 0 ? notApplicable : blank;
  }
}

/** The index of a cell that the form is known to have. */
export function indexOf(form: Form, id: CellId): number {
  const cell = form.cellById.get(id);
  if (cell === undefined) throw new RangeError(`the ${form.edition} form has no cell ${id}`);
  return cell.index;
}

function planOf(form: Form): Plan {
  const known = plans.get(form);
  if (known !== undefined) return known;
  const sums = computingSums(form).map(({ total, addends }): SumPlan => ({
    total: indexOf(form, total),
    addends: addends.map((id) => indexOf(form, id)),
  }));
  const plan: Plan = {
    sums,
    sumsByCell: form.cells.map(({ index }) => sumsAbove(index, sums)),
    typed: form.cells.filter((cell) => !cell.computed),
    zeros: form.cells.map(() => 0),
  };
  plans.set(form, plan);
  return plan;
}

/** The sums that a cell enters, directly or through other sums, in computing order. */
function sumsAbove(index: number, sums: readonly SumPlan[]): readonly SumPlan[] {
  const touched = new Set([index]);
  return sums.filter(({ total, addends }) => {
    const enters = addends.some((addend) => touched.has(addend));
    if (enters) touched.add(total);
    return enters;
  });
}
