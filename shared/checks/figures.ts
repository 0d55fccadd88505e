import type { Cell, CellId, Form } from "../forms/form.ts";
import { remembered } from "../remembered.ts";
import { type CellState, type CellValue, cellState } from "../report/cell-value.ts";
import type { Cells } from "../report/report.ts";
import { computingSums } from "../report/totals.ts";

interface SumPlan {
  readonly total: number;
  readonly addends: readonly number[];
}

/** How the totals of a form are computed, in cell indices, and which totals each cell enters. */
interface Plan {
  readonly sums: readonly SumPlan[];
  readonly sumsByCell: readonly (readonly SumPlan[])[];
  readonly typed: readonly Cell[];
  /** A number and a state for each cell of a form in which nothing is filled in, to be copied. */
  readonly zeros: readonly number[];
  readonly blanks: readonly CellState[];
}

/**
 * A report's cells in dense arrays by cell index, totals computed: what the checks read. The arrays are plain ones: of this length they
 * are copied many times faster than typed arrays, and every edit copies them. Amounts count as numbers by state, but have
 * no binary value here; read them exactly from the cells.
 */
export class Figures {
  readonly form: Form;
  readonly cells: Cells;
  readonly #numbers: number[];
  readonly #states: CellState[];

  private constructor(form: Form, cells: Cells, numbers: number[], states: CellState[]) {
    this.form = form;
    this.cells = cells;
    this.#numbers = numbers;
    this.#states = states;
  }

  /** Reads all typed cells and computes all totals. */
  static of(form: Form, cells: Cells): Figures {
    const { sums, typed, zeros, blanks } = planOf(form);
    const figures = new Figures(form, cells, zeros.slice(), blanks.slice());
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
    return this.#states[index] === "number" ? (this.#numbers[index] ?? Number.NaN) : Number.NaN;
  }

  /** The number in a cell, with 0 for a cell without one. */
  numberOrZero(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** The state of a cell. */
  state(index: number): CellState {
    return this.#states[index] ?? "blank";
  }

  /** Whether a cell holds a number. */
  isNumber(index: number): boolean {
    return this.#states[index] === "number";
  }

  #set(index: number, value: CellValue | undefined): void {
    this.#states[index] = cellState(value);
    this.#numbers[index] = typeof value === "number" ? value : 0;
  }

  #add({ total, addends }: SumPlan): void {
    let sum = 0;
    let state: CellState = "blank";
    for (const index of addends) {
      sum += this.#numbers[index] ?? 0;
      state = stronger(state, this.state(index));
    }
    this.#numbers[total] = state === "raw" ? 0 : sum;
    this.#states[total] = state;
  }
}

/** The state of a sum of two: text makes it unknowable, a number makes it a number. */
function stronger(a: CellState, b: CellState): CellState {
  if (a === b || b === "blank") return a;
  if (a === "raw" || b === "raw") return "raw";
  return a === "number" || b === "number" ? "number" : b;
}

/** The index of a cell that the form is known to have. */
export function indexOf(form: Form, id: CellId): number {
  const cell = form.cellById.get(id);
  if (cell === undefined) throw new RangeError(`the ${form.edition} form has no cell ${id}`);
  return cell.index;
}

const planOf = remembered((form: Form): Plan => {
  const sums = computingSums(form).map(({ total, addends }): SumPlan => ({
    total: indexOf(form, total),
    addends: addends.map((id) => indexOf(form, id)),
  }));
  return {
    sums,
    sumsByCell: form.cells.map(({ index }) => sumsAbove(index, sums)),
    typed: form.cells.filter((cell) => !cell.computed),
    zeros: form.cells.map(() => 0),
    blanks: form.cells.map(() => "blank"),
  };
});

/** The sums that a cell enters, directly or through other sums, in computing order. */
function sumsAbove(index: number, sums: readonly SumPlan[]): readonly SumPlan[] {
  const touched = new Set([index]);
  return sums.filter(({ total, addends }) => {
    const enters = addends.some((addend) => touched.has(addend));
    if (enters) touched.add(total);
    return enters;
  });
}
