import { remembered } from "../remembered.ts";
import { contentOf } from "../report/content.ts";
import { fingerprint } from "../report/fingerprint.ts";
import {
  type ContentChange,
  type KeptContent,
  type Report,
  type SignOffEntry,
  type SignOffStep,
  signOffSteps,
} from "../report/report.ts";
import { differencesBetween } from "./differences.ts";

/**
 * Why a step does not hold: it names no content (done by an older program, or written by hand); the report says something else by now; it says the
 * same, but the fingerprint is none of this content (another program's, or changed by hand); which of these nobody can tell, because its content was
 * not kept; or a step before it does not hold.
 */
export type VoidCause =
  | { readonly kind: "unbound" }
  | { readonly kind: "changed"; readonly changes: readonly ContentChange[] }
  | { readonly kind: "foreign" | "unkept"; readonly program?: string }
  | { readonly kind: "earlier"; readonly step: SignOffStep };

/** How a step stands: not done yet, or done, and then with what makes it void. */
export interface StepStanding {
  readonly step: SignOffStep;
  readonly entry?: SignOffEntry;
  readonly cause?: VoidCause;
}

/** Two steps whose dates or clocks are in the wrong order. */
export interface OutOfOrder {
  readonly step: SignOffStep;
  readonly before: SignOffStep;
  readonly by: "date" | "clock";
}

/** How a report stands on its way. */
export interface Standing {
  readonly steps: readonly StepStanding[];
  /** The furthest step that holds. */
  readonly reached: SignOffStep | undefined;
  /** The step that may be done next; none once the report is published. */
  readonly next: SignOffStep | undefined;
  readonly outOfOrder: readonly OutOfOrder[];
}

/** How a report stands: a step holds exactly if the report says what it said then, and all steps before it hold. */
export const standingOf = remembered((report: Report): Standing => {
  let earlier: SignOffStep | undefined;
  const steps = signOffSteps.map((step): StepStanding => {
    const entry = report.signOff[step];
    const own = entry === undefined ? undefined : ownCause(report, entry);
    const cause = entry === undefined ? undefined : (own ?? (earlier && { kind: "earlier" as const, step: earlier }));
    if (entry === undefined || cause !== undefined) earlier ??= step;
    return { step, ...(entry !== undefined && { entry }), ...(cause !== undefined && { cause }) };
  });
  const holding = steps.filter(holds);
  return {
    steps,
    reached: holding.at(-1)?.step,
    next: steps.find((one) => !holds(one))?.step,
    outOfOrder: outOfOrder(steps),
  };
});

/** Whether a step is done and not void. */
export function holds({ entry, cause }: StepStanding): boolean {
  return entry !== undefined && cause === undefined;
}

/** The entry of 审签 where that holds: then nothing of the report may be edited. */
export function sealOf(report: Report): SignOffEntry | undefined {
  // Most reports are not signed at all; that is known without looking at their content.
  if (report.signOff.signed?.fingerprint === undefined) return undefined;
  const signed = standingOf(report).steps.find(({ step }) => step === "signed");
  return signed !== undefined && holds(signed) ? signed.entry : undefined;
}

/**
 * The steps that count no more on paper, with why: what the report says now is not what they were done for, or a step before them is one of these. A step
 * that nobody bound to a content is printed as it was written.
 */
export function overtakenSteps(report: Report): ReadonlyMap<SignOffStep, VoidCause> {
  const overtaken = new Map<SignOffStep, VoidCause>();
  // Most reports are not signed at all; that is known without looking at their content.
  if (signOffSteps.every((step) => report.signOff[step]?.fingerprint === undefined)) return overtaken;
  for (const { step, cause } of standingOf(report).steps) {
    if (cause === undefined || cause.kind === "unbound") continue;
    if (cause.kind !== "earlier" || overtaken.has(cause.step)) overtaken.set(step, cause);
  }
  return overtaken;
}

/** What the report was when somebody last had a say in it, and who: the furthest step, or the last return. None where nobody had. */
export function lastSay(report: Report): SignOffEntry | undefined {
  const { returned } = report.signOff;
  return signOffSteps.map((step) => report.signOff[step]).findLast((entry) => entry !== undefined) ?? returned;
}

/** What changed since the content with a fingerprint: undefined where that was not kept. */
export function changesSince(report: Report, print: string | undefined): readonly ContentChange[] | undefined {
  const kept = keptContent(report, print);
  return kept && differencesBetween(kept, contentOf(report));
}

/** A content that the report has kept. */
export function keptContent(report: Report, print: string | undefined): KeptContent | undefined {
  return print === undefined ? undefined : report.contents?.find((content) => content.fingerprint === print);
}

function ownCause(report: Report, { fingerprint: print, program }: SignOffEntry): VoidCause | undefined {
  if (print === undefined) return { kind: "unbound" };
  if (print === fingerprint(report)) return undefined;
  const changes = changesSince(report, print);
  if (changes !== undefined && changes.length > 0) return { kind: "changed", changes };
  return { kind: changes === undefined ? "unkept" : "foreign", ...(program !== undefined && { program }) };
}

function outOfOrder(steps: readonly StepStanding[]): readonly OutOfOrder[] {
  const done = steps.filter(({ entry }) => entry !== undefined);
  return done.slice(1).flatMap(({ step, entry }, place): readonly OutOfOrder[] => {
    const before = done[place];
    if (before === undefined || entry === undefined) return [];
    if (isEarlier(entry.date, before.entry?.date)) return [{ step, before: before.step, by: "date" }];
    return isEarlier(entry.at, before.entry?.at) ? [{ step, before: before.step, by: "clock" }] : [];
  });
}

/** Whether one date, or time, is before another; of those that are not there nothing can be said. */
export function isEarlier(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}
