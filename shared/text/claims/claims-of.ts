import { formOf } from "../../forms/registry.ts";
import type { Report } from "../../report/report.ts";
import { type BlockText, type Passage, passagesOf } from "../passages.ts";
import type { PassageClaims } from "./claim.ts";
import { readClaims } from "./read-claims.ts";

/** A passage and what it claims. */
export interface ReadPassage extends PassageClaims {
  readonly passage: Passage;
}

interface Known {
  readonly setting: string;
  readonly claims: PassageClaims;
}

// Passages and words are immutable, so what was read of them stays true; what nobody holds any more is forgotten.
const readByPassages = new WeakMap<readonly Passage[], readonly ReadPassage[]>();
const knownByWords = new WeakMap<BlockText, Known>();

/** What every passage of a report claims; the preamble claims nothing. A passage is read again only when its words or headings change. */
export function claimsOf(report: Report): readonly ReadPassage[] {
  const passages = passagesOf(report);
  const known = readByPassages.get(passages);
  if (known !== undefined) return known;
  const read = passages
    .filter(({ part }) => part !== "preamble")
    .map((passage) => ({ passage, ...claimsIn(passage, report) }));
  readByPassages.set(passages, read);
  return read;
}

function claimsIn({ words, under }: Passage, { edition, year, unit }: Report): PassageClaims {
  const setting = [edition, year, unit.name, ...under].join("\n");
  const known = knownByWords.get(words);
  if (known?.setting === setting) return known.claims;
  const claims = readClaims(words, { form: formOf(edition), year, unitName: unit.name, under });
  knownByWords.set(words, { setting, claims });
  return claims;
}
