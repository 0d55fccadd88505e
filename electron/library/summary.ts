import { z } from "zod";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import { summarize } from "../../shared/checks/finding.ts";
import { editions, formOf } from "../../shared/forms/registry.ts";
import type { Vocabulary } from "../../shared/checks/vocabulary.ts";
import type { Report } from "../../shared/report/report.ts";
import { sealOf } from "../../shared/sign-off/standing.ts";
import type { Failure } from "../../shared/failure.ts";
import { failureWords } from "../../shared/words/failures.ts";

const reportSummary = z.object({
  kind: z.literal("report"),
  id: z.string(),
  unit: z.object({ name: z.string(), level: z.string() }),
  year: z.number(),
  edition: z.enum(editions),
  errors: z.number(),
  warnings: z.number(),
  hints: z.number(),
  filled: z.number(),
  signed: z.boolean(),
});

const failure = z.custom<Failure>(
  (value: unknown) =>
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    Object.hasOwn(failureWords, value.code),
);

/** What the library shows of a file, as its index remembers it. */
export const summarySchema = z.discriminatedUnion("kind", [
  reportSummary,
  z.object({ kind: z.literal("unreadable"), failure }),
]);

/** What the library shows of a file: a report's state, or why it cannot be read. */
export type Summary = z.output<typeof summarySchema>;

/** The state of a report, checked with the user's own words. */
export function summaryOf(report: Report, vocabulary: Vocabulary): Summary {
  const { id, unit, year, edition } = report;
  const { errors, warnings, hints } = summarize(checkerFor(edition, vocabulary).check(report).findings);
  const typed = formOf(edition).cells.filter((cell) => !cell.computed);
  const filled = typed.filter((cell) => report.cells[cell.id] !== undefined).length / typed.length;
  return {
    kind: "report",
    id,
    unit,
    year,
    edition,
    errors,
    warnings,
    hints,
    filled,
    signed: sealOf(report) !== undefined,
  };
}
