import type { CellId, Form } from "../forms/form.ts";
import { indexOf } from "./figures.ts";
import type { Finding } from "./finding.ts";
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
}

/** The identity that a finding reports as failed, if it reports one. */
export function identityKey(finding: Finding): string | undefined {
  switch (finding.code) {
    case "B1":
      return `B1 ${finding.params.column}`;
    case "S1":
    case "S2":
    case "S3":
      return `${finding.code} ${finding.params.total}`;
    case "Y1":
      return `Y1 ${finding.params.cell}`;
    default:
      return undefined;
  }
}

/** Every identity that B1, S1-S3 and Y1 state about a report, with its remainder. */
export function identitiesOf(view: View): readonly Identity[] {
  const leaves = leavesOf(view.form);
  return [...balances(view, leaves), ...declaredSums(view, leaves), ...carriedOver(view, leaves)];
}

type Leaves = (id: CellId) => readonly CellId[];

function balances({ form, figures }: View, leaves: Leaves): readonly Identity[] {
  const side = (ids: readonly CellId[]): number =>
    ids.reduce((sum, id) => sum + figures.numberOrZero(indexOf(form, id)), 0);
  return form.balances.map(({ column, left, right }) => ({
    key: `B1 ${column}`,
    weights: new Map([
      ...left.flatMap(leaves).map((id) => [id, 1] as const),
      ...right.flatMap(leaves).map((id) => [id, -1] as const),
    ]),
    remainder: side(left) - side(right),
    overall: column === "total",
  }));
}

function declaredSums({ form, figures, report }: View, leaves: Leaves): readonly Identity[] {
  return form.sums.flatMap(({ code, total }) => {
    const declared = report.declared[total];
    if (typeof declared !== "number") return [];
    return [
      {
        key: `${code} ${total}`,
        weights: new Map([[total, -1], ...leaves(total).map((id) => [id, 1] as const)]),
        remainder: figures.numberOrZero(indexOf(form, total)) - declared,
        overall: total === "t3.concluded.total",
      },
    ];
  });
}

function carriedOver({ form, figures, lastYear }: View, leaves: Leaves): readonly Identity[] {
  if (lastYear === undefined) return [];
  return form.balances.flatMap(({ column, left: [, carriedIn] }) => {
    const last = lastYear.figures.number(indexOf(lastYear.form, `t3.carriedOut.${column}`));
    const now = figures.number(indexOf(form, carriedIn));
    if (Number.isNaN(last) || Number.isNaN(now)) return [];
    return [
      {
        key: `Y1 ${carriedIn}`,
        weights: new Map(leaves(carriedIn).map((id) => [id, 1] as const)),
        remainder: now - last,
        overall: column === "total",
      },
    ];
  });
}

/** The typed cells that a cell stands for: itself, or everything its sum adds up. */
function leavesOf(form: Form): Leaves {
  const first = new Map(form.sums.toReversed().map((sum) => [sum.total, sum.addends]));
  const leaves: Leaves = (id) => first.get(id)?.flatMap(leaves) ?? [id];
  return leaves;
}
