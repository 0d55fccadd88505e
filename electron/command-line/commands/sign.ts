import { z } from "zod";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type Report, signOffSteps } from "../../../shared/report/report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { type Actor, sendBack, takeStep } from "../../../shared/sign-off/acts.ts";
import { consentToAll, wantingConsent } from "../../../shared/sign-off/consent.ts";
import { dayOf, deadlineOf } from "../../../shared/sign-off/deadline.ts";
import { standingOf, type StepStanding } from "../../../shared/sign-off/standing.ts";
import type { Language } from "../../../shared/words/language.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import { formatDate } from "../../../shared/words/paper.ts";
import { signOffScreenSentences } from "../../../shared/words/sign-off-screen.ts";
import {
  formatOutOfOrder,
  formatVoid,
  signOffSentences,
  standingWords,
  stepWords,
} from "../../../shared/words/sign-off.ts";
import { type Arguments, requireValue } from "../arguments.ts";
import { type Command, type Context, failed } from "../command.ts";
import { changeReport } from "../change-report.ts";
import { textTable } from "../text-table.ts";

const steps = [...signOffSteps, "returned", "consented"] as const;

/** What may be done at the command line. */
type Step = (typeof steps)[number];

/** `gouji sign`: records a step of signing off, or that the report is sent back, in the report's own file; then how each step stands. */
export const signCommand: Command = {
  name: "sign",
  options: { step: "value", name: "value", opinion: "value", date: "value", reason: "value", "consent-wanted": "flag" },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const act = readAct(given, context);
    if (!act.ok) return failed(act.failure);
    const path = given.positionals[0] ?? "";
    const signed = await changeReport(path, context, act.value.perform);
    if (!signed.ok) return failed(signed.failure);
    const { language } = context;
    context.err(`${told(signed.value, act.value.step, language)}\n`);
    context.out(standingText(signed.value, language));
    if (signed.value.signOff.published === undefined) context.out(dueText(signed.value, context));
    const { findings } = checkerFor(signed.value.edition).check(signed.value);
    return { status: findings.some(blocks) ? 1 : 0 };
  },
};

/** An act as it was asked for. */
interface Act {
  readonly step: Step;
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
  const today = dayOf(at);
  const date = given.value("date") ?? today;
  if (!z.iso.date().safeParse(date).success) return fail({ code: "dateUnfit", option: "--date", value: date });
  const actor: Actor = { name: name.value, date, at: at.toISOString(), today, program: version };
  const opinion = given.value("opinion");
  if (step === "consented") {
    return success({ step, perform: (report) => consentToAll(report, { name: actor.name, at: actor.at }) });
  }
  if (step === "returned") {
    // An opinion says why as well as a reason does.
    const reason = given.value("reason") ?? opinion ?? "";
    if (reason.trim() === "") return fail({ code: "optionMissing", command: "sign", option: "--reason" });
    return success({ step, perform: (report) => sendBack(report, { ...actor, reason }) });
  }
  const said = opinion === undefined ? actor : { ...actor, opinion };
  return success({
    step,
    perform: (report) => {
      const checked = given.flag("consent-wanted") ? wantingConsent(report) : report;
      return takeStep(report, checkerFor(report.edition).check(checked).findings, step, said);
    },
  });
}

function told(report: Report, step: Step, language: Language): string {
  if (step === "consented") {
    const given = report.waivers.filter(({ consent }) => typeof consent === "object").length;
    return signOffSentences.consented[language]({ count: given });
  }
  const { corrects, signOff } = report;
  const entry = signOff[step];
  if (entry === undefined) return signOffSentences.correcting[language]({ fingerprint: corrects?.fingerprint ?? "" });
  const { date = "", opinion = "", fingerprint = "" } = entry;
  const signer = formatSigner(entry);
  return step === "returned"
    ? signOffSentences.returned[language]({ signer, date, reason: opinion })
    : signOffSentences.done[language]({ step, signer, date, fingerprint });
}

/** The day by which it is due (G1). */
function dueText(report: Report, { language, now }: Context): string {
  const { date, days } = deadlineOf(report, dayOf(now()));
  return `G1  ${signOffScreenSentences.due[language]({ date: language === "zh" ? formatDate(date) : date, days })}\n`;
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
