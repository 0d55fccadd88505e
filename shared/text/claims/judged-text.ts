import type { View } from "../../checks/rule.ts";
import { groupBy } from "../../group-by.ts";
import { remembered, rememberedEachWithLookUps } from "../../remembered.ts";
import type { FigureSources } from "../../report/bound-figure.ts";
import type { Passage } from "../passages.ts";
import { type Claim, type ClaimCode, claimCodes, type NumberTold } from "./claim.ts";
import { claimsOf, type ReadPassage } from "./claims-of.ts";
import { judge, sourcesOf, type Verdict } from "./judge.ts";

/** A passage whose claims have been held against the figures. */
export interface JudgedPassage extends ReadPassage {
  /** What became of each claim, in their order. */
  readonly verdicts: readonly Verdict[];
  /** Of which kinds something may be wrong, each once. */
  readonly doubtful: readonly Telling[];
}

/**
 * A kind of what a passage tells: claims that one check compares with the tables, the four numbers of a balance, wholes in parts, shares of one whole,
 * numbers in 万.
 */
export type Telling = ClaimCode | "balance" | "breakdowns" | "shareLists" | "tenThousands";

/** A claim, the passage that makes it, and what became of it. */
export interface PlacedClaim<C extends Claim = Claim> {
  readonly claim: C;
  readonly passage: Passage;
  /** All that the passage claims. */
  readonly claims: readonly Claim[];
  /** What became of them. */
  readonly verdicts: readonly Verdict[];
  readonly verdict: Verdict;
  /** All numbers of the passage. */
  readonly numbers: readonly NumberTold[];
}

/**
 * What every passage of a report claims, held against the figures: the same passage again while the cells that were looked up for it are the same, and
 * the same list while all passages are.
 */
export const judgedText = remembered((view: View): readonly JudgedPassage[] =>
  judgedPassages(sourcesOf(view), claimsOf(view.report)),
);

const judgedPassages = rememberedEachWithLookUps(
  (sources: FigureSources, read: ReadPassage): JudgedPassage => {
    const verdicts = read.claims.map((claim) => judge(sources, claim));
    return { ...read, verdicts, doubtful: doubtfulIn(read, verdicts) };
  },
  // Each reading of a passage has claims of its own.
  { are: (before, now) => before.claims === now.claims, again: (judged, { passage }) => ({ ...judged, passage }) },
);

const balanceCodes = [claimCodes.received, claimCodes.carried, claimCodes.concluded];

function doubtfulIn({ claims, ...told }: ReadPassage, verdicts: readonly Verdict[]): readonly Telling[] {
  const doubtful: Telling[] = [];
  let inTenThousands = told.inTenThousands.length > 0;
  for (const [place, claim] of claims.entries()) {
    const verdict = verdicts[place]?.kind;
    if (verdict === "agrees") continue;
    inTenThousands ||= isInTenThousands(claim);
    if (verdict === "differs" && !doubtful.includes(claim.code)) doubtful.push(claim.code);
  }
  if (balanceCodes.every((code) => claims.some((claim) => claim.code === code))) doubtful.push("balance");
  if (told.breakdowns.length > 0) doubtful.push("breakdowns");
  if (told.shareLists.length > 0) doubtful.push("shareLists");
  if (inTenThousands) doubtful.push("tenThousands");
  return doubtful;
}

function isInTenThousands(claim: Claim): boolean {
  return claim.kind === "number" && (claim.unit === "tenThousandYuan" || claim.numeral.tenThousands !== undefined);
}

/** The passages in which something of a kind may be wrong, in the order of the text: most texts are right, and need not be gone through. */
export function passagesInDoubt(judged: readonly JudgedPassage[], kind: Telling): readonly JudgedPassage[] {
  return inDoubt(judged).get(kind) ?? noPassages;
}

const inDoubt = remembered((judged: readonly JudgedPassage[]): ReadonlyMap<Telling, readonly JudgedPassage[]> => {
  const byKind = new Map<Telling, JudgedPassage[]>();
  for (const one of judged) {
    for (const kind of one.doubtful) {
      const same = byKind.get(kind);
      if (same === undefined) byKind.set(kind, [one]);
      else same.push(one);
    }
  }
  return byKind;
});

const noPassages: readonly JudgedPassage[] = [];

/** The claims of some passages that a check compares with the tables, in the order of the text. */
export function claimsOfCode(judged: readonly JudgedPassage[], code: ClaimCode): readonly PlacedClaim[] {
  const [only] = judged;
  // Most rules look at one passage at a time, which is not worth sorting.
  if (judged.length === 1 && only !== undefined) return placedIn(only).filter(({ claim }) => claim.code === code);
  return claimsByCode(judged).get(code) ?? none;
}

function placedIn({ passage, claims, numbers, verdicts }: JudgedPassage): readonly PlacedClaim[] {
  return claims.flatMap((claim, place) => {
    const verdict = verdicts[place];
    return verdict === undefined ? [] : [{ passage, claim, claims, numbers, verdicts, verdict }];
  });
}

const claimsByCode = remembered((judged: readonly JudgedPassage[]) =>
  groupBy(judged.flatMap(placedIn), ({ claim }) => claim.code),
);

const none: readonly PlacedClaim[] = [];
