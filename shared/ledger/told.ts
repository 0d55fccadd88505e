import type { ApplicantKind, ApplicantSense } from "./applicants.ts";
import type { Channel } from "../report/channels.ts";
import type { HolidayTable } from "./holidays.ts";
import type { ResultRow, ResultSense } from "./results.ts";

/** What somebody has decided about one row. */
export interface RowDecision {
  readonly kind?: ApplicantKind;
  readonly result?: ResultRow | "open";
  /** Days, YYYY-MM-DD. */
  readonly received?: string;
  readonly answered?: string;
  /** It was answered within the year of the report, on a day that the register does not say. */
  readonly concluded?: true;
  /** The row counts as it stands, whatever is odd about it: hidden, struck out, there twice. */
  readonly accepted?: true;
  /** The row is none that counts. */
  readonly leftOut?: true;
}

/** What a user has told about a register, to be used again next year; it names no applicant. */
export interface Told {
  /** What columns hold, by the key of their head (`wordKey`) or "column B"; "" for nothing of use. */
  readonly columns: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, ApplicantSense>;
  readonly results: ReadonlyMap<string, ResultSense>;
  readonly channels: ReadonlyMap<string, Channel>;
  /** The year of dates that name none, as 3月5日. */
  readonly dateYear?: number;
  /** Of a register of several units the one that counts, or `everyUnit`. */
  readonly unit?: string;
  readonly holidays?: HolidayTable;
  /** By the number of the row. */
  readonly rows: ReadonlyMap<number, RowDecision>;
}

/** All units of a register count together. */
export const everyUnit = "*";

/** Nothing told. */
export const nothingTold: Told = {
  columns: new Map(),
  kinds: new Map(),
  results: new Map(),
  channels: new Map(),
  rows: new Map(),
};
