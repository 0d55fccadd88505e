import { hostname } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type Report, type SignOffStep, signOffSteps } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { type Actor, sendBack, takeStep } from "../../../shared/sign-off/acts.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { standingOf, type StepStanding } from "../../../shared/sign-off/standing.ts";
import type { Language } from "../../../shared/words/language.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import {
  formatOutOfOrder,
  formatVoid,
  signOffSentences,
  standingWords,
  stepWords,
} from "../../../shared/words/sign-off.ts";
import { unwritable } from "../../files/system-reason.ts";
import { placeOver } from "../../files/write-whole.ts";
import { createLocks, lockedByOther } from "../../library/lock.ts";
import { readStamped, stampOnDisk } from "../../library/stamp.ts";
import { isThere, ownMark } from "../../platform/process-mark.ts";
import { userName } from "../../platform/user-name.ts";
import { type Arguments, requireValue } from "../arguments.ts";
import { type Command, type Context, failed } from "../command.ts";
import { textTable } from "../text-table.ts";

const steps = [...signOffSteps, "returned"] as const;

/** `gouji sign`: records a step of signing off, or that the report is sent back, in the report's own file; then how each step stands. */
export const signCommand: Command = {
  name: "sign",
  options: { step: "value", name: "value", opinion: "value", date: "value", reason: "value" },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const act = readAct(given, context);
    if (!act.ok) return failed(act.failure);
    const path = given.positionals[0] ?? "";
    const signed = await changeFile(path, context, act.value.perform);
    if (!signed.ok) return failed(signed.failure);
    const { language } = context;
    context.err(`${told(signed.value, act.value.step, language)}\n`);
    context.out(standingText(signed.value, language));
    const { findings } = checkerFor(signed.value.edition).check(signed.value);
    return { status: findings.some(blocks) ? 1 : 0 };
  },
};

/** An act as it was asked for. */
interface Act {
  readonly step: SignOffStep | "returned";
  readonly perform: (report: Report) => Result<Report>;
}

function readAct(given: Arguments, { now, version }: Context): Result<Act> {
  const wanted = requireValue(signCommand, given, "step");
  if (!wanted.ok) return wanted;
  const step = steps.find((known) => known === wanted.value);
  if (step === undefined) {
    return fail({ code: "unknownChoice", option: "--step", value: wanted.value, known: steps.join(", ") });
  }
  const name = requireValue(signCommand, given, "name");
  if (!name.ok) return name;
  const at = now();
  const date = given.value("date") ?? dayOf(at);
  if (!z.iso.date().safeParse(date).success) return fail({ code: "dateUnfit", option: "--date", value: date });
  const actor: Actor = { name: name.value, date, at: at.toISOString(), program: version };
  const opinion = given.value("opinion");
  if (step === "returned") {
    // An opinion says why as well as a reason does.
    const reason = given.value("reason") ?? opinion ?? "";
    return success({ step, perform: (report) => sendBack(report, { ...actor, reason }) });
  }
  const said = opinion === undefined ? actor : { ...actor, opinion };
  return success({
    step,
    perform: (report) => takeStep(report, checkerFor(report.edition).check(report).findings, step, said),
  });
}

/**
 * Changes a report in its file. Nobody else may have it open, and what was read must still be there when the new content takes its place, so
 * that of two who sign at the same time one is told.
 */
async function changeFile(
  path: string,
  context: Context,
  change: (report: Report) => Result<Report>,
): Promise<Result<Report>> {
  const { disk } = context;
  const place = await disk.realPath(path).catch(() => resolve(path));
  const before = await readStamped(disk, place);
  if (!before.ok) return before;
  if (!before.value.report.ok) return named(before.value.report, path);
  const after = change(before.value.report.value);
  if (!after.ok) return after;
  try {
    await disk.mayWrite(place);
  } catch (error) {
    return fail(unwritable(path, error));
  }
  const locks = createLocks({ ...context, user: userName(), computer: hostname(), process: ownMark(), isThere });
  const answer = await locks.take(place, undefined, false);
  if (answer.kind === "others") return lockedByOther(path, answer.holder);
  if (answer.kind === "unwritable") return named(fail(answer.failure), path);
  try {
    const bytes = new TextEncoder().encode(writeReport(after.value));
    const placed = await placeOver(context, place, bytes, async () => {
      const now = await stampOnDisk(disk, place);
      if (!now.ok) return now;
      return now.value === before.value.stamp ? success(undefined) : fail({ code: "signChangedMeanwhile", path });
    });
    return placed.ok ? after : named(placed, path);
  } finally {
    await locks.release(place, answer.lock);
  }
}

/** A failure that calls the file as it was called on the command line. */
function named<T>(result: Result<T>, path: string): Result<T> {
  return result.ok || !("path" in result.failure) ? result : fail({ ...result.failure, path });
}

function told(report: Report, step: SignOffStep | "returned", language: Language): string {
  const { corrects, signOff } = report;
  const entry = signOff[step];
  if (entry === undefined) return signOffSentences.correcting[language]({ fingerprint: corrects?.fingerprint ?? "" });
  const { date = "", opinion = "", fingerprint = "" } = entry;
  const signer = formatSigner(entry);
  return step === "returned"
    ? signOffSentences.returned[language]({ signer, date, reason: opinion })
    : signOffSentences.done[language]({ step, signer, date, fingerprint });
}

function standingText(report: Report, language: Language): string {
  const { steps: all, outOfOrder } = standingOf(report);
  const form = formOf(report.edition);
  const row = ({ step, entry, cause }: StepStanding): readonly string[] => {
    const state = entry === undefined ? "open" : cause === undefined ? "valid" : "void";
    const why = cause === undefined ? "" : formatVoid(cause, form, language);
    const signer = entry === undefined ? "" : formatSigner(entry);
    return [stepWords[step][language], standingWords[state][language], entry?.date ?? "", signer, why];
  };
  const order = outOfOrder.map((each) => `${formatOutOfOrder(each, language)}\n`).join("");
  return textTable(all.map(row), []) + order;
}
