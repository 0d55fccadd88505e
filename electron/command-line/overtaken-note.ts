import type { Report } from "../../shared/report/report.ts";
import { overtakenSteps } from "../../shared/sign-off/standing.ts";
import type { Language } from "../../shared/words/language.ts";
import { signOffSentences } from "../../shared/words/sign-off.ts";

/** A line that says from which step on the signing off of a report is void and does not count in what was written; "" where all holds. */
export function overtakenNote(report: Report, language: Language): string {
  const [step] = overtakenSteps(report).keys();
  return step === undefined ? "" : `${signOffSentences.overtaken[language]({ step })}\n`;
}
