import type { CellId } from "../../forms/form.ts";
import { type Quantity, quantitiesOf } from "../../report/narrative.ts";
import type { BlockText, Stretch } from "../passages.ts";
import { type Claim, type ClaimCode, describeClaim, type Grounds } from "./claim.ts";
import type { Term } from "./lexicon/term.ts";
import type { ReadingStep } from "./passage-reader.ts";
import { type PassageReading, readPassage, type Setting } from "./read-claims.ts";
import type { UnreadReason } from "./reading.ts";
import type { Scene } from "./scene.ts";
import type { CountUnit, MarkKind, Token, UncountedReason } from "./token.ts";

/** How a sentence is read, stage by stage. Every place is that of the sentence as it was given. */
export interface Explanation {
  /** The sentence without spaces, its full-width letters and digits folded. */
  readonly plain: string;
  /** All of the sentence in order, also what the reader does not know. */
  readonly tokens: readonly ExplainedToken[];
  readonly segments: readonly ExplainedSegment[];
  readonly claims: readonly ExplainedClaim[];
  /** The numbers that claim nothing, in order. */
  readonly unread: readonly UnreadStretch[];
}

/** A stretch of the sentence and its words. */
export interface QuotedStretch extends Stretch {
  readonly text: string;
}

/** A piece of the sentence: a known word with its meaning, a number, a mark, signs of a number that counts nothing, or what is not known. */
export type ExplainedToken = QuotedStretch &
  (
    | { readonly kind: "term"; readonly sort: Term["sort"]; readonly meaning: string }
    | {
        readonly kind: "number";
        readonly value: string;
        readonly approximate?: "about" | "over" | "under";
        readonly unit: CountUnit;
      }
    | { readonly kind: "mark"; readonly mark: MarkKind }
    | { readonly kind: "uncounted"; readonly why: UncountedReason }
    | { readonly kind: "unknown" }
  );

/** A segment and what the words so far have been about. */
export interface ExplainedSegment extends QuotedStretch {
  readonly number?: string;
  /** The words that speak about its number, also those of clauses before that waited for it. */
  readonly words: readonly string[];
  readonly topic?: NonNullable<Scene["topic"]>;
  readonly period: Scene["period"];
  readonly authority: NonNullable<Scene["authority"]>;
  /** The number that is being broken down. */
  readonly partOf?: string;
}

/** A claim and the cells that it is about. */
export interface ExplainedClaim {
  readonly code: ClaimCode;
  /** The construction or statement that read it. */
  readonly by: string;
  readonly certain: boolean;
  /** Why it is certain, or what is open. */
  readonly grounds: Grounds;
  readonly words: QuotedStretch;
  readonly number: QuotedStretch;
  /** The claim in one line, as `describeClaim` writes it. */
  readonly says: string;
  readonly cells: readonly CellId[];
  readonly previousCells: readonly CellId[];
}

/** A number that claims nothing, and why; "withdrawn" is what later words of the passage took back. */
export interface UnreadStretch extends QuotedStretch {
  readonly why: UncountedReason | UnreadReason | "withdrawn";
}

/** Reads a sentence and keeps every stage. It is read as a paragraph of its own, under the headings of the setting. */
export function explain(sentence: string, setting: Setting): Explanation {
  const reading = readPassage({ text: sentence, bound: [] }, setting);
  const { plain, steps, claims } = reading;
  const original = (stretch: Stretch): QuotedStretch => quotedAt(sentence, plain.original(stretch));
  return {
    plain: plain.text,
    tokens: withUnknown(reading).map((token) => ({ ...original(token), ...meaningOf(token) })),
    segments: steps.flatMap((step) => (isEmpty(step) ? [] : [segmentOf(step, sentence, original)])),
    claims: claims.map((claim) => claimIn(sentence, claim)),
    unread: unreadIn(sentence, reading, original),
  };
}

function quotedAt(sentence: string, { from, to }: Stretch): QuotedStretch {
  return { from, to, text: sentence.slice(from, to) };
}

