import type { TextPlace } from "../../checks/finding.ts";
import { groupBy } from "../../group-by.ts";
import type { Report } from "../../report/report.ts";
import type { Passage, Stretch } from "../passages.ts";
import type { Claim, ClaimCode } from "./claim.ts";
import { claimsOf, type ReadPassage } from "./claims-of.ts";

/** A claim and the passage that makes it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly passage: Passage;
}

const placedByRead = new WeakMap<readonly ReadPassage[], ReadonlyMap<ClaimCode, readonly PlacedClaim[]>>();
const none: readonly PlacedClaim[] = [];

/** The claims of a report that a check compares with the tables. */
export function claimsOfCode(report: Report, code: ClaimCode): readonly PlacedClaim[] {
  const read = claimsOf(report);
  let byCode = placedByRead.get(read);
  if (byCode === undefined) {
    const placed = read.flatMap(({ passage, claims }) => claims.map((claim): PlacedClaim => ({ passage, claim })));
    byCode = groupBy(placed, ({ claim }) => claim.code);
    placedByRead.set(read, byCode);
  }
  return byCode.get(code) ?? none;
}

/** Where a stretch of a passage stands. */
export function placeOf({ part, block }: Passage, { from, to }: Stretch): TextPlace {
  return { part, block, from, to };
}

/** The words of a stretch. */
export function wordsAt({ words }: Passage, { from, to }: Stretch): string {
  return words.text.slice(from, to);
}

const longestQuote = 40;

/** The words of a claim for a sentence about it, cut in front where they are long. */
export function quoted(passage: Passage, stretch: Stretch): string {
  const words = wordsAt(passage, stretch).trim();
  return words.length > longestQuote ? `…${words.slice(1 - longestQuote)}` : words;
}
