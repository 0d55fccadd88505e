import type { Form, NarrativeId } from "../../forms/form.ts";
import { formOf } from "../../forms/registry.ts";
import { groupBy } from "../../group-by.ts";
import { remembered } from "../../remembered.ts";
import type { Report } from "../../report/report.ts";
import { type BlockText, type Passage, passagesOf } from "../passages.ts";
import type { Claim, ClaimCode, PassageClaims } from "./claim.ts";
import { readClaims } from "./read-claims.ts";

/** A passage and what it claims. */
export interface ReadPassage extends PassageClaims {
  readonly passage: Passage;
  /** The kinds of what it tells, each once. */
  readonly tells: readonly Telling[];
}

/** A kind of what a passage tells: claims that one check compares with the tables, wholes in parts, shares of one whole, numbers in 万. */
export type Telling = ClaimCode | "breakdowns" | "shareLists" | "tenThousands";

/** A claim and the passage that makes it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly passage: Passage;
  /** All that the passage claims. */
  readonly claims: readonly Claim[];
}

/** The parts that claim something about the figures; the preamble says what the report is, not what was done. */
export const partsWithClaims = ["s1", "s5", "s6"] as const satisfies readonly NarrativeId[];

/** What every passage of a report claims. A passage is read again only when its words or headings change. */
export const claimsOf = remembered((report: Report): readonly ReadPassage[] => {
  const form = formOf(report.edition);
  const claimsIn = (part: (typeof partsWithClaims)[number]): readonly ReadPassage[] =>
    claimsOfPassages(passagesOf(report, part), form, report.year, report.unit.name);
  return claimsTogether(claimsIn("s1"), claimsIn("s5"), claimsIn("s6"));
});

/** One list for all parts: the same one again while each part's is, so that whoever has judged it need not do so again. */
const claimsTogether = remembered((...parts: [readonly ReadPassage[], ...(readonly ReadPassage[])[]]) => parts.flat());

const claimsOfPassages = remembered(
  (passages: readonly Passage[], form: Form, year: number, unitName: string): readonly ReadPassage[] =>
    passages.map((passage) => readPassage(passage, form, year, unitName)),
);

/** A passage as it was read: the same object again while it is the same, so that rules look at it once. */
const readPassage = remembered((passage: Passage, form: Form, year: number, unitName: string): ReadPassage => {
  const claimed = claimsInWords(passage.words, form, year, unitName, ...passage.under);
  return { passage, ...claimed, tells: tellingsOf(claimed) };
});

function tellingsOf({ claims, breakdowns, shareLists, inTenThousands }: PassageClaims): readonly Telling[] {
  const tells = new Set<Telling>(claims.map(({ code }) => code));
  if (breakdowns.length > 0) tells.add("breakdowns");
  if (shareLists.length > 0) tells.add("shareLists");
  if (inTenThousands.length > 0 || claims.some(isInTenThousands)) tells.add("tenThousands");
  return [...tells];
}

function isInTenThousands(claim: Claim): boolean {
  return claim.kind === "number" && (claim.unit === "tenThousandYuan" || claim.numeral.tenThousands !== undefined);
}

/** The passages that tell something of a kind, in the order of the text: whoever looks for that kind need not go through the others. */
export function passagesTelling(read: readonly ReadPassage[], kind: Telling): readonly ReadPassage[] {
  return passagesByTelling(read).get(kind) ?? noPassages;
}

const passagesByTelling = remembered((read: readonly ReadPassage[]): ReadonlyMap<Telling, readonly ReadPassage[]> => {
  const byTelling = new Map<Telling, ReadPassage[]>();
  for (const one of read) {
    for (const kind of one.tells) {
      const same = byTelling.get(kind);
      if (same === undefined) byTelling.set(kind, [one]);
      else same.push(one);
    }
  }
  return byTelling;
});

const noPassages: readonly ReadPassage[] = [];

const claimsInWords = remembered(
  (words: BlockText, form: Form, year: number, unitName: string, ...under: readonly string[]): PassageClaims =>
    readClaims(words, { form, year, unitName, under }),
);

/** The claims that a check compares with the tables. */
export function claimsOfCode(read: readonly ReadPassage[], code: ClaimCode): readonly PlacedClaim[] {
  const [only] = read;
  // Most rules look at one passage at a time, which is not worth sorting.
  if (read.length === 1 && only !== undefined) {
    const { passage, claims } = only;
    return claims.filter((claim) => claim.code === code).map((claim) => ({ passage, claim, claims }));
  }
  return claimsByCode(read).get(code) ?? none;
}

const claimsByCode = remembered((read: readonly ReadPassage[]) =>
  groupBy(
    read.flatMap(({ passage, claims }) => claims.map((claim): PlacedClaim => ({ passage, claim, claims }))),
    ({ claim }) => claim.code,
  ),
);

const none: readonly PlacedClaim[] = [];
