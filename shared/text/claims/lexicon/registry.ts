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

/**
 * The words as one tree, a step to a sign: `knownAt` is the word that ends with a step, and from step to step leads the code of the next sign. The ways are kept
 * in a table of numbers, each at the first free place behind that of its hash: this is asked for nearly every sign of a text.
 */
const signs = entries.flatMap(({ words }) => words).reduce((sum, { length }) => sum + length, 0);
const bits = Math.ceil(Math.log2(2 * signs));
const ways = { over: new Int32Array(2 ** bits), to: new Int32Array(2 ** bits) };
const first = 1;
const knownAt: (Known | undefined)[] = [undefined, undefined];

for (const { term, words } of entries) {
  for (const word of words) {
    let step = first;
    for (let place = 0; place < word.length; place += 1) step = stepMade(step, word.charCodeAt(place));
    knownAt[step] ??= { word, term };
  }
}

/** Where the way from a step over a sign stands in the table, or would stand. */
function placeOfWay(way: number): number {
  let place = Math.imul(way, 0x9e3779b1) >>> (32 - bits);
  while (ways.over[place] !== 0 && ways.over[place] !== way) place = (place + 1) & (2 ** bits - 1);
  return place;
}

function wayOver(step: number, code: number): number {
  return (step << 16) | code;
}

/** The step that a sign leads to, made where no word has gone there yet. */
function stepMade(step: number, code: number): number {
  const way = wayOver(step, code);
  const place = placeOfWay(way);
  if (ways.over[place] === way) return ways.to[place] ?? 0;
  ways.over[place] = way;
  ways.to[place] = knownAt.push(undefined) - 1;
  return ways.to[place];
}

/** The signs that a word begins with, by their codes. */
export const firstSigns: ReadonlySet<number> = new Set(
  entries.flatMap(({ words }) => words.map((word) => word.charCodeAt(0))),
);

/** The longest word that begins at a place, and its meaning. Each sign is looked at once. */
export function wordAt(text: string, at: number): Known | undefined {
  let longest: Known | undefined;
  let step = first;
  for (let to = at; to < text.length; to += 1) {
    const way = wayOver(step, text.charCodeAt(to));
    const place = placeOfWay(way);
    if (ways.over[place] !== way) break;
    step = ways.to[place] ?? 0;
    longest = knownAt[step] ?? longest;
  }
  return longest;
}
