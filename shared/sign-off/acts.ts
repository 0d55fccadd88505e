import { blocks, type FindingCore } from "../checks/finding.ts";
import type { Failure, Failures } from "../failure.ts";
import { contentOf } from "../report/content.ts";
import { fingerprint } from "../report/fingerprint.ts";
import {
  type Corrects,
  type JournalEvent,
  type KeptContent,
  type Remark,
  type Report,
  type SignOff,
  type SignOffEntry,
  type SignOffStep,
  signOffSteps,
} from "../report/report.ts";
import { fail, type Result, success } from "../result.ts";
import { appendJournal, formatSigner } from "./journal.ts";
import { holds, isEarlier, keptContent, lastSay, overtakenSteps, standingOf } from "./standing.ts";

/** Who acts, and when. */
export interface Actor {
  readonly name: string;
  /** 职务. */
  readonly title?: string;
  /** The date that counts, YYYY-MM-DD. */
  readonly date: string;
  /** The present as ISO 8601 date and time. */
  readonly at: string;
  /** The day that it is where the computer stands, YYYY-MM-DD. */
  readonly today: string;
  /** The program's version. */
  readonly program: string;
}

/** What is needed of a finding to know whether it stands in the way. */
type Open = Pick<FindingCore, "severity" | "explained"> & { readonly code: string };

/**
 * Does the next step. Fails, and changes nothing, where it is another step's turn (`signStepOutOfTurn`), while errors are open
 * (`signErrorsOpen`), without a name, or with a date after today (`signDateFuture`) or before that of the step before (`signDateEarlier`).
 */
export function takeStep(
  report: Report,
  findings: readonly Open[],
  step: SignOffStep,
  actor: Actor & { readonly opinion?: string },
): Result<Report> {
  const standing = standingOf(report);
  if (standing.next !== step) {
    const lapsed = lapsedBy(report, standing.next);
    return fail({ code: "signStepOutOfTurn", step, next: standing.next ?? null, ...(lapsed && { lapsed }) });
  }
  const errors = findings.filter(blocks);
  if (errors.length > 0) {
    const codes = [...new Set(errors.map(({ code }) => code))].join("、");
    return fail({ code: "signErrorsOpen", step, errors: errors.length, codes });
  }
  const entry = entryOf(report, actor, actor.opinion);
  if (!entry.ok) return entry;
  const holding: SignOff = Object.fromEntries(
    standing.steps.filter(holds).flatMap((one) => (one.entry === undefined ? [] : [[one.step, one.entry] as const])),
  );
  // What was sent back is settled once the report is signed.
  const { returned } = report.signOff;
  const settled = step === "signed" || step === "published";
  const signOff = { ...holding, [step]: entry.value, ...(returned !== undefined && !settled && { returned }) };
  return success(acted(report, signOff, report.corrects, { ...actor, event: step, note: actor.opinion }));
}

/** That the step whose turn it is was done already, for what the report no longer says, and the first cell that was changed since. */
function lapsedBy(report: Report, next: SignOffStep | undefined): Failures["signStepOutOfTurn"]["lapsed"] {
  const cause = next && overtakenSteps(report).get(next);
  if (cause === undefined) return undefined;
  const changes = cause.kind === "changed" ? cause.changes : [];
  const cell = changes.flatMap((change) => ("cell" in change ? [change.cell] : [])).at(0);
  return { edition: report.edition, ...(cell !== undefined && { cell }) };
}

/** Why a report goes back, and what has to be mended. */
export interface SendingBack extends Actor {
  readonly reason: string;
  readonly remarks?: readonly Remark[];
}

/**
 * Sends a report back, or opens a signed one again: all steps are taken away. A published one becomes the correction of what was published. Fails, and
 * changes nothing, where no step was done (`signNothingToReturn`), without a reason or a name, or with a date after today or before that of the last step.
 */
