import type { Form } from "../../forms/form.ts";
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
}

/** A claim and the passage that makes it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly passage: Passage;
}

/** What every passage of a report claims; the preamble claims nothing. A passage is read again only when its words or headings change. */
export const claimsOf = remembered((report: Report): readonly ReadPassage[] =>
  claimsOfPassages(passagesOf(report), formOf(report.edition), report.year, report.unit.name),
);

const claimsOfPassages = remembered(
  (passages: readonly Passage[], form: Form, year: number, unitName: string): readonly ReadPassage[] =>
    passages
      .filter(({ part }) => part !== "preamble")
      .map((passage) => ({ passage, ...claimsInWords(passage.words, form, year, unitName, ...passage.under) })),
);

const claimsInWords = remembered(
  (words: BlockText, form: Form, year: number, unitName: string, ...under: readonly string[]): PassageClaims =>
    readClaims(words, { form, year, unitName, under }),
);

/** The claims that a check compares with the tables. */
export function claimsOfCode(read: readonly ReadPassage[], code: ClaimCode): readonly PlacedClaim[] {
  return claimsByCode(read).get(code) ?? none;
}

const claimsByCode = remembered((read: readonly ReadPassage[]) =>
  groupBy(
    read.flatMap(({ passage, claims }) => claims.map((claim): PlacedClaim => ({ passage, claim }))),
    ({ claim }) => claim.code,
  ),
);

const none: readonly PlacedClaim[] = [];
