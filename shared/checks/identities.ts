import type { CellId, Form } from "../forms/form.ts";
import { remembered } from "../remembered.ts";
import { typedBelow } from "../report/totals.ts";
import { indexOf } from "./figures.ts";
import type { AnyFinding } from "./finding.ts";
import { lastYearNumber } from "./last-year.ts";
import { carriedIn } from "./rules/carried.ts";
import { balance, sumRules } from "./rules/sums.ts";
import type { View } from "./rule.ts";

/**
 * A linear identity that should come to zero. `weights` says by how much its remainder grows when a cell grows by one; declared totals
 * stand among the cells under their own ids.
 */
export interface Identity {
  readonly key: string;
  readonly weights: ReadonlyMap<CellId, number>;
  readonly remainder: number;
  /** It only adds up what other identities state for single columns. */
  readonly overall: boolean;
  /** The cells that may be to blame: where it only adds up others no typed cell, as these stand in the others. */
  readonly suspects: readonly CellId[];
}

const stating: readonly string[] = [balance, ...Object.values(sumRules), carriedIn].map(({ code }) => code);

/** The identity that a finding reports as failed, if it reports one: each is known by the first cell of its finding. */
export function identityKey({ code, cells: [first] }: Pick<AnyFinding, "code" | "cells">): string | undefined {
  return first !== undefined && stating.includes(code) ? keyOf(code, first) : undefined;
}

function keyOf(code: string, first: CellId): string {
  return `${code} ${first}`;
}

/** An identity as a form states it, before anybody has filled it in: all but its remainder. */
interface Statement extends Omit<Identity, "remainder" | "suspects"> {
  /** The remainder in a report; undefined where the report lacks a side. */
  readonly remainderIn: (view: View) => number | undefined;
}

type Known = Statement & Pick<Identity, "suspects">;

/** Every identity that B1, S1-S3 and Y1 state about a report, with its remainder. */
export function identitiesOf(view: View): readonly Identity[] {
  const identities: Identity[] = [];
  for (const { remainderIn, key, weights, overall, suspects } of statementsOf(view.form)) {
    const remainder = remainderIn(view);
    if (remainder !== undefined) identities.push({ key, weights, remainder, overall, suspects });
  }
  return identities;
}

const statementsOf = remembered((form: Form): readonly Known[] => {
  const leaves = typedBelow(form);
  const all = [...balances(form, leaves), ...declaredSums(form, leaves), ...carriedOver(form, leaves)];
  const isTotal = (id: CellId): boolean => form.cellById.get(id)?.computed === true;
  return all.map((one) => ({
    ...one,
    suspects: [...one.weights.keys()].filter((id) => !one.overall || isTotal(id)),
  }));
});

type Leaves = (id: CellId) => readonly CellId[];

function balances(form: Form, leaves: Leaves): readonly Statement[] {
  return form.balances.map(({ column, left, right }) => {
    const plus = left.map((id) => indexOf(form, id));
    const minus = right.map((id) => indexOf(form, id));
    return {
      key: keyOf(balance.code, left[0]),
      weights: new Map([
        ...left.flatMap(leaves).map((id) => [id, 1] as const),
        ...right.flatMap(leaves).map((id) => [id, -1] as const),
      ]),
      overall: column === "total",
      remainderIn: ({ figures }) => {
        let remainder = 0;
        for (const index of plus) remainder += figures.numberOrZero(index);
        for (const index of minus) remainder -= figures.numberOrZero(index);
        return remainder;
      },
    };
  });
}

function declaredSums(form: Form, leaves: Leaves): readonly Statement[] {
  return form.sums.map(({ of, total }) => {
    const index = indexOf(form, total);
    return {
      key: keyOf(sumRules[of].code, total),
      weights: new Map([[total, -1], ...leaves(total).map((id) => [id, 1] as const)]),
      overall: total === "t3.concluded.total",
      remainderIn: ({ figures, report }) => {
        const declared = report.declared[total];
        return typeof declared === "number" && figures.isNumber(index) ? figures.number(index) - declared : undefined;
      },
    };
  });
}

function carriedOver(form: Form, leaves: Leaves): readonly Statement[] {
  return form.balances.map(({ column, left: [, cell], right: [, before] }) => {
    const index = indexOf(form, cell);
    return {
      key: keyOf(carriedIn.code, cell),
      weights: new Map(leaves(cell).map((id) => [id, 1] as const)),
      overall: column === "total",
      remainderIn: ({ figures, lastYear }) => {
        if (lastYear === undefined) return undefined;
        const last = lastYearNumber(lastYear, before);
        const remainder = figures.number(index) - last;
        return Number.isNaN(remainder) ? undefined : remainder;
      },
    };
  });
}
