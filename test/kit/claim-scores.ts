import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { passagesWithClaims, passagesWithoutClaims } from "../fixtures/claims/index.ts";
import { type Claim, type ClaimCode, claimCodes, type LabelledPassage } from "../fixtures/claims/passage.ts";
import { reportOf } from "../fixtures/claims/report-of.ts";
import { claimsOf } from "../../shared/text/claims/claims-of.ts";

/** What became of the labelled passages under one code. */
export interface Score {
  /** Alarms about claims that are wrong, and about right ones or none at all: findings of any severity, hints too. */
  readonly trueAlarms: number;
  readonly falseAlarms: number;
  /** Those of them that are warnings: errors and warnings, no hints ("please look"). A false one in a right report is the worst. */
  readonly trueWarnings: number;
  readonly falseWarnings: number;
  /** Wrong claims, and how many of them were found. */
  readonly wrong: number;
  readonly found: number;
  /** Right claims, and how many of them were read at all. */
  readonly right: number;
  readonly read: number;
}

/** An alarm or a claim that was not judged as its label says. */
export interface Miss {
  readonly kind: "false alarm" | "missed" | "not read";
  readonly code: string;
  readonly words: string;
  readonly passage: string;
}

/** Scores by code, and every miss. */
export interface Scores {
  readonly byCode: ReadonlyMap<ClaimCode, Score>;
  readonly all: Score;
  readonly misses: readonly Miss[];
}

interface Judged {
  readonly scores: readonly (readonly [ClaimCode, Score])[];
  readonly misses: readonly Miss[];
}

const nothing: Score = {
  trueAlarms: 0,
  falseAlarms: 0,
  trueWarnings: 0,
  falseWarnings: 0,
  wrong: 0,
  found: 0,
  right: 0,
  read: 0,
};

/** The set that the reader was fitted to. */
const firstSet: readonly LabelledPassage[] = [...passagesWithClaims, ...passagesWithoutClaims];

/** Checks labelled passages, and counts what was found of what the labels say. */
export function scoreClaims(passages: readonly LabelledPassage[] = firstSet): Scores {
  const judged = passages.map(judge);
  const byCode = new Map<ClaimCode, Score>(claimCodes.map((code) => [code, nothing]));
  for (const [code, score] of judged.flatMap(({ scores }) => scores)) byCode.set(code, sum(byCode.get(code), score));
  return {
    byCode,
    all: [...byCode.values()].reduce(sum, nothing),
    misses: judged.flatMap(({ misses }) => misses),
  };
}

function sum(a: Score = nothing, b: Score = nothing): Score {
  return {
    trueAlarms: a.trueAlarms + b.trueAlarms,
    falseAlarms: a.falseAlarms + b.falseAlarms,
    trueWarnings: a.trueWarnings + b.trueWarnings,
    falseWarnings: a.falseWarnings + b.falseWarnings,
    wrong: a.wrong + b.wrong,
    found: a.found + b.found,
    right: a.right + b.right,
    read: a.read + b.read,
  };
}

function judge(passage: LabelledPassage): Judged {
  const report = reportOf(passage);
  const { findings } = checkerFor(report.edition).check(report);
  const alarms = findings.flatMap((finding) => alarmOf(finding) ?? []);
  // What is listed inside its cause is found, too, but is no alarm of its own.
  const named = [
    ...alarms,
    ...findings.flatMap(({ explains = [] }) => explains).flatMap((echo) => alarmOf(echo) ?? []),
  ];
  const starts = claimsOf(report).flatMap(({ claims, breakdowns, shareLists }) => [
    ...claims,
    ...breakdowns.map(({ whole }) => whole),
    ...shareLists.flatMap(({ shares }) => shares),
  ]);
  const scores: [ClaimCode, Score][] = [];
  const misses: Miss[] = [];
  const miss = (kind: Miss["kind"], code: string, words: string): void => {
    misses.push({ kind, code, words, passage: passage.text });
  };
  for (const { code, finding } of alarms) {
    const right = passage.claims.some((claim) => claim.code === code && !claim.right && isAbout(finding, claim));
    const warns = finding.severity === "hint" ? 0 : 1;
    scores.push([
      code,
      right ? { ...nothing, trueAlarms: 1, trueWarnings: warns } : { ...nothing, falseAlarms: 1, falseWarnings: warns },
    ]);
    if (!right) miss("false alarm", code, finding.quote ?? "");
  }
  for (const claim of passage.claims) {
    if (claim.right) {
      const read = starts.some(
        ({ number }) => number.from < claim.from + claim.number.length && claim.from < number.to,
      );
      scores.push([claim.code, { ...nothing, right: 1, read: read ? 1 : 0 }]);
      if (!read) miss("not read", claim.code, claim.number);
    } else if (!claim.optional) {
      const found = named.some(({ code, finding }) => code === claim.code && isAbout(finding, claim));
      scores.push([claim.code, { ...nothing, wrong: 1, found: found ? 1 : 0 }]);
      if (!found) miss("missed", claim.code, claim.number);
    }
  }
  return { scores, misses };
}

function alarmOf(finding: Finding): { readonly code: ClaimCode; readonly finding: Finding } | undefined {
  const code = claimCodes.find((each) => each === finding.code);
  return code && { code, finding };
}

function isAbout({ place }: Finding, { from, number }: Claim): boolean {
  return place !== undefined && place.from < from + number.length && from < place.to;
}
