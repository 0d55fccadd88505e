import { Big } from "big.js";
import type { Cell, CellId, Form } from "../../forms/form.ts";
import { type CellValue, cellState } from "../../report/cell-value.ts";
import type { Figures } from "../figures.ts";
import { type Check, type Found, type LastYear, nothing, ruleTelling } from "../rule.ts";
import { isUnitSlip } from "./fees.ts";

/** A figure of this year beside last year's. */
export interface Swing {
  readonly now: number | string;
  readonly last: number | string;
}

type SwungCell = Swing & { readonly cell: CellId };

/**
 * Y4: a cell changed more than threefold and by more than 20 against last year. A total is only mentioned when none of its own cells
 * is, an amount not when it is a slip of the unit (V5). Source: practice.
 */
export const largeSwing = ruleTelling<SwungCell>()({
  code: "Y4",
  severity: "hint",
  basis: "practice",
  checks: (form) => form.cells.filter(canSwing).map((cell) => checkCell(form, cell)),
});

function checkCell(form: Form, cell: Cell): Check<Found<SwungCell>> {
  const { id, table } = cell;
  const below = cellsBelow(form, id).flatMap((addend) => form.cellById.get(addend) ?? []);
  return {
    reads: [id, ...below.map((addend) => addend.id), "previous"],
    run: ({ figures, lastYear }) => {
      if (lastYear === undefined) return nothing;
      const swing = swingOf(figures, cell, lastYear);
      if (swing === undefined) return nothing;
      if (below.some((addend) => swingOf(figures, addend, lastYear) !== undefined)) return nothing;
      return [{ part: table, cells: [id], previousCells: [id], actual: swing.now, params: { cell: id, ...swing } }];
    },
  };
}

function swingOf(figures: Figures, { id, index, kind }: Cell, last: LastYear): Swing | undefined {
  const { form, figures: figuresBefore } = last;
  const before = form.cells[index]?.id === id ? index : form.cellById.get(id)?.index;
  if (before === undefined) return undefined;
  return kind === "amount"
    ? swingBetween(figures.cells[id], figuresBefore.cells[id])
    : swingBetween(figures.number(index), figuresBefore.number(before));
}

/** Whether a change of the cell can be a large one: an increase or decrease that the form itself asks for cannot. */
export function canSwing(cell: Cell): boolean {
  return cell.kind !== "signedCount";
}

/** The cells that a total adds up, directly and through other totals. Where one of them swings, the total is not mentioned. */
export function cellsBelow(form: Form, id: CellId): readonly CellId[] {
  const direct = form.sums.filter((sum) => sum.total === id).flatMap((sum) => sum.addends);
  return [...new Set(direct.flatMap((addend) => [addend, ...cellsBelow(form, addend)]))];
}

/**
 * What the checks call a large change: more than threefold and by more than 20, in either direction. Undefined where there is none,
 * where one side is no number, and for an amount that slipped from one unit into the other (V5).
 */
export function swingBetween(now: CellValue | undefined, last: CellValue | undefined): Swing | undefined {
  if (typeof now === "number" && typeof last === "number") {
    return Math.abs(now - last) > 20 && (now > 3 * last || last > 3 * now) ? { now, last } : undefined;
  }
  return typeof now === "string" && typeof last === "string" ? amountSwing(now, last) : undefined;
}

function amountSwing(now: string, last: string): Swing | undefined {
  if (cellState(now) !== "number" || cellState(last) !== "number") return undefined;
  const [a, b] = [new Big(now), new Big(last)];
  if (isUnitSlip(a, b)) return undefined;
  const large = a.minus(b).abs().gt(20) && (a.gt(b.times(3)) || b.gt(a.times(3)));
  return large ? { now, last } : undefined;
}

/** With fewer figures than this, equal years are no surprise. */
const fewest = 3;

/** Y5: every table cell that is not 0 equals last year's, in both directions: last year's file was re-used. Source: practice. */
export const unchangedFigures = ruleTelling<{ readonly same: number }>()({
  code: "Y5",
  severity: "warning",
  basis: "practice",
  checks: (form) => {
    const typed = form.cells.filter((cell) => !cell.computed);
    return [
      {
        reads: [...typed.map((cell) => cell.id), "previous"],
        run: ({ figures, lastYear }) => {
          if (lastYear === undefined) return nothing;
          const same: CellId[] = [];
          for (const { id, index } of typed) {
            const now = figureAt(figures, id, index);
            const before = lastYear.form.cellById.get(id);
            const last = before === undefined ? undefined : figureAt(lastYear.figures, id, before.index);
            if (now === undefined && last === undefined) continue;
            if (now === undefined || last === undefined || !equal(now, last)) return nothing;
            same.push(id);
          }
          if (same.length < fewest) return nothing;
          return [{ part: "report", cells: same, previousCells: same, params: { same: same.length } }];
        },
      },
    ];
  },
});

/** The figure in a cell where it is a number and not 0. */
function figureAt(figures: Figures, id: CellId, index: number): CellValue | undefined {
  const value = figures.isNumber(index) ? figures.cells[id] : undefined;
  if (typeof value === "string") return new Big(value).eq(0) ? undefined : value;
  return value === 0 ? undefined : value;
}

/** Amounts are compared as numbers: 299.7935 is 299.793500. */
function equal(a: CellValue, b: CellValue): boolean {
  return typeof a === "string" && typeof b === "string" ? new Big(a).eq(b) : a === b;
}
