import { remembered, rememberedByInputs } from "../remembered.ts";
import { type ApplicantKind, applicantReader, type ApplicantSense, mayNameAPerson } from "./applicants.ts";
import type { Channel } from "../report/channels.ts";
import { channelReader } from "./channels.ts";
import { yearOf } from "./dates.ts";
import { kindFor, remarkedResults, resultFor, type Undecided } from "./told-by-words.ts";
import { findRepeats } from "./find-repeats.ts";
import type { Application, LeftReason, RowDoubt } from "./read-rows.ts";
import { readStatus, type ResultRow, resultReader, resultRows, type ResultSense } from "./results.ts";
import { everyUnit, type RowDecision, type Told } from "./told.ts";
import type { Heard, WordReader } from "./word-table.ts";

/** Why a row cannot be counted before somebody has looked at it. */
export type TrayReason =
  | RowDoubt
  | "whichUnit"
  | "unitMissing"
  | "duplicate"
  | "receivedMissing"
  | "receivedUnclear"
  | "receivedInFuture"
  | "receivedLater"
  | "answeredUnclear"
  | "answeredBeforeReceived"
  | "answeredEarlier"
  | "whichAnswered"
  | "carriedDisagrees"
  | "answerDateMissing"
  | "resultMissing"
  | "openButAnswered"
  | "onlyRemarked"
  | Undecided["reason"];

/** How a row of the register ends: it counts, waits in the tray, or is left out with a reason. */
export type Settled =
  | {
      readonly end: "counted";
      readonly row: number;
      readonly kind: ApplicantKind;
      /** Days, YYYY-MM-DD. */
      readonly received: string;
      readonly answered?: string;
      /** Set where it was concluded in the year of the report. */
      readonly result?: ResultRow;
      readonly channel?: Channel;
    }
  | {
      readonly end: "tray";
      readonly row: number;
      readonly reason: TrayReason;
      /** The word that nobody knows, where it is as short as a word: longer texts may say who applied. */
      readonly word?: string;
      /** The row that it repeats. */
      readonly of?: number;
      /** What it may be: proposals of which one click chooses. */
      readonly kinds?: readonly ApplicantKind[];
      readonly results?: readonly ResultRow[];
    }
  | { readonly end: "left"; readonly row: number; readonly reason: LeftReason };

type InTray = Extract<Settled, { readonly end: "tray" }>;

/** What settling a row needs to know. */
export interface Settling {
  readonly year: number;
  readonly told: Told;
  /** The units of the register where it names several, and the one that counts. */
  readonly units: ReadonlySet<string>;
  /** YYYY-MM-DD, where it is known. */
  readonly today?: string | undefined;
}

/** How all applications end, in their order. Rows of another year and rows that contradict themselves go to the tray. */
export function settleAll(applications: readonly Application[], settling: Settling): readonly Settled[] {
  const { told, year, today, units } = settling;
  const chosen = told.unit !== undefined && (told.unit === everyUnit || units.has(told.unit)) ? told.unit : "";
  const unit = units.size > 1 ? chosen : everyUnit;
  const readers = [applicantReader(told.kinds), resultReader(told.results), channelReader(told.channels)] as const;
  const ended = settleUndecided(applications, year, today, unit, ...readers);
  if (told.rows.size === 0) return ended;
  const inputsOf = inputsFor(applications, year, today, unit, ...readers);
  const [places, all] = [placesOf(applications), [...ended]];
  for (const [row, decision] of told.rows) {
    const place = places.get(row);
    const application = place === undefined ? undefined : applications[place];
    if (place === undefined || application === undefined) continue;
    all[place] = settleDecided(application, decision, ...inputsOf(application));
  }
  return all;
}

type Readers = readonly [
  kindOf: WordReader<ApplicantSense>,
  resultOf: WordReader<ResultSense>,
  channelOf: WordReader<Channel>,
];

/** What settling an application depends on beside itself and what was decided on it. */
type Inputs = [
  year: number,
  today: string | undefined,
  unit: string,
  repeatOf: number | undefined,
  heardKind: Heard<ApplicantSense>,
  heardResult: Heard<ResultSense>,
  heardRemark: Heard<ResultSense>,
  channel: Heard<Channel>,
];

function inputsFor(
  applications: readonly Application[],
  year: number,
  today: string | undefined,
  unit: string,
  ...[kindOf, resultOf, channelOf]: Readers
): (application: Application) => Inputs {
  const repeats = findRepeats(applications);
  return ({ row, values }) => [
    year,
    today,
    unit,
    repeats.get(row),
    kindOf(values.kind ?? ""),
    resultOf(values.result ?? ""),
    resultOf(values.remark ?? ""),
    channelOf(values.channel ?? ""),
  ];
}

/** How applications end while nobody has decided on any. Decisions are laid over it, so that one more costs nothing for all the others. */
const settleUndecided = remembered(
  (
    applications: readonly Application[],
    year: number,
    today: string | undefined,
    unit: string,
    ...readers: Readers
  ): readonly Settled[] => settleEach(applications, inputsFor(applications, year, today, unit, ...readers)),
);

const placesOf = remembered(
  (applications: readonly Application[]): ReadonlyMap<number, number> =>
    new Map(applications.map(({ row }, place) => [row, place])),
);

const undecided: RowDecision = {};

/** Remembered for each application: after a word that is taught, all that it does not concern stay as they are. */
const settleEach = rememberedByInputs((application: Application, ...inputs: Inputs) =>
  settleOne(application, undecided, ...inputs),
);

