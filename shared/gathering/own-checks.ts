import type { OwnCheckRules } from "../catalogue/checker-for.ts";
import { blocks, codeShown } from "../checks/finding.ts";
import { ownFindings } from "../own-rules/judge-own-rules.ts";
import { remembered } from "../remembered.ts";
import { blankReport, type Previous } from "../report/report.ts";
import type { SubmittedReport } from "./submission.ts";
import { unitKey } from "./unit-names.ts";

/** What an office's own checks find in a report that came in, by the codes that people see; hints and what is explained are left out. */
export interface OwnJudged {
  /** How many block, as errors of the catalogue do, and the codes of these. */
  readonly errors: number;
  readonly codes: readonly string[];
  /** How many are open of each code. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Judges a report of a unit, as the roster calls it, by an office's own checks. */
export type OwnJudge = (report: SubmittedReport, unit: string) => OwnJudged;

/**
 * The judge by some own checks, as they are switched now. `lastYears` are the reports that counted last year, for the checks that compare two years, which else
 * say nothing.
 */
export const ownJudgeOf = remembered((own: OwnCheckRules, lastYears: readonly Previous[]): OwnJudge => {
  const before = new Map(lastYears.map((one) => [unitKey(one.unit.name), one]));
  return remembered((submitted: SubmittedReport, label: string): OwnJudged => {
    const { id, edition, year, unit, cells, waivers = [] } = submitted;
    const last = before.get(unitKey(label));
    const report = { ...blankReport({ id, edition, year, unit }), cells, waivers };
    const open = ownFindings(own, report, last && { ...last, unit }).filter(
      ({ severity, explained }) => severity !== "hint" && explained === undefined,
    );
    const counts = new Map<string, number>();
    for (const { code } of open) counts.set(codeShown(code), (counts.get(codeShown(code)) ?? 0) + 1);
    const blocking = open.filter(blocks).map(({ code }) => codeShown(code));
    return { errors: blocking.length, codes: [...new Set(blocking)], counts: Object.fromEntries(counts) };
  });
});
