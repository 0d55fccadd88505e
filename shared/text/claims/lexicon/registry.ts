import { authorityWords } from "./authorities.ts";
import { eventWords } from "./events.ts";
import { foreignWords } from "./foreign.ts";
import { peopleWords } from "./people.ts";
import { periodWords } from "./periods.ts";
import { resultWords } from "./results.ts";
import { signWords } from "./signs.ts";
import type { Term } from "./term.ts";
import { topicWords } from "./topics.ts";

/** Every word that the reader knows. Of words that begin at one place the longest counts; of the same word named twice, the first. */
const entries = [
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

const byFirstSign = new Map<string, Known[]>();
for (const { term, words } of entries) {
  for (const word of words) {
    const known = byFirstSign.get(word.charAt(0)) ?? [];
    if (!known.some((other) => other.word === word)) known.push({ word, term });
    byFirstSign.set(word.charAt(0), known);
  }
}
for (const known of byFirstSign.values()) known.sort((a, b) => b.word.length - a.word.length);

/** The longest word that begins at a place, and its meaning. */
export function wordAt(text: string, at: number): Known | undefined {
  return byFirstSign.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
}
