import type { Edition } from "../forms/registry.ts";
import { fingerprint } from "../report/fingerprint.ts";
import type { Adjustment, Report, Unit } from "../report/report.ts";
import type { OwnJudge } from "./own-checks.ts";
import type { Roster } from "./roster.ts";
import type { Submission } from "./submission.ts";
import { type Decision, type Gathered, type FileVerdict } from "./verdicts.ts";

/**
 * A gathering, as its file `*.gouji-set` holds it: what it is about, who has to report, what came in, and what somebody has decided. What
 * follows from these (verdicts, rounds, sums) is derived.
 */
export interface Gathering {
  readonly id: string;
  readonly year: number;
  readonly edition: Edition;
  /** The unit that gathers, where somebody has said it; else its own report does. */
  readonly unit?: Unit;
  /** The report of the unit that gathers (本级), as it was when it was taken in. */
  readonly own?: Report;
  readonly roster?: Roster;
  readonly submissions: readonly Submission[];
  readonly decisions: readonly Decision[];
  readonly adjustments: readonly Adjustment[];
  /** What was sent back, in the order of sending. */
  readonly returns?: readonly SentBack[];
  /** How many changes (`withChange`) it has taken in; absent where none. */
  readonly changes?: number;
}

/** A report that was sent back to its unit: its file by the hash, the place in it, when (ISO 8601 date and time) and by whom. */
export interface SentBack {
  readonly sha256: string;
  readonly at?: string;
  readonly when: string;
  readonly by: string;
}

/** What the verdicts of a gathering depend on; `judgeOwn` judges by the office's own checks, where it has some. */
export function gatheredOf(
  { own, year, edition, roster, submissions, decisions }: Gathering,
  judgeOwn?: OwnJudge,
): Gathered {
  const about = { year, edition, submissions, decisions, ...(roster && { roster }), ...(judgeOwn && { judgeOwn }) };
  return { ...about, ...(own && { own: { unit: own.unit.name, fingerprint: fingerprint(own) } }) };
}

/**
 * A gathering after more files came in. One whose bytes are those that it had last is not taken in again; the same file with other bytes is another
 * submission, and what it held before stays as the earlier round. What could not be read before may be readable now.
 */
export function withSubmissions(gathering: Gathering, came: readonly Submission[]): Gathering {
  const names = new Set(came.map(({ file }) => file));
  const kept = gathering.submissions.filter(({ file, content }) => "report" in content || !names.has(file));
  const last = new Map(kept.map((one) => [placeOf(one), one.sha256]));
  return { ...gathering, submissions: [...kept, ...came.filter((one) => last.get(placeOf(one)) !== one.sha256)] };
}

function placeOf({ file, at = "" }: Submission): string {
  return `${file}\n${at}`;
}

/** The round of a unit that came before another. */
export function roundBefore(verdicts: readonly FileVerdict[], { unit, round }: FileVerdict): FileVerdict | undefined {
  return verdicts.findLast((one) => one.unit === unit && one.round < round && one.status === "excluded");
}

/** The year that most of some reports are of; the latest of those that are equally many. Undefined where none says one. */
export function usualYear(submissions: readonly Submission[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { content } of submissions) {
    if (!("report" in content) || !content.report.dated) continue;
    counts.set(content.report.year, (counts.get(content.report.year) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}