type AnyToken = Token | { readonly kind: "unknown"; readonly from: number; readonly to: number };

/** The tokens, and between them what the reader knows nothing of. Units belong to their numbers. */
function withUnknown({ plain, tokens }: PassageReading): readonly AnyToken[] {
  const all: AnyToken[] = [];
  let at = 0;
  const fillTo = (to: number): void => {
    if (at < to) all.push({ kind: "unknown", from: at, to });
  };
  for (const token of tokens) {
    fillTo(token.from);
    const to = token.kind === "number" ? token.end : token.to;
    all.push({ ...token, to });
    at = Math.max(at, to);
  }
  fillTo(plain.text.length);
  return all;
}

type Meaning = ExplainedToken extends infer T
  ? T extends QuotedStretch
    ? Omit<T, keyof QuotedStretch>
    : never
  : never;

function meaningOf(token: AnyToken): Meaning {
  switch (token.kind) {
    case "term":
      return { kind: "term", sort: token.term.sort, meaning: token.term.is };
    case "number": {
      const { value, approximate } = token.numeral;
      return { kind: "number", value, unit: token.unit, ...(approximate && { approximate }) };
    }
    case "mark":
      return { kind: "mark", mark: token.mark };
    case "uncounted":
      return { kind: "uncounted", why: token.why };
    case "unknown":
      return { kind: "unknown" };
  }
}

/** What stands behind the last mark, or between two: nothing that could be read. */
function isEmpty({ segment: { number, left, right } }: ReadingStep): boolean {
  return number === undefined && left.length === 0 && right.length === 0;
}

function segmentOf(
  { segment, scene, number }: ReadingStep,
  sentence: string,
  original: (stretch: Stretch) => QuotedStretch,
): ExplainedSegment {
  const { topic, period, authority = "own", whole } = scene;
  return {
    ...original(segment),
    ...(number && { number: quotedAt(sentence, number.told.number).text }),
    words: [...segment.left, ...segment.right].map((word) => original(word).text),
    ...(topic && { topic }),
    period,
    authority,
    ...(whole && { partOf: quotedAt(sentence, whole.told.number).text }),
  };
}

function claimIn(sentence: string, claim: Claim): ExplainedClaim {
  const { code, by, certain, grounds, words, number } = claim;
  const quantities = claim.kind === "words" ? [claim.zero] : claim.formula ? quantitiesOf(claim.formula) : [];
  const cellsFrom = (source: Quantity["from"]): readonly CellId[] => [
    ...new Set(quantities.flatMap(({ cells, from }) => (from === source ? cells : []))),
  ];
  return {
    code,
    by,
    certain,
    grounds,
    words: quotedAt(sentence, words),
    number: quotedAt(sentence, number),
    says: describeClaim(claim),
    cells: cellsFrom("report"),
    previousCells: cellsFrom("previous"),
  };
}

/** The numbers of a passage that claim nothing, and why; bound figures are none of them. Places are those of the passage's words. */
export function unreadNumbers(words: BlockText, setting: Setting): readonly UnreadStretch[] {
  const reading = readPassage(words, setting);
  const unread = unreadIn(words.text, reading, (stretch) => quotedAt(words.text, reading.plain.original(stretch)));
  return unread.filter(({ from, to }) => !words.bound.some((figure) => figure.from < to && from < figure.to));
}

function unreadIn(
  sentence: string,
  { tokens, steps, claims }: PassageReading,
  original: (stretch: Stretch) => QuotedStretch,
): readonly UnreadStretch[] {
  const claimed = new Set(claims.map(({ number }) => number));
  const uncounted = tokens.flatMap((token) =>
    token.kind === "uncounted" ? [{ ...original(token), why: token.why }] : [],
  );
  const unclaimed = steps.flatMap(({ number }): readonly UnreadStretch[] => {
    if (number === undefined || claimed.has(number.told.number)) return [];
    return [{ ...quotedAt(sentence, number.told.number), why: number.unread ?? "withdrawn" }];
  });
  return [...uncounted, ...unclaimed].toSorted((a, b) => a.from - b.from);
}
