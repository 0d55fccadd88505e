import { authorityWords } from "./authorities.ts";
import { eventWords } from "./events.ts";
import { foreignWords } from "./foreign.ts";
import { peopleWords } from "./people.ts";
import { periodWords } from "./periods.ts";
import { resultWords } from "./results.ts";
import { signWords } from "./signs.ts";
import type { Entry, Term } from "./term.ts";
import { topicWords } from "./topics.ts";

/** Every word that the reader knows. Of words that begin at one place the longest counts; of the same word named twice, the first. */
export const entries: readonly Entry[] = [
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

/** The words by their first two signs, longest first; words of one sign by that alone. */
const byBeginning = new Map<string, Known[]>();
for (const { term, words } of entries) {
  for (const word of words) {
    const known = byBeginning.get(word.slice(0, 2)) ?? [];
    if (!known.some((other) => other.word === word)) known.push({ word, term });
    byBeginning.set(word.slice(0, 2), known);
  }
}
for (const known of byBeginning.values()) known.sort((a, b) => b.word.length - a.word.length);
const firstSigns = new Set([...byBeginning.keys()].map((beginning) => beginning.charAt(0)));

/** The longest word that begins at a place, and its meaning. */
export function wordAt(text: string, at: number): Known | undefined {
  if (!firstSigns.has(text.charAt(at))) return undefined;
  const longer = byBeginning.get(text.slice(at, at + 2))?.find(({ word }) => text.startsWith(word, at));
  return longer ?? byBeginning.get(text.charAt(at))?.[0];
}
