import { authorityWords } from "./authorities.ts";
import { eventWords } from "./events.ts";
import { foreignWords } from "./foreign.ts";
import { peopleWords } from "./people.ts";
import { periodWords } from "./periods.ts";
import { resultWords } from "./results.ts";
import { signWords } from "./signs.ts";
import type { LexiconEntry, Term } from "./term.ts";
import { topicWords } from "./topics.ts";

/** Every word that the reader knows. The longest word at a place counts; if a word is named twice, the first entry counts. */
export const entries: readonly LexiconEntry[] = [
  ...topicWords,
  ...resultWords,
  ...eventWords,
  ...peopleWords,
  ...periodWords,
  ...foreignWords,
  ...authorityWords,
  ...signWords,
];

interface Known {
  readonly word: string;
  readonly term: Term;
}

/** The words by the codes of their first two signs (0 for a word of one), longest first. */
const byBeginning = new Map<number, Map<number, Known[]>>();
for (const { term, words } of entries) {
  for (const word of words) {
    const second = word.length > 1 ? word.charCodeAt(1) : 0;
    const beginning = byBeginning.get(word.charCodeAt(0)) ?? new Map<number, Known[]>();
    const known = beginning.get(second) ?? [];
    if (!known.some((other) => other.word === word)) known.push({ word, term });
    byBeginning.set(word.charCodeAt(0), beginning.set(second, known));
  }
}
for (const beginning of byBeginning.values()) {
  for (const known of beginning.values()) known.sort((a, b) => b.word.length - a.word.length);
}

/** The signs that a word begins with, by their codes. */
export const firstSigns: ReadonlySet<number> = new Set(byBeginning.keys());

/** The longest word that begins at a place, and its meaning. */
export function wordAt(text: string, at: number): Known | undefined {
  const beginning = byBeginning.get(text.charCodeAt(at));
  if (beginning === undefined) return undefined;
  const longer = beginning.get(text.charCodeAt(at + 1));
  if (longer !== undefined) for (const known of longer) if (text.startsWith(known.word, at)) return known;
  return beginning.get(0)?.[0];
}
