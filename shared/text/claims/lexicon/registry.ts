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

/** A word and its meaning. */
interface Known {
  readonly word: string;
  readonly term: Term;
}

/** The words that begin alike: the one that ends here, and how others go on, by the code of their next sign. */
interface Beginning {
  known: Known | undefined;
  readonly next: Map<number, Beginning>;
}

const words: Beginning = { known: undefined, next: new Map() };
for (const { term, words: own } of entries) {
  for (const word of own) {
    let beginning = words;
    for (let place = 0; place < word.length; place += 1) {
      const code = word.charCodeAt(place);
      const longer = beginning.next.get(code) ?? { known: undefined, next: new Map() };
      beginning.next.set(code, longer);
      beginning = longer;
    }
    beginning.known ??= { word, term };
  }
}

/** The signs that a word begins with, by their codes. */
export const firstSigns: ReadonlySet<number> = new Set(words.next.keys());

/** The longest word that begins at a place, and its meaning. Each sign is looked at once. */
export function wordAt(text: string, at: number): Known | undefined {
  let longest: Known | undefined;
  let beginning = words.next.get(text.charCodeAt(at));
  for (let to = at + 1; beginning !== undefined; to += 1) {
    if (beginning.known !== undefined) longest = beginning.known;
    beginning = beginning.next.get(text.charCodeAt(to));
  }
  return longest;
}
