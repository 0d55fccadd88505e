import { groupBy } from "../group-by.ts";
import { convertCells } from "../report/convert-edition.ts";
import { sameCell } from "../report/cell-value.ts";
import type { Cells } from "../report/report.ts";
import { foldText } from "../recognition/normalise.ts";
import { type Edition, entriesByCell, formOf } from "../forms/registry.ts";
import type { OwnJudge, OwnJudged } from "./own-checks.ts";
import { type Roster, unitLabels } from "./roster.ts";
import { isBlankReport, type Submission, type SubmittedReport } from "./submission.ts";
import { matchUnit, unitKey } from "./unit-names.ts";

/** What becomes of a file: it counts; somebody has to look first; it could not be read; it is left out. */
export type VerdictStatus = "included" | "waiting" | "failed" | "excluded";

/**
 * Why, as it stands in JSON: `M2` the same unit twice, another year or edition; `M3` it is within another report of the list; `M5` open errors.
 * The others are in words.
 */
export type VerdictReason =
  | "M2"
  | "M3"
  | "M5"
  | "otherYear"
  | "yearUnknown"
  | "otherEdition"
  | "converted"
  | "sameContent"
  | "replaced"
  | "orderUnclear"
  | "blank"
  | "unitUnclear"
  | "notInRoster"
  | "ownReport"
  | "leftOut"
  | (string & {});

/** What somebody has decided about a file, by its hash and, of several reports in it, the place. */
export interface Decision {
  readonly sha256: string;
  readonly at?: string;
  /** The unit of the roster that it is from. */
  readonly unit?: string;
  /** Left out, or taken in though something asks to look first. */
  readonly take?: boolean;
  readonly reason?: string;
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly when?: string;
}

/** A submission with what becomes of it. */
export interface FileVerdict {
  readonly submission: Submission;
  readonly status: VerdictStatus;
  readonly reasons: readonly VerdictReason[];
  /** Whose it is: as the roster calls the unit, or as the file does; the file's name where it says nothing. */
  readonly unit: string;
  /** 1 for the first that came in, 2 for 第 2 稿 … */
  readonly round: number;
  /** The units that it may be from, where somebody has to say. */
  readonly candidates?: readonly string[];
  /** What the office's own checks find in it, where there are some. */
  readonly own?: OwnJudged;
}

/** How many open errors a report has by all checks, an office's own among them, and their codes; none where the file could not be read. */
export function openErrorsIn({
  submission: { content },
  own,
}: Pick<FileVerdict, "submission" | "own">): Pick<OwnJudged, "errors" | "codes"> {
  if (!("report" in content)) return { errors: 0, codes: [] };
  const { errors, codes } = content.report.findings;
  return own === undefined ? { errors, codes } : { errors: errors + own.errors, codes: [...codes, ...own.codes] };
}

/** What a gathering is about. */
export interface Gathered {
  readonly year: number;
  readonly edition: Edition;
  readonly roster?: Roster;
  /** Name of the unit that gathers, and the fingerprint of its own report: a copy of that among the files is no unit's. */
  readonly own?: { readonly unit: string; readonly fingerprint: string };
  readonly submissions: readonly Submission[];
  readonly decisions: readonly Decision[];
  /** Judges by the office's own checks; absent where it has none. */
  readonly judgeOwn?: OwnJudge;
}

/**
 * What becomes of each file, in the order in which they came in. A pure function of what came in, the roster, and what somebody has decided: nothing of
 * it is stored. Of the reports of one unit the last counts; which came last, their place in `submissions` says.
 */
export function verdictsOf(gathered: Gathered): readonly FileVerdict[] {
  const first = gathered.submissions.map((submission) => firstLook(submission, gathered));
  const withRounds = inRounds(first);
  return withoutContained(withRounds, gathered);
}

/** The units of the roster of which no report counts or waits, as they are called. */
export function missingUnits({ roster }: Gathered, verdicts: readonly FileVerdict[]): readonly string[] {
  if (roster === undefined) return [];
  const there = new Set(verdicts.filter(({ status }) => status === "included").map(({ unit }) => unit));
  // A unit whose figures another report includes is not missing.
  for (const { reasons, unit } of verdicts) if (reasons.includes("M3")) there.add(unit);
  const contained = verdicts.flatMap(({ status, submission: { content } }) =>
    status === "included" && "report" in content ? (content.report.includes ?? []) : [],
  );
  for (const name of contained) {
    const match = matchUnit(name, roster);
    if (match.kind === "unit") there.add(unitLabels(roster)[match.unit] ?? name);
  }
  return unitLabels(roster).filter((label) => !there.has(label));
}

