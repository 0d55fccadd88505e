import type { CellId, Form } from "../forms/form.ts";
import { type Figures, indexOf } from "./figures.ts";
import type { Finding } from "./finding.ts";
import type { View } from "./rule.ts";

/**
 * A linear identity that should come to zero. `weights` says by how much its remainder changes when a cell grows by one; declared totals
 * stand among the cells under their own ids.
 */
interface Identity {
  readonly key: string;
  readonly weights: ReadonlyMap<CellId, number>;
  readonly remainder: number;
}

/**
 * Names the suspect in findings of B1, S1-S3 and Y1: the one cell (typed, or declared total) that, corrected by one amount, settles
 * every failed identity that it takes part in and breaks none. Named only when it explains more failures than any other cell.
 */
export function nameSuspects(findings: readonly Finding[], view: View): readonly Finding[] {
  const failed = new Set(findings.map(identityKey).filter((key) => key !== undefined));
  if (failed.size === 0) return findings;
  const identities = identitiesOf(view);
  const failing = identities.filter(({ key }) => failed.has(key));
  const explained = explanations(identities, failing, view.figures);
  return findings.map((finding) => {
    const key = identityKey(finding);
    const suspect = key === undefined ? undefined : best(key, explained);
    return suspect === undefined ? finding : { ...finding, suspect };
  });
}

function identityKey(finding: Finding): string | undefined {
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

function best(key: string, explained: ReadonlyMap<CellId, ReadonlySet<string>>): CellId | undefined {
  const candidates = [...explained].filter(([, keys]) => keys.has(key));
  const most = Math.max(0, ...candidates.map(([, keys]) => keys.size));
  const top = candidates.filter(([, keys]) => keys.size === most);
  return top.length === 1 ? top[0]?.[0] : undefined;
}

/** For every cell that could be to blame: the failed identities that correcting it settles. */
function explanations(
  identities: readonly Identity[],
  failing: readonly Identity[],
  figures: Figures,
): ReadonlyMap<CellId, ReadonlySet<string>> {
  const cells = new Set(failing.flatMap(({ weights }) => [...weights.keys()]));
  const explained = new Map<CellId, ReadonlySet<string>>();
  for (const cell of cells) {
    const touched = identities.filter(({ weights }) => weights.has(cell));
    const corrections = new Set(touched.map(({ weights, remainder }) => -remainder / (weights.get(cell) ?? 1)));
    const [correction] = corrections;
    if (corrections.size !== 1 || correction === undefined || correction === 0) continue;
    const typed = figures.form.cellById.get(cell);
    if (typed?.computed === false && figures.numberOrZero(typed.index) + correction < 0) continue;
    explained.set(cell, new Set(touched.map(({ key }) => key)));
  }
  return explained;
}

function identitiesOf({ form, figures, report, lastYear }: View): readonly Identity[] {
  const leaves = leavesOf(form);
  const identities: Identity[] = [];
  for (const { column, left, right } of form.balances) {
    const weights = new Map<CellId, number>();
    for (const id of left.flatMap(leaves)) weights.set(id, 1);
    for (const id of right.flatMap(leaves)) weights.set(id, -1);
    const side = (ids: readonly CellId[]): number =>
      ids.reduce((sum, id) => sum + figures.numberOrZero(indexOf(form, id)), 0);
    identities.push({ key: `B1 ${column}`, weights, remainder: side(left) - side(right) });
  }
  for (const { code, total } of form.sums) {
    const declared = report.declared[total];
    if (typeof declared !== "number") continue;
    const weights = new Map([[total, -1], ...leaves(total).map((id) => [id, 1] as const)]);
    const remainder = figures.numberOrZero(indexOf(form, total)) - declared;
    identities.push({ key: `${code} ${total}`, weights, remainder });
  }
  if (lastYear === undefined) return identities;
  for (const { column, left } of form.balances) {
    const last = lastYear.figures.number(indexOf(lastYear.form, `t3.carriedOut.${column}`));
    const now = figures.number(indexOf(form, left[1]));
    if (Number.isNaN(last) || Number.isNaN(now)) continue;
    const weights = new Map(leaves(left[1]).map((id) => [id, 1] as const));
    identities.push({ key: `Y1 ${left[1]}`, weights, remainder: now - last });
  }
  return identities;
}

/** The typed cells that a cell stands for: itself, or everything its sum adds up. */
function leavesOf(form: Form): (id: CellId) => readonly CellId[] {
  const first = new Map(form.sums.toReversed().map((sum) => [sum.total, sum.addends]));
  const leaves = (id: CellId): readonly CellId[] => first.get(id)?.flatMap(leaves) ?? [id];
  return leaves;
}
