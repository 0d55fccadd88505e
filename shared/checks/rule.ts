import type { CellId, Form, NarrativeId } from "../forms/form.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import type { Cells, Previous, Report } from "../report/report.ts";
import type { FindingCode } from "../words/findings.ts";
import type { Figures } from "./figures.ts";
import type { Finding, Severity } from "./finding.ts";

/**
 * What a check may read: a cell (typed or computed), a narrative, or one of `declared` (the declared totals), `unit`, `year`, `previous`
 * (last year's report), `stated` (the title and headings of an imported document).
 */
export type Input = CellId | NarrativeId | "declared" | "unit" | "year" | "previous" | "stated";

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
export interface Check {
  readonly reads: readonly Input[];
  readonly run: (view: View) => readonly Finding[];
}

/**
 * A rule of the check catalogue. `basis`: printed in the form, Regulation, practice, common sense. `checks` spreads the rule over the
 * form: one check for each place where it can fail by itself.
 */
export interface Rule {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly basis: "form" | "regulation" | "practice" | "sense";
  readonly checks: (form: Form) => readonly Check[];
}

/** The result of a check that found nothing. */
export const nothing: readonly Finding[] = [];