function firstLook(submission: Submission, gathered: Gathered): FileVerdict {
  const { content } = submission;
  const decision = gathered.decisions.findLast(
    ({ sha256, at }) => sha256 === submission.sha256 && at === submission.at && sha256 !== "",
  );
  if (!("report" in content)) {
    return { submission, status: "failed", reasons: [content.failure], unit: fileName(submission.file), round: 1 };
  }
  const { report } = content;
  const whose = unitOf(submission, report, decision, gathered);
  const own = gathered.judgeOwn?.(report, whose.verdict.unit);
  const reasons: VerdictReason[] = [];
  const verdict = (status: VerdictStatus, more: readonly VerdictReason[] = []): FileVerdict => ({
    submission,
    status,
    reasons: [...new Set([...more, ...reasons])],
    round: 1,
    ...whose.verdict,
    ...(own && { own }),
  });
  if (decision?.take === false) return verdict("excluded", ["leftOut"]);
  if (gathered.own?.fingerprint === report.fingerprint) return verdict("excluded", ["ownReport"]);
  if (report.dated && report.year !== gathered.year) return verdict("excluded", ["M2", "otherYear"]);
  if (decision?.take !== true && isBlankReport(report)) return verdict("excluded", ["blank"]);
  if (report.findings.errors > 0 || (own !== undefined && own.errors > 0)) reasons.push("M5");
  if (report.edition !== gathered.edition) {
    if (!isConvertible(report, gathered.edition)) return verdict("excluded", ["M2", "otherEdition"]);
    reasons.push("converted");
  }
  if (whose.reason !== undefined) return verdict("waiting", [whose.reason]);
  if (!report.dated && decision?.take !== true) return verdict("waiting", ["yearUnknown"]);
  return verdict("included");
}

/** Whether every figure has its place in the other edition; one that another row takes up has. */
function isConvertible({ cells, edition }: SubmittedReport, to: Edition): boolean {
  return convertCells(cells, formOf(edition), formOf(to)).unconverted.every(({ into }) => into !== undefined);
}

interface Whose {
  readonly verdict: Pick<FileVerdict, "unit" | "candidates">;
  readonly reason?: VerdictReason;
}

/** Whose report a file is: what somebody has said, else what the roster makes of its name. */
function unitOf(
  { file }: Submission,
  { unit: { name }, named }: SubmittedReport,
  decision: Decision | undefined,
  { roster }: Gathered,
): Whose {
  if (decision?.unit !== undefined) return { verdict: { unit: decision.unit } };
  const stated = named ? name : fileName(file);
  if (roster === undefined) {
    return { verdict: { unit: stated }, ...(!named && decision?.take !== true && { reason: "unitUnclear" }) };
  }
  const labels = unitLabels(roster);
  const match = matchUnit(stated, roster);
  const label = (unit: number): string => labels[unit] ?? stated;
  switch (match.kind) {
    case "unit":
      return named
        ? { verdict: { unit: label(match.unit) } }
        : { verdict: { unit: stated, candidates: [label(match.unit)] }, reason: "unitUnclear" };
    case "doubt":
      return { verdict: { unit: stated, candidates: match.candidates.map(label) }, reason: "unitUnclear" };
    case "unknown":
      return { verdict: { unit: stated }, reason: named ? "notInRoster" : "unitUnclear" };
  }
}

/** The reports of one unit in rounds: the same content again is no round, and of all rounds the last counts. */
function inRounds(verdicts: readonly FileVerdict[]): readonly FileVerdict[] {
  const counting = verdicts.filter(({ status }) => status === "included");
  const settled = new Map<FileVerdict, FileVerdict>();
  for (const ofUnit of groupBy(counting, ({ unit }) => unitKey(unit)).values()) {
    const rounds: FileVerdict[][] = [];
    for (const one of inOrder(ofUnit)) {
      // Who goes back to what they sent at first, later on, means it.
      const same = rounds.findLast(
        ([before], at) =>
          before !== undefined &&
          saysTheSame(before, one) &&
          (at === rounds.length - 1 || before.submission.received === one.submission.received),
      );
      if (same === undefined) rounds.push([one]);
      else same.push(one);
    }
    const unclear = rounds.length > 1 && !isOrderTold(rounds.flatMap(([one]) => one ?? []));
    for (const [at, [first, ...again]] of rounds.entries()) {
      if (first === undefined) continue;
      const round = at + 1;
      const last = round === rounds.length;
      settled.set(first, {
        ...first,
        round,
        status: last ? "included" : "excluded",
        reasons: last
          ? [...(unclear ? ["M2", "orderUnclear"] : []), ...first.reasons]
          : ["replaced", ...first.reasons.filter((reason) => reason !== "M5")],
      });
      for (const one of again) {
        settled.set(one, { ...one, round, status: "excluded", reasons: ["M2", "sameContent"] });
      }
    }
  }
  return verdicts.map((verdict) => settled.get(verdict) ?? verdict);
}

