import type { CellId, Form } from "../forms/form.ts";
import { typedBelow } from "../report/totals.ts";
import { indexOf } from "./figures.ts";
import type { AnyFinding, FindingPart, TextPlace } from "./finding.ts";
import type { Rule, View } from "./rule.ts";

/** What became of a comparison: the sides agree, they do not, or nothing can be said (yet). */
export type PairingOutcome = "holds" | "fails" | "open";

/**
 * How the sides of a comparison that holds stand to each other: equal; equal after rounding to the digits told; the left one at least the right
 * one; or told in pieces that together make up the right one.
 */
export type PairingRelation = "equal" | "rounded" | "atLeast" | "inPieces";

/**
 * Two sides that a check holds against each other, whether or not they agree. It fails just where the check finds something: what somebody
 * has explained away fails all the same.
 */
export interface Pairing {
  readonly part: FindingPart;
  /** The cells of both sides, the one to look at first in front. */
  readonly cells: readonly CellId[];
  readonly previousCells?: readonly CellId[];
  /** What stands there, and what it is held against: counts as numbers, amounts and numbers of the text as decimal strings; null where there is none. */
  readonly left: number | string | null;
  readonly right: number | string | null;
  readonly relation: PairingRelation;
  readonly outcome: PairingOutcome;
  /** The words of the text that are held against something, and where they stand. */
  readonly quote?: string;
  readonly place?: TextPlace;
}

/** A comparison with the code of its check. */
export interface CodedPairing extends Pairing {
  readonly code: string;
}

/** Every comparison that some rules make in a report, in the order of the rules. */
export function pairingsOf(rules: readonly Rule<AnyFinding>[], view: View): readonly CodedPairing[] {
  return rules.flatMap(({ code, checks }) =>
    checks(view.form).flatMap(({ pairings }) => pairings?.(view).map((pairing) => ({ ...pairing, code })) ?? []),
  );
}

/** How many comparisons came out in which way. */
export function countOutcomes(pairings: readonly Pairing[]): Readonly<Record<PairingOutcome, number>> {
  const counts = { holds: 0, fails: 0, open: 0 };
  for (const { outcome } of pairings) counts[outcome] += 1;
  return counts;
}

/** What becomes of a comparison of cells: over cells that are blank or hold text that nobody has interpreted nothing can be said that does not fail already. */
export function outcomeOver(cells: readonly CellId[], failed: boolean, { form, figures }: View): PairingOutcome {
  if (failed) return "fails";
  return cells.every((id) => isFilledIn(id, form, figures)) ? "holds" : "open";
}

function isFilledIn(id: CellId, form: Form, figures: View["figures"]): boolean {
  return typedBelow(form)(id).every((typed) => {
    const state = figures.state(indexOf(form, typed));
    return state === "number" || state === "notApplicable";
  });
}

/** A number of the tables as a side; null where there is none. */
export function sideOf(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
