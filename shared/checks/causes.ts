import { groupBy } from "../group-by.ts";
import type { CellId } from "../forms/form.ts";
import type { AnyFinding, Severity } from "./finding.ts";
import { indexOf } from "./figures.ts";
import { identityKey } from "./identities.ts";
import { carriedIn } from "./rules/carried.ts";
import type { View } from "./rule.ts";

/** The findings that hold numbers of the text against each other; each number can also be held against the tables. */
const withinText: ReadonlySet<string> = new Set(["T4", "T13", "T14", "T16"]);
/** Those that hold the text against the tables. */
const againstTables: ReadonlySet<string> = new Set([
  "T1",
  "T2",
  "T3",
  "T5",
  "T6",
  "T7",
  "T8",
  "T9",
  "T10",
  "T11",
  "T12",
]);
/** Those about totals that the file declares. */
const aboutTotals: ReadonlySet<string> = new Set(["S1", "S2", "S3"]);

/**
 * One finding a cause: a finding that is only the echo of another one is listed inside it. Sums that fail by the same wrong cell fail once; a
 * column 总计 that only adds up what is wrong in single columns says nothing new. A number that agrees with the total that the file declares
 * is no slip of the text; numbers of the text that do not fit each other do not because one of them is not that of the tables; what is told
 * twice is wrong twice. A cause is at least as grave as its echoes.
 */
export function underCauses<F extends AnyFinding>(findings: readonly F[], view: View): readonly F[] {
  const told = findings.filter(({ code, place }) => place !== undefined && code.startsWith("T"));
  const possible = possibleCauses(findings, told);
  const causes = causesOfSums(findings, view);
  for (const echo of told) {
    const cause = causeOf(echo, possible, view);
    if (cause !== undefined) causes.set(echo, cause);
  }
  const echoesOf = groupBy(causes.keys(), (echo) => firstCause(echo, causes));
  return findings.flatMap((finding) => {
    if (causes.has(finding)) return [];
    const own = echoesOf.get(finding);
    return own === undefined ? [finding] : [{ ...finding, severity: gravest([finding, ...own]), explains: own }];
  });
}

/** The sums that fail because of another one: by the same suspect, or because they add up others that fail. */
function causesOfSums<F extends AnyFinding>(findings: readonly F[], view: View): Map<F, F> {
  const causes = new Map<F, F>();
  const firstOf = new Map<CellId, F>();
  const unblamed: F[] = [];
  for (const finding of findings) {
    if (identityKey(finding) === undefined) continue;
    const { suspect } = finding;
    if (suspect === undefined) {
      unblamed.push(finding);
      continue;
    }
    const first = firstOf.get(suspect);
    if (first === undefined) firstOf.set(suspect, finding);
    else causes.set(finding, first);
  }
  for (const same of groupBy(unblamed, ({ code }) => code).values()) {
    const overall = same.find(({ cells: [first] }) => first !== undefined && view.form.cellById.get(first)?.computed);
    const single = findings.filter((finding) => finding.code === overall?.code && finding !== overall);
    const [first] = single;
    if (overall === undefined || first === undefined || !addsUp(overall, single)) continue;
    // What was carried over is settled by the total: applicants are sometimes sorted anew. A balance is settled column by column.
    if (overall.code === carriedIn.code && single.every((one) => !causes.has(one))) {
      for (const one of single) causes.set(one, overall);
    } else {
      causes.set(overall, first);
    }
  }
  return causes;
}

/** Whether what is wrong in single columns comes to what is wrong in their sum. */
function addsUp(overall: AnyFinding, single: readonly AnyFinding[]): boolean {
  return single.reduce((sum, one) => sum + remainderOf(one), 0) === remainderOf(overall);
}

function remainderOf({ actual, expected }: AnyFinding): number {
  return Number(actual) - Number(expected);
}

/** What may be behind an echo, sorted so that no echo has to look at all findings: a long text has thousands. */
interface PossibleCauses<F> {
  readonly totals: readonly F[];
  /** Those against the tables, by the block in which they stand. */
  readonly inBlock: ReadonlyMap<string, readonly F[]>;
  /** Those about 万, likewise. */
  readonly inTenThousands: ReadonlyMap<string, readonly F[]>;
  /** The first of those that give the same wrong value to the same cells. */
  readonly firstAlike: ReadonlyMap<string, F>;
}

function possibleCauses<F extends AnyFinding>(findings: readonly F[], told: readonly F[]): PossibleCauses<F> {
  const tabular = told.filter(({ code }) => againstTables.has(code));
  const firstAlike = new Map<string, F>();
  for (const finding of tabular) {
    const value = wrongValue(finding);
    if (!firstAlike.has(value)) firstAlike.set(value, finding);
  }
  return {
    totals: findings.filter(({ code }) => aboutTotals.has(code)),
    inBlock: groupBy(tabular, blockOf),
    inTenThousands: groupBy(
      told.filter(({ code }) => code === "T15"),
      blockOf,
    ),
    firstAlike,
  };
}

/** The cause behind all causes. A cause is of a kind that comes before its echo's, or stands in front of it, so there is one. */
function firstCause<F>(echo: F, causes: ReadonlyMap<F, F>): F {
  const cause = causes.get(echo);
  return cause === undefined ? echo : firstCause(cause, causes);
}

function causeOf<F extends AnyFinding>(echo: F, possible: PossibleCauses<F>, view: View): F | undefined {
  const total = possible.totals.find((cause) => agreesWithDeclared(echo, cause, view));
  if (total !== undefined) return total;
  // A 万 too many is why the number is not that of the tables.
  const unit = possible.inTenThousands.get(blockOf(echo))?.find((cause) => cause !== echo && stands(cause, echo));
  if (unit !== undefined) return unit;
  if (withinText.has(echo.code)) return possible.inBlock.get(blockOf(echo))?.find((cause) => stands(cause, echo));
  if (!againstTables.has(echo.code) || echo.cells.length + (echo.previousCells?.length ?? 0) === 0) return undefined;
  const first = possible.firstAlike.get(wrongValue(echo));
  return first === echo ? undefined : first;
}

/** Whether a number of the text is what the cells come to when the totals count that the file declares. */
function agreesWithDeclared({ code, cells, actual }: AnyFinding, { cells: [total] }: AnyFinding, view: View): boolean {
  if (!againstTables.has(code) || total === undefined || !cells.includes(total)) return false;
  const { declared } = view.report;
  const sum = cells.reduce((all, id) => {
    const value = declared[id];
    return all + (typeof value === "number" ? value : view.figures.numberOrZero(indexOf(view.form, id)));
  }, 0);
  return String(sum) === String(actual);
}

/** The block in which a finding stands. */
function blockOf({ place }: AnyFinding): string {
  return place === undefined ? "" : `${place.part} ${place.block}`;
}

/** Whether one finding's number stands among the words of another in the same block. */
function stands({ place: a }: AnyFinding, { place: b }: AnyFinding): boolean {
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

/** What a finding says of which cells, to tell whether the text gives the same wrong value to the same cells twice. */
function wrongValue({ code, actual, expected, cells, previousCells = [] }: AnyFinding): string {
  return JSON.stringify([code, actual, expected, cells, previousCells]);
}

const gravity: readonly Severity[] = ["error", "error-unless-explained", "warning", "hint"];

function gravest(findings: readonly AnyFinding[]): Severity {
  return gravity.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "hint";
}
