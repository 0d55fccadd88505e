import { groupBy } from "../group-by.ts";
import type { CellId, Form, Sum } from "../forms/form.ts";
import { cellIdOf } from "../forms/registry.ts";
import { remembered } from "../remembered.ts";
import type { Previous, Report } from "../report/report.ts";
import { Figures } from "./figures.ts";
import type { AnyFinding } from "./finding.ts";
import { lastYearOf } from "./last-year.ts";
import { underCauses } from "./causes.ts";
import { type Check, type Input, nothing, type Rule, type View } from "./rule.ts";
import { nameSuspects } from "./suspect.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { markExplained } from "./waivers.ts";

/** A checked report: what the checks saw, what each check found, and all findings in listing order. Immutable. */
export interface Checked<F> {
  readonly view: View;
  readonly outcomes: readonly (readonly F[])[];
  readonly findings: readonly F[];
}

/** Runs the rules over reports of one edition. */
export interface Checker<F> {
  /** Checks everything. `previous` is last year's report; without it the one linked in the report is used. */
  readonly check: (report: Report, previous?: Previous) => Checked<F>;
  /**
   * Checks a report that differs from a checked one only in `changed` (cells typed, or other inputs): runs just the checks that read
   * one of these. Gives the same findings as `check`.
   */
  readonly recheck: (before: Checked<F>, report: Report, changed: readonly Input[]) => Checked<F>;
}

/** Spreads rules over a form. `vocabulary` holds the user's own words for the checks of language. */
export function createChecker<F extends AnyFinding>(
  form: Form,
  active: readonly Rule<F>[],
  vocabulary: Vocabulary,
): Checker<F> {
  const checks = active.flatMap((rule) => rule.checks(form));
  // Whoever only checks once, as the command line does, never asks for them.
  const readersOf = remembered(readersByInput);

  const check: Checker<F>["check"] = (report, given) => {
    const previous = given ?? report.previous;
    const view: View = {
      form,
      report,
      figures: Figures.of(form, report.cells),
      previous,
      lastYear: lastYearOf(report, previous),
      vocabulary,
    };
    return conclude(
      view,
      checks.map((one) => one.run(view)),
    );
  };

  const recheck: Checker<F>["recheck"] = (before, report, changed) => {
    const relinked = changed.includes("previous") || changed.includes("year") || changed.includes("unit");
    const previous = changed.includes("previous") ? report.previous : before.view.previous;
    const view: View = {
      form,
      report,
      figures: changed.some(isCell)
        ? before.view.figures.changed(report.cells, changed.filter(isCell))
        : before.view.figures,
      previous,
      lastYear: relinked ? lastYearOf(report, previous) : before.view.lastYear,
      vocabulary,
    };
    const outcomes = before.outcomes.slice();
    const due = relinked ? [...changed, "previous" as const] : changed;
    for (const place of checksReading(due, readersOf(form, checks)))
      outcomes[place] = checks[place]?.run(view) ?? nothing;
    return conclude(view, outcomes);
  };

  return { check, recheck };
}

function isCell(input: Input): input is CellId {
  return cellIdOf(input) !== undefined;
}

function conclude<F extends AnyFinding>(view: View, outcomes: readonly (readonly F[])[]): Checked<F> {
  const found: F[] = [];
  for (const outcome of outcomes) if (outcome.length > 0) found.push(...outcome);
  const findings = found.length === 0 ? nothing : markExplained(underCauses(nameSuspects(found, view), view), view);
  return { view, outcomes, findings };
}

/** Which checks read an input, by their place; a typed cell counts as input of its totals too. */
function readersByInput(
  form: Form,
  checks: readonly Pick<Check<unknown>, "reads">[],
): ReadonlyMap<Input, readonly number[]> {
  const readers = new Map<Input, Set<number>>();
  const add = (input: Input, place: number): void => {
    const places = readers.get(input) ?? new Set();
    places.add(place);
    readers.set(input, places);
  };
  const addendsOf = groupBy<Input, Sum>(form.sums, (sum) => sum.total);
  const addWithAddends = (input: Input, place: number): void => {
    add(input, place);
    for (const sum of addendsOf.get(input) ?? []) for (const id of sum.addends) addWithAddends(id, place);
  };
  for (const [place, { reads }] of checks.entries()) for (const input of reads) addWithAddends(input, place);
  return new Map([...readers].map(([input, places]) => [input, [...places]]));
}

function checksReading(changed: readonly Input[], readers: ReadonlyMap<Input, readonly number[]>): Iterable<number> {
  const [only] = changed;
  if (changed.length === 1 && only !== undefined) return readers.get(only) ?? [];
  return new Set(changed.flatMap((input) => readers.get(input) ?? []));
}