export function sendBack(report: Report, { reason, remarks = [], ...actor }: SendingBack): Result<Report> {
  const from = signOffSteps.findLast((step) => report.signOff[step] !== undefined);
  if (from === undefined) return fail({ code: "signNothingToReturn" });
  if (reason.trim() === "") return fail({ code: "signReasonMissing" });
  const entry = entryOf(report, actor, reason);
  if (!entry.ok) return entry;
  const corrects = correctedBy(report, reason.trim());
  const all = [...(report.remarks ?? []), ...remarks];
  const remarked = all.length === 0 ? report : { ...report, remarks: all };
  if (corrects !== undefined)
    return success(acted(remarked, {}, corrects, { ...actor, event: "corrected", note: reason }));
  const returned = { ...entry.value, opinion: reason.trim(), from };
  return success(acted(remarked, { returned }, report.corrects, { ...actor, event: "returned", note: reason }));
}

/** What a published report corrects once it is opened again; undefined where it is not published, or its content is not known. */
function correctedBy({ signOff: { published }, ...report }: Report, reason: string): Corrects | undefined {
  const print = published?.fingerprint;
  if (published === undefined || print === undefined) return undefined;
  return report.contents?.some((content) => content.fingerprint === print) === true
    ? { fingerprint: print, published, reason }
    : undefined;
}

/**
 * A report as the beginning of another one: who signed what, what was kept for that, and what it corrects belong to the one that it is copied from.
 */
export function unsignedCopy({ contents: _contents, corrects: _corrects, ...report }: Report): Report {
  return { ...report, signOff: {} };
}

function entryOf(report: Report, actor: Actor, opinion: string | undefined): Result<SignOffEntry> {
  const name = actor.name.trim();
  if (name === "") return fail({ code: "signNameMissing" });
  const misdated = dateFailure(actor, lastSay(report));
  if (misdated !== undefined) return fail(misdated);
  const { title = "", date, at, program } = actor;
  return success({
    name,
    ...(title.trim() !== "" && { title: title.trim() }),
    ...(opinion !== undefined && opinion.trim() !== "" && { opinion: opinion.trim() }),
    date,
    at,
    fingerprint: fingerprint(report),
    program,
  });
}

/**
 * Why a date cannot count: it is after today, or before that of the last step. A clock that shows less than it did at the last step does not know what
 * day it is; and a date that was after its own day, as earlier versions took one, holds nobody up.
 */
function dateFailure({ date, at, ...clock }: Actor, last: SignOffEntry | undefined): Failure | undefined {
  const today = isEarlier(at, last?.at) ? undefined : clock.today;
  if (today !== undefined && isEarlier(today, date)) return { code: "signDateFuture", date, today };
  if (last?.date === undefined || !isEarlier(date, last.date) || isEarlier(today, last.date)) return undefined;
  return { code: "signDateEarlier", date, before: last.date, name: last.name };
}

/** A report after an act: its new sign-off, the contents that this still names, and a line in the journal. */
function acted(
  report: Report,
  signOff: SignOff,
  corrects: Corrects | undefined,
  { event, note, ...who }: Actor & { readonly event: JournalEvent; readonly note: string | undefined },
): Report {
  const present: KeptContent = { fingerprint: fingerprint(report), ...contentOf(report) };
  const entries = [...signOffSteps.map((step) => signOff[step]), signOff.returned, corrects];
  const named = new Set(entries.map((entry) => entry?.fingerprint));
  const contents = [...named].flatMap((print) =>
    print === present.fingerprint ? [present] : (keptContent(report, print) ?? []),
  );
  const { contents: _contents, corrects: _corrects, ...rest } = report;
  return {
    ...rest,
    signOff,
    ...(contents.length > 0 && { contents }),
    ...(corrects !== undefined && { corrects }),
    journal: appendJournal(report.journal, {
      at: who.at,
      event,
      by: formatSigner({ name: who.name.trim(), title: who.title?.trim() ?? "" }),
      ...(note !== undefined && note.trim() !== "" && { note: note.trim() }),
    }),
  };
}