/** Which of the files of a unit came first: those received earlier; of those that came together, what their names say, then which was changed earlier. */
function inOrder(verdicts: readonly FileVerdict[]): readonly FileVerdict[] {
  return verdicts.toSorted((a, b) => {
    const [one, other] = [a.submission, b.submission];
    if (one.received !== other.received) return one.received < other.received ? -1 : 1;
    return (toldRound(one.file) ?? 1) - (toldRound(other.file) ?? 1) || (one.changed ?? 0) - (other.changed ?? 0);
  });
}

/** Whether the order of rounds is certain: by when they were received, or by the names of the files. */
function isOrderTold(rounds: readonly FileVerdict[]): boolean {
  const told = rounds.map(({ submission: { received, file } }) => `${received} ${toldRound(file) ?? 1}`);
  return new Set(told).size === rounds.length;
}

const chineseDigits = "一二三四五六七八九";

/** The round that a file's name tells: 第2稿, 第二次报送, 修改稿2, (2), v2; 修改 and 更正 alone are the second. Undefined where it tells none. */
export function toldRound(file: string): number | undefined {
  const name = foldText(fileName(file));
  const [, told] =
    /第([\d一二三四五六七八九]{1,2})(?:稿|次|版|轮)/u.exec(name) ??
    /(?:修改稿?|修订版?|\(|[-_ ]?[vV]|稿)(\d{1,2})\)?$/u.exec(name) ??
    [];
  if (told !== undefined)
    return chineseDigits.includes(told) ? chineseDigits.indexOf(told) + 1 : Number(told) || undefined;
  return /修改|修订|更正|订正|重报/u.test(name) ? 2 : undefined;
}

function saysTheSame(a: FileVerdict, b: FileVerdict): boolean {
  const [one, other] = [a.submission.content, b.submission.content];
  if (a.submission.sha256 === b.submission.sha256 && a.submission.at === b.submission.at) return true;
  if (!("report" in one) || !("report" in other)) return false;
  return one.report.fingerprint === other.report.fingerprint;
}

/** What another report of the list was merged from is in its figures already, and counts no second time. */
function withoutContained(verdicts: readonly FileVerdict[], { roster }: Gathered): readonly FileVerdict[] {
  const containing = verdicts.flatMap(({ status, unit, submission: { content } }) =>
    status === "included" && "report" in content && content.report.includes !== undefined
      ? [{ unit, includes: content.report.includes.map((name) => labelOf(name, roster)) }]
      : [],
  );
  if (containing.length === 0) return verdicts;
  return verdicts.map((verdict): FileVerdict => {
    const key = unitKey(verdict.unit);
    const within = containing.some(
      ({ unit, includes }) => unit !== verdict.unit && includes.some((name) => unitKey(name) === key),
    );
    return within && verdict.status === "included"
      ? { ...verdict, status: "excluded", reasons: ["M3", ...verdict.reasons.filter((reason) => reason !== "M5")] }
      : verdict;
  });
}

function labelOf(name: string, roster: Roster | undefined): string {
  if (roster === undefined) return name;
  const match = matchUnit(name, roster);
  return match.kind === "unit" ? (unitLabels(roster)[match.unit] ?? name) : name;
}

/** The name of a file without folders and ending. */
function fileName(file: string): string {
  const name = file.split(/[\\/]/u).at(-1) ?? file;
  return name.replace(/\.[^.]{1,6}$/u, "").trim() || name;
}

/** The cells that differ between two rounds of a unit, in form order of the later. */
export function changedCells(before: Cells, after: Cells) {
  const ids = new Set([...entriesByCell(before), ...entriesByCell(after)].map(([id]) => id));
  return [...ids].flatMap((cell) => {
    const [was, is] = [before[cell], after[cell]];
    return sameCell(was, is)
      ? []
      : [{ cell, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}
