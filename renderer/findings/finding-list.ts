import { areSame } from "../../shared/remembered.ts";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { groupBy } from "../../shared/group-by.ts";
import { blocks, type FindingPart } from "../../shared/checks/finding.ts";

/** The parts in the order of the page; what concerns the whole report first. */
const partOrder: readonly FindingPart[] = ["report", "preamble", "s1", "t2", "t3", "t4", "s5", "s6"];

/**
 * The findings part by part as on the page; within a text in the order in which their words stand, after those about no words of it;
 * otherwise in the order of the checks.
 */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return partOrder.flatMap((part) => findings.filter((finding) => finding.part === part).toSorted(byPlace));
}

function byPlace({ place: a }: Finding, { place: b }: Finding): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a.block - b.block || a.from - b.from;
}

/** What the panel shows. */
export type SeverityFilter = "all" | "errors" | "warnings" | "hints" | "explained";

/** Whether a finding passes a filter; explained ones count as explained only. */
export function passes(finding: Finding, filter: SeverityFilter): boolean {
  if (filter === "all") return true;
  if (filter === "explained") return finding.explained !== undefined;
  if (finding.explained !== undefined) return false;
  if (filter === "errors") return blocks(finding);
  return finding.severity === (filter === "warnings" ? "warning" : "hint");
}

/** A finding with the name under which it is found again after the report has changed; no two of a list have the same. */
export interface NamedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** Names findings by what they are about, not by where they stand: words that move keep their finding. */
export function nameFindings(findings: readonly Finding[]): readonly NamedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, part, cells, quote } = finding;
    const about = JSON.stringify([code, part, cells, quote]);
    const before = seen.get(about) ?? 0;
    seen.set(about, before + 1);
    return { key: `${about} ${before}`, finding };
  });
}

/**
 * Reads what is found, ordered and named. A finding that says the same as before stays the same object, and a list of the same findings the same list, so
 * that what is drawn of them need not be drawn again.
 */
export function findingsOf(source: { readonly findings: () => readonly Finding[] }): () => readonly NamedFinding[] {
  let read: readonly Finding[] | undefined;
  let named: readonly NamedFinding[] = [];
  return () => {
    const now = source.findings();
    if (now !== read) named = keepNamed(named, nameFindings(orderFindings(now)));
    read = now;
    return named;
  };
}

function keepNamed(before: readonly NamedFinding[], now: readonly NamedFinding[]): readonly NamedFinding[] {
  const known = new Map(before.map((named) => [named.key, named]));
  const kept = now.map((named) => {
    const earlier = known.get(named.key);
    return earlier !== undefined && isSameFinding(earlier.finding, named.finding) ? earlier : named;
  });
  return areSame(kept, before) ? before : kept;
}

/** A waiver is one of the report's own, and is taken back as such. */
function isSameFinding(a: Finding, b: Finding): boolean {
  if (a === b) return true;
  if (a.explained !== b.explained || a.awaiting !== b.awaiting) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The findings of one part: how many there are, and those that are shown as cards. */
export interface PartFindings {
  readonly part: FindingPart;
  readonly count: number;
  readonly cards: readonly NamedFinding[];
}

/** Ordered findings part by part, the first `most` of them as cards; parts of which nothing is shown are left out. */
export function cutParts(findings: readonly NamedFinding[], most: number): readonly PartFindings[] {
  const counts = groupBy(findings, ({ finding }) => finding.part);
  const cards = groupBy(findings.slice(0, most), ({ finding }) => finding.part);
  return [...cards].map(([part, shown]) => ({ part, count: counts.get(part)?.length ?? 0, cards: shown }));
}

/** Where somebody stands among the findings: at which one, and how many came before it. */
export interface FindingPlace {
  readonly key: string;
  readonly index: number;
}

/**
 * The finding after (`step` 1) or before (-1) the one somebody stands at, round the end; undefined where there are none. Where that one is
 * settled meanwhile, the one that came after it has its place, so that none is passed over.
 */
export function nextFinding(
  findings: readonly NamedFinding[],
  at: FindingPlace | undefined,
  step: 1 | -1,
): { readonly named: NamedFinding; readonly index: number } | undefined {
  const index = wrap(placeAfter(findings, at, step), findings.length);
  const named = findings[index];
  return named && { named, index };
}

function placeAfter(findings: readonly NamedFinding[], at: FindingPlace | undefined, step: 1 | -1): number {
  if (at === undefined) return step > 0 ? 0 : -1;
  const still = findings.findIndex(({ key }) => key === at.key);
  if (still >= 0) return still + step;
  return step > 0 ? at.index : at.index - 1;
}

function wrap(index: number, length: number): number {
  return length === 0 ? -1 : ((index % length) + length) % length;
}
