/*
 * The expected failures of what comes before and behind the desk that fills a report in: the register of applications, signing off, gathering
 * and the slips that come back, an office's own checks. `failure.ts` puts them with all others.
 */

/** Registers of applications. */
export interface LedgerFailures {
  readonly notRegister: { readonly path: string };
  readonly registerTooLarge: { readonly path: string };
  readonly registerWithoutHead: { readonly path: string };
  readonly mapUnfit: { readonly path: string; readonly place: string };
  readonly ledgerYearOther: { readonly path: string; readonly year: number; readonly expected: number };
}

/** A step of signing off (`signOffSteps` in `report/report.ts`). */
type Step = "prepared" | "reviewed" | "cleared" | "signed" | "published";

/** Signing off, and what a signed report refuses. */
export interface SignOffFailures {
  /**
   * `next` is the step whose turn it is; null where all are done. `lapsed`: it was done before what the report says was changed; `cell` is the first that was.
   */
  readonly signStepOutOfTurn: {
    readonly step: Step;
    readonly next: Step | null;
    readonly lapsed?: { readonly edition: "2021" | "2019"; readonly cell?: string };
  };
  /** `codes` are those of the open errors. */
  readonly signErrorsOpen: { readonly step: Step; readonly errors: number; readonly codes: string };
  readonly signNameMissing: object;
  readonly signReasonMissing: object;
  readonly signNothingToReturn: object;
  readonly consentNotWanted: object;
  /** Both dates as YYYY-MM-DD; `name` did the step before. */
  readonly signDateFuture: { readonly date: string; readonly today: string };
  readonly signDateEarlier: { readonly date: string; readonly before: string; readonly name: string };
  readonly signChangedMeanwhile: { readonly path: string };
  readonly dateUnfit: { readonly option: string; readonly value: string };
  readonly reportSigned: { readonly name: string };
}

/** Gathering the reports of many units. */
export interface GatheringFailures {
  readonly rosterEmpty: { readonly path: string };
  readonly rosterTooLong: { readonly path: string; readonly limit: number };
  readonly rosterUnitTwice: { readonly path: string; readonly name: string };
  readonly notSet: { readonly path: string };
  readonly setUnfit: { readonly path: string; readonly place: string };
  /** The file with the latest changes of a gathering. */
  readonly changesUnreadable: { readonly path: string };
  readonly nothingToGather: { readonly path: string };
  /** `year` is that of the set or of the own report; `other` what was told otherwise. */
  readonly yearsDisagree: { readonly path: string; readonly year: number; readonly other: number };
  readonly nothingMerged: { readonly files: number };
  /** More units than one report file holds; `limit` in megabytes. */
  readonly mergedTooLarge: { readonly path: string; readonly reports: number; readonly limit: number };
  /** No report of the year is there. */
  readonly noLastYear: { readonly path: string; readonly year: number };
  /** A file that came in says something else by now, or is gone. */
  readonly submissionChanged: { readonly path: string };
  readonly adjustmentsWithoutHead: { readonly path: string };
  /** `row` from 1. */
  readonly adjustmentUnfit: {
    readonly path: string;
    readonly row: number;
    readonly column: "cell" | "by" | "reason" | "name";
    readonly text: string;
  };
}

/** Slips that come back with a report. */
export interface SlipFailures {
  readonly notSlip: { readonly path: string };
  readonly slipUnfit: { readonly path: string; readonly place: string };
  /** No report is open that it could be for. */
  readonly slipWithoutReport: { readonly path: string };
  readonly slipOfOther: { readonly path: string; readonly unit: string; readonly year: number };
}

/** An office's own checks. */
export interface OwnRuleFailures {
  readonly tooManyRuleFiles: { readonly path: string; readonly limit: number };
  readonly notRules: { readonly path: string };
  readonly rulesUnfit: { readonly path: string; readonly place: string };
  readonly ruleCodeTaken: { readonly path: string; readonly rule: string };
  readonly ruleCellUnknown: { readonly path: string; readonly rule: string; readonly cell: string };
}

/** All of them. */
export interface ChainFailures
  extends LedgerFailures, SignOffFailures, GatheringFailures, SlipFailures, OwnRuleFailures {}
