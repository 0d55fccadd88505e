import type { ReturnedSlip } from "../../shared/gathering/slip.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { slipWords } from "../../shared/words/slip.ts";
import type { Arguments } from "./arguments.ts";
import type { Context } from "./command.ts";

/** What a slip says besides what was found: who sends the report back and when, until when it is due, and whom to call. */
export type SlipWords = Pick<ReturnedSlip, "by" | "at" | "deadline" | "contact">;

/** Reads it from --by, --deadline and --contact. */
export function readSlipWords(given: Arguments, { now }: Context): Result<SlipWords> {
  const [deadline, contact] = [given.value("deadline"), given.value("contact")];
  if (deadline !== undefined && !isDay(deadline)) {
    return fail({ code: "dateUnfit", option: "--deadline", value: deadline });
  }
  return success({
    by: given.value("by") ?? slipWords.office.zh,
    at: now().toISOString(),
    ...(deadline !== undefined && { deadline }),
    ...(contact !== undefined && { contact }),
  });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
