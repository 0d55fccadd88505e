import type { CellId, Form, NarrativeId } from "../forms/form.ts";
import type { Cells, Previous, Report } from "../report/report.ts";
import type { Figures } from "./figures.ts";
import { remembered } from "../remembered.ts";
import type { AnyFinding, FindingCore, FindingOf, Severity } from "./finding.ts";
import type { Pairing } from "./pairing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What a check may read: a cell (typed or computed), a narrative, or one of `declared` (the declared totals), `unit`, `year`, `previous`
 * (last year's report), `stated` (the title and headings of an imported document), `ledger` (what was counted from the register), `sources` (what a
 * merged report was added up from, with what was adjusted and which units it lacks).
 */
export type Input = CellId | NarrativeId | "declared" | "unit" | "year" | "previous" | "stated" | "ledger" | "sources";

/** Last year's report where it is linked and really is last year's report of the same unit (Y7). */
export interface LastYear {
  readonly form: Form;
  readonly figures: Figures;
  /** The totals that last year's file declared. */
  readonly declared: Cells;
}

/** What checks see of a report. */
export interface View {
  readonly form: Form;
  readonly report: Report;
  readonly figures: Figures;
  /** The report linked as last year's, whatever it is. */
  readonly previous: Previous | undefined;
  readonly lastYear: LastYear | undefined;
  /** The user's own words for the checks of language. */
  readonly vocabulary: Vocabulary;
}

/** One application of a rule: what it reads (it is run again when one of these changes) and the test itself. */
export interface Check<F> {
  readonly reads: readonly Input[];
  readonly run: (view: View) => readonly F[];
  /** What it holds against each other, also where that agrees; absent where a check looks for something instead of comparing. */
  readonly pairings?: (view: View) => readonly Pairing[];
}

/**
 * A rule of the check catalogue. `basis`: printed in the form, Regulation, practice, common sense. `checks` spreads the rule over the
 * form: one check for each place where it can fail by itself.
 */
export interface Rule<F extends AnyFinding> {
  readonly code: F["code"];
  readonly severity: Severity;
  readonly basis: "form" | "regulation" | "practice" | "sense";
  readonly checks: (form: Form) => readonly Check<F>[];
}

/** What a rule finds. */
export type FindingOfRule<R> = R extends Rule<infer F> ? F : never;

/** What a rule's own test finds: its code is added to it, and its severity where the test names no other. */
export interface Found<Params> extends Omit<FindingCore, "severity"> {
  readonly severity?: Severity;
  readonly params: Params;
}

/** A rule as its file states it: its tests leave out what is the same for each of its findings. */
interface Declaration<Code extends string, Params> extends Omit<Rule<FindingOf<Code, Params>>, "checks"> {
  readonly checks: (form: Form) => readonly Check<Found<Params>>[];
}

/**
 * Declares a rule: first what the sentence of its findings needs, then the rule itself. In two steps, because the compiler cannot be told
 * one type and find the other, the code, by itself.
 */
export function ruleTelling<Params>() {
  return <Code extends string>({ checks, ...about }: Declaration<Code, Params>): Rule<FindingOf<Code, Params>> => {
    const { code, severity } = about;
    // What a test has kept stays the same finding, so that whoever has made something of it can keep that, too.
    const finish = remembered((found: Found<Params>): FindingOf<Code, Params> => ({ severity, ...found, code }));
    return {
      ...about,
      checks: (form) =>
        checks(form).map(({ reads, run, ...rest }) => ({
          ...rest,
          reads,
          run: (view) => {
            const found = run(view);
            return found.length === 0 ? nothing : found.map((one) => finish(one));
          },
        })),
    };
  };
}

/** The result of a check that found nothing. */
export const nothing: readonly never[] = [];
