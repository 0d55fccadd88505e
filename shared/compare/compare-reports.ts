import { Big } from "big.js";
import { canSwing, cellsBelow, swingBetween } from "../checks/rules/changes.ts";
import type { Cell, CellId, Form } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type CellValue, cellState, formatCell } from "../report/cell-value.ts";
import type { CellNote, Unit } from "../report/report.ts";
import { type CellSource, shownCells } from "../report/shown-cells.ts";
import { sumOfValues } from "../report/totals.ts";
import { correspondingCells } from "./corresponding-cells.ts";

/** What is compared of a report; a report and what this year's report keeps of last year's both have it. */
export interface Figured extends CellSource {
  readonly year: number;
  readonly unit: Unit;
  /** What the office has noted at its cells. */
  readonly notes?: readonly CellNote[];
}

/** A cell in two reports, as each shows it (totals computed, or declared where nothing can be computed); null is blank. */
export interface ComparedCell {
  readonly id: CellId;
  readonly cell: Cell;
  readonly a: CellValue | null;
  readonly b: CellValue | null;
  /** b less a, exact: a number for counts, a decimal string for amounts; null where one of them is no number. */
  readonly difference: number | string | null;
  /** The difference in percent of a, rounded half up to two places; null where a is 0 or there is no difference to be told. */
  readonly percent: number | null;
  /** Whether the two say something different: blank is not 0, and 1.50 is 1.5. */
  readonly changed: boolean;
  /** A large swing as the checks define it (Y4). */
  readonly large: boolean;
  /** The only report whose form asks for it. */
  readonly onlyIn?: "a" | "b";
}

/** Two reports side by side: large swings first, each group in the order of the form. */
export interface Comparison {
  readonly a: Figured;
  readonly b: Figured;
  readonly cells: readonly ComparedCell[];
}

/** Compares two reports, of whatever units, years and editions; `a` is the base, usually the earlier year. */
export function compareReports(a: Figured, b: Figured): Comparison {
  const formA = formOf(a.edition);
  const formB = formOf(b.edition);
  const inA = shownValues(a);
  const inB = shownValues(b);
  const pairs = correspondingCells(formA, formB).map((place) => ({
    ...place,
    valueA: sumOf(place.a, inA),
    valueB: sumOf(place.b, inB),
  }));
  const swinging = new Set(
    pairs
      .filter(({ cell, valueA, valueB }) => canSwing(cell) && swingBetween(valueB ?? undefined, valueA ?? undefined))
      .map(({ id }) => id),
  );
  const cells = pairs.map(({ id, cell, a: cellsA, b: cellsB, valueA, valueB }): ComparedCell => {
    const form: Form = formB.cellById.has(id) ? formB : formA;
    const difference = differenceOf(valueA, valueB);
    return {
      id,
      cell,
      a: valueA,
      b: valueB,
      difference,
      percent: percentOf(difference, valueA),
      changed: difference === null ? stateText(valueA) !== stateText(valueB) : !new Big(difference).eq(0),
      large: swinging.has(id) && !cellsBelow(form, id).some((below) => swinging.has(below)),
      ...(cellsA.length === 0 ? { onlyIn: "b" } : cellsB.length === 0 ? { onlyIn: "a" } : {}),
    };
  });
  return { a, b, cells: [...cells.filter(({ large }) => large), ...cells.filter(({ large }) => !large)] };
}

function shownValues(report: Figured): ReadonlyMap<CellId, CellValue | null> {
  return new Map([...shownCells(report)].map(([id, { value }]) => [id, value]));
}

function sumOf(ids: readonly CellId[], values: ReadonlyMap<CellId, CellValue | null>): CellValue | null {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return values.get(only) ?? null;
  return sumOfValues(ids.map((id) => values.get(id) ?? undefined)) ?? null;
}

function decimalOf(value: CellValue | null): Big | undefined {
  if (value === null || typeof value === "object" || cellState(value) !== "number") return undefined;
  return new Big(value);
}

function differenceOf(a: CellValue | null, b: CellValue | null): number | string | null {
  const [before, now] = [decimalOf(a), decimalOf(b)];
  if (before === undefined || now === undefined) return null;
  const by = now.minus(before);
  return typeof a === "number" && typeof b === "number" ? by.toNumber() : by.toFixed();
}

function percentOf(difference: number | string | null, a: CellValue | null): number | null {
  const base = decimalOf(a);
  if (difference === null || base === undefined || base.eq(0)) return null;
  return new Big(difference).times(100).div(base.abs()).round(2, Big.roundHalfUp).toNumber();
}

/** What a cell says where it is not compared as a number. */
function stateText(value: CellValue | null): string {
  const state = cellState(value ?? undefined);
  return state === "notApplicable" ? state : `${state} ${formatCell(value ?? undefined)}`;
}
