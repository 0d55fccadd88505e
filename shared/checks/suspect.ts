import type { CellId } from "../forms/form.ts";
import type { AnyFinding } from "./finding.ts";
import { identitiesOf, type Identity, identityKey } from "./identities.ts";
import type { View } from "./rule.ts";

/** A cell that could be to blame: the correction that settles every identity it takes part in, and which these are. */
interface Candidate {
  readonly cell: CellId;
  readonly correction: number;
  readonly settles: readonly Identity[];
}

/**
 * Names the suspect in findings of B1, S1-S3 and Y1: the one cell (typed, or declared total) that, corrected by one amount, settles the
 * failed identities it takes part in and breaks none. Named only where it settles more than any other cell; where two slips cannot be
 * told apart, nobody is named.
 */
export function nameSuspects<F extends AnyFinding>(findings: readonly F[], view: View): readonly F[] {
  const failedKeys = new Set(findings.map(identityKey).filter((key) => key !== undefined));
  if (failedKeys.size === 0) return findings;
  const identities = identitiesOf(view);
  const failed = identities.filter(({ key }) => failedKeys.has(key));
  const suspects = suspectsByKey(failed, candidatesAmong(identities, failed, view));
  return findings.map((finding) => {
    const suspect = suspects.get(identityKey(finding) ?? "");
    return suspect === undefined ? finding : { ...finding, suspect };
  });
}

function candidatesAmong(
  identities: readonly Identity[],
  failed: readonly Identity[],
  view: View,
): readonly Candidate[] {
  const single = identities.filter(({ overall }) => !overall);
  return [...new Set(failed.flatMap(({ suspects }) => suspects))].flatMap((cell) => {
    const form = view.form.cellById.get(cell);
    const typed = form?.computed === false;
    const concerned = typed ? single : identities;
    const correction = commonCorrection(cell, concerned);
    if (correction === undefined) return [];
    if (typed && view.figures.numberOrZero(form.index) + correction < 0) return [];
    const settles = concerned.filter(({ weights }) => weights.has(cell));
    const inDoubt = (identity: Identity): boolean =>
      !identity.overall && !settles.includes(identity) && touch(identity, settles);
    if (!typed && failed.some(inDoubt)) return [];
    return [{ cell, correction, settles }];
  });
}

/**
 * What a cell would have to grow by to settle all the identities it takes part in; undefined where they disagree, or all of them hold.
 */
function commonCorrection(cell: CellId, identities: readonly Identity[]): number | undefined {
  let common: number | undefined;
  for (const { weights, remainder } of identities) {
    const weight = weights.get(cell);
    if (weight === undefined) continue;
    const correction = -remainder / weight;
    if (common !== undefined && common !== correction) return undefined;
    common = correction;
  }
  return common === 0 ? undefined : common;
}

/** Whether an identity has a cell in common with any of some others. A declared total is not blamed while its own cells are in doubt. */
function touch(identity: Identity, others: readonly Identity[]): boolean {
  return others.some(({ weights }) => [...weights.keys()].some((cell) => identity.weights.has(cell)));
}

function suspectsByKey(failed: readonly Identity[], candidates: readonly Candidate[]): ReadonlyMap<string, CellId> {
  const suspects = new Map<string, Candidate>();
  for (const identity of failed) {
    const able = candidates.filter(({ settles }) => settles.includes(identity));
    const most = Math.max(0, ...able.map(({ settles }) => settles.length));
    const [first, ...rest] = able.filter(({ settles }) => settles.length === most);
    if (first !== undefined && rest.length === 0) suspects.set(identity.key, first);
  }
  const [only, ...others] = new Set(suspects.values());
  if (only !== undefined && others.length === 0) {
    for (const identity of failed) {
      const settled = identity.remainder + only.correction * (identity.weights.get(only.cell) ?? 0) === 0;
      if (identity.overall && settled) suspects.set(identity.key, only);
    }
  }
  return new Map([...suspects].map(([key, { cell }]) => [key, cell]));
}
