import type { Sign, Term, Topic } from "./lexicon/term.ts";
import type { TermToken } from "./token.ts";

type MeaningBySort = { readonly [T in Term as T["sort"]]: T["is"] };

/** The meanings of a sort, without repetitions, in the order of the text. */
export function meanings<S extends keyof MeaningBySort>(
  terms: readonly TermToken[],
  sort: S,
): readonly MeaningBySort[S][] {
  let found: MeaningBySort[S][] | undefined;
  for (const { term } of terms) {
    if (!isOfSort(term, sort)) continue;
    if (found === undefined) found = [term.is];
    else if (!found.includes(term.is)) found.push(term.is);
  }
  return found ?? none;
}

/** Most words have no meaning of most sorts. */
const none: readonly never[] = [];

function isOfSort<S extends keyof MeaningBySort>(
  term: { readonly sort: string },
  sort: S,
): term is { readonly sort: S; readonly is: MeaningBySort[S] } {
  return term.sort === sort;
}

/** Whether one of the small words is among them. */
export function says(terms: readonly TermToken[], ...signs: readonly Sign[]): boolean {
  for (const { term } of terms) if (term.sort === "sign" && signs.includes(term.is)) return true;
  return false;
}

/** Words on both sides of a number as one list. */
export function joined(left: readonly TermToken[], right: readonly TermToken[]): readonly TermToken[] {
  if (right.length === 0) return left;
  return left.length === 0 ? right : [...left, ...right];
}

/** Whether a word of a sort is among them. */
export function hasSort(terms: readonly TermToken[], ...sorts: readonly Term["sort"][]): boolean {
  return hasAny(terms, sorts);
}

/** Whether a word of one of some sorts is among them. */
export function hasAny(terms: readonly TermToken[], sorts: readonly Term["sort"][]): boolean {
  for (const { term } of terms) if (sorts.includes(term.sort)) return true;
  return false;
}

/** Whether a topic belongs to table four. */
export function isProceeding(topic: Topic | "foreign" | undefined): boolean {
  return topic === "review" || topic === "lawsuit";
}
