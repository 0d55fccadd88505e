import type { CellId } from "../forms/form.ts";
import type { Finding } from "./finding.ts";
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
export function nameSuspects(findings: readonly Finding[], view: View): readonly Finding[] {
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
  const cells = new Set(failed.flatMap(({ weights }) => [...weights.keys()]));
  return [...cells].flatMap((cell) => {
    const form = view.form.cellById.get(cell);
    const typed = form?.computed === false;
    const settles = identities.filter(({ weights, overall }) => weights.has(cell) && !(typed && overall));
    const corrections = new Set(settles.map(({ weights, remainder }) => -remainder / (weights.get(cell) ?? 1)));
    const [correction] = corrections;
    if (corrections.size !== 1 || correction === undefined || correction === 0) return [];
    if (typed && view.figures.numberOrZero(form.index) + correction < 0) return [];
    const doubts = failed.filter((identity) => !identity.overall && !settles.includes(identity));
    if (!typed && doubts.some((identity) => touch(identity, settles))) return [];
    return [{ cell, correction, settles }];
  });
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
