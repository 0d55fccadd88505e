import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { Report, SignOffStep } from "../../../shared/report/report.ts";
import type { Result } from "../../../shared/result.ts";
import { type Actor, takeStep } from "../../../shared/sign-off/acts.ts";

/** Somebody who acts on a day of January 2022, at noon. */
export function actor(day: number, name = "甲"): Actor {
  const date = `2022-01-${String(day).padStart(2, "0")}`;
  return { name, date, at: `${date}T04:00:00.000Z`, today: date, program: "0.1.0" };
}

/** A report after some steps, one a day. */
export function steppedTo(report: Report, ...steps: readonly SignOffStep[]): Report {
  return steps.reduce(
    (before, step, place) => done(takeStep(before, findingsOf(before), step, actor(10 + place))),
    report,
  );
}

/** What the checks find. */
export function findingsOf(report: Report) {
  return checkerFor(report.edition).check(report).findings;
}

/** The value of a success. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