/** Remembered for each application, too: those that were decided on before stay as they are. */
const settleDecided = remembered((application: Application, decision: RowDecision, ...inputs: Inputs) =>
  settleOne(application, decision, ...inputs),
);

function settleOne(
  application: Application,
  decision: RowDecision,
  ...[year, today, unit, repeatOf, heardKind, heardResult, heardRemark, channel]: Inputs
): Settled {
  const { row, values, doubt } = application;
  const tray = (reason: TrayReason, more: Omit<InTray, "end" | "row" | "reason"> = {}): InTray => ({
    end: "tray",
    row,
    reason,
    ...more,
  });
  if (decision.leftOut === true) return { end: "left", row, reason: "told" };
  if (unit === "") return tray("whichUnit");
  if (unit !== everyUnit && values.unit !== undefined && values.unit !== unit) {
    return { end: "left", row, reason: "otherUnit" };
  }
  if (decision.accepted !== true) {
    if (unit !== everyUnit && values.unit === undefined) return tray("unitMissing");
    if (doubt !== undefined) return tray(doubt);
    if (repeatOf !== undefined) return tray("duplicate", { of: repeatOf });
  }
  const dates = datesOf(application, decision, year, today);
  if ("reason" in dates) return tray(dates.reason);
  const { received, answered } = dates;

  const kind = kindFor(values, decision, heardKind);
  if (typeof kind === "object") return tray(kind.reason, withWord(kind));

  const counted = {
    end: "counted" as const,
    row,
    kind,
    received,
    ...(answered !== undefined && { answered }),
    ...(channel.kind === "known" && channel.meanings[0] !== undefined && { channel: channel.meanings[0] }),
  };
  const result = resultFor(application, decision, heardResult);
  const status = decision.result === undefined ? readStatus(values.status ?? "") : undefined;
  if (answered === undefined) {
    const isOpen = result === "none" || result === "open";
    const results = isOpen && decision.result === undefined ? remarkedResults(heardRemark) : [];
    if (results.length > 0) return tray("onlyRemarked", { results });
    return isOpen && status !== "ended" ? counted : tray("answerDateMissing");
  }
  if (status === "open" || result === "open") return tray("openButAnswered", { results: resultRows });
  if (result === "none" || result === "answered") return tray("resultMissing", { results: resultRows });
  // Concluded only after the year: its result is no matter of this report.
  if (yearOf(answered) > year) return counted;
  return typeof result === "string" ? { ...counted, result } : tray(result.reason, withWord(result));
}

function withWord({ word, kinds, results }: Undecided): Omit<InTray, "end" | "row" | "reason"> {
  return {
    ...(word !== undefined && isQuotable(word) && { word }),
    ...(kinds && { kinds }),
    ...(results && { results }),
  };
}

/** Words of a kind or result are short and hold no numbers. Anything else may be a name or a number of somebody. */
function isQuotable(word: string): boolean {
  return word.length <= 12 && !/\d{3}/u.test(word) && !mayNameAPerson(word);
}

/** The days of receipt and final answer, or why there are none that this year's report can be counted by. */
function datesOf(
  { values, dates }: Application,
  decision: RowDecision,
  year: number,
  today: string | undefined,
): { readonly received: string; readonly answered?: string } | { readonly reason: TrayReason } {
  const received = decision.received === undefined ? (dates.received ?? "none") : { day: decision.received };
  if (received === "none") return { reason: "receivedMissing" };
  if (received === "unclear") return { reason: "receivedUnclear" };
  const given = [dates.answered, dates.closed, dates.served].filter((date) => date !== undefined && date !== "none");
  if (decision.answered === undefined && given.includes("unclear")) return { reason: "answeredUnclear" };
  const answers =
    decision.answered === undefined
      ? given.flatMap((date) => (typeof date === "object" ? [date.day] : []))
      : [decision.answered];
  const [b = decision.concluded === true ? `${year}-12-31` : undefined] = answers;
  const a = received.day;
  if (today !== undefined && a > today) return { reason: "receivedInFuture" };
  if (yearOf(a) > year) return { reason: "receivedLater" };
  const carried = decision.accepted === true ? undefined : carriedWrong(values.carried, a, b, year);
  if (b === undefined) return carried ?? { received: a };
  if (answers.some((one) => yearOf(one) !== yearOf(b)) && decision.accepted !== true)
    return { reason: "whichAnswered" };
  if (b < a) return { reason: "answeredBeforeReceived" };
  if (yearOf(b) < year) return { reason: "answeredEarlier" };
  return carried ?? { received: a, answered: b };
}

/**
 * A column on what is carried over must agree with the dates. 结转下年 is written in the year of receipt: in a register of several years it is true of an application
 * that was answered in the next one.
 */
function carriedWrong(carried: string | undefined, a: string, b: string | undefined, year: number) {
  const says = (carried ?? "").replaceAll(/\s/gu, "");
  const wrong =
    (/^(?:上年|上年度|去年)结转$/u.test(says) && yearOf(a) >= year) ||
    (/^结转(?:下年|下年度|下一年度|至下年)$/u.test(says) && b !== undefined && yearOf(b) === yearOf(a)) ||
    // Whichever way it is meant, what was received and answered in one year was not carried over.
    (/^(?:是|有|结转|已结转|[√✓✔])$/u.test(says) && b !== undefined && yearOf(a) === year && yearOf(b) === year);
  return wrong ? { reason: "carriedDisagrees" as const } : undefined;
}
