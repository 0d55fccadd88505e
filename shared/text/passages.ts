import type { FindingCore, TextPlace } from "../checks/finding.ts";
import type { Input } from "../checks/rule.ts";
import type { Form, NarrativeId } from "../forms/form.ts";
import { type FigureSources, formatFigure } from "../report/bound-figure.ts";
import { figureSources } from "../report/narrative-text.ts";
import { type Block, isText, type Narrative, type TextBlock } from "../report/narrative.ts";
import { numberBlocks } from "../report/numbering.ts";
import type { Report } from "../report/report.ts";
import { remembered, rememberedEach, rememberedEachWithLookUps, rememberedWithLookUps } from "../remembered.ts";

/** A stretch of a passage's text: from the first character (UTF-16 units from 0) to the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words of a block with its bound figures filled in: the same object again while block and figures are the same, so that readers can keep what they made of it. */
export interface BlockText {
  readonly text: string;
  /** Where bound figures stand. */
  readonly bound: readonly BoundStretch[];
}

/**
 * Where a bound figure stands. It agrees with the tables by itself, but for one without its sign: whether the words around it still say the right
 * way is held against the tables as for any other number.
 */
export interface BoundStretch extends Stretch {
  readonly unsigned?: true;
}

/** A block of a narrative as readers of the text see it; pictures are left out. The same object again while nothing in it has changed. */
export interface Passage {
  readonly part: NarrativeId;
  /** The block's place in its narrative, from 0. */
  readonly block: number;
  readonly kind: TextBlock["kind"];
  /** The number that its place gives it, which is not part of the words; "" without one. */
  readonly number: string;
  readonly words: BlockText;
  /** The words of the headings that it stands under, outermost first. */
  readonly under: readonly string[];
}

/** The passages of a part: the same ones again while its blocks and their bound figures are the same. Nothing else of the text is looked at. */
export function passagesOf(report: Report, part: NarrativeId): readonly Passage[] {
  return passagesByPart(report)(part);
}

/** Every check of words asks for the same passages of a report; each part is made when it is first asked for. */
const passagesByPart = remembered((report: Report): ((part: NarrativeId) => readonly Passage[]) => {
  const known: Partial<Record<NarrativeId, readonly Passage[]>> = {};
  return (part) => (known[part] ??= passagesIn(figureSources(report), report.narratives[part], part));
});

/** The passages of a part in which something is written: headings and empty lines left out. */
export function proseOf(report: Report, part: NarrativeId): readonly Passage[] {
  return proseIn(passagesOf(report, part));
}

const proseIn = remembered((passages: readonly Passage[]) =>
  passages.filter(({ kind, words }) => kind !== "heading" && words.text.trim() !== ""),
);

/**
 * Looks for something in each passage by itself: `find` is asked again only about passages that have become others, though a typed cell has
 * changed the words of one beside them.
 */
export function inEachPassage<R extends readonly unknown[], V>(
  find: (passage: Passage, ...rest: R) => readonly V[],
): (passages: readonly Passage[], ...rest: R) => readonly V[] {
  const foundIn = rememberedEach(find);
  const together = remembered((found: readonly (readonly V[])[]) => found.flat());
  return (passages, ...rest) => together(foundIn(passages, ...rest));
}

/** What a check of the words of some parts reads: bound figures are part of the words, so every cell, last year's report and the register's counts of the year too. */
export function inputsOfText(form: Form, parts: readonly NarrativeId[]): readonly Input[] {
  return [...parts, "previous", "ledger", "year", ...form.cells.map(({ id }) => id)];
}

const passagesIn = rememberedWithLookUps(
  (sources: FigureSources, narrative: Narrative, part: NarrativeId): readonly Passage[] => {
    const words = wordsOfBlocks(sources, narrative);
    const passages: Passage[] = [];
    let under: readonly string[] = [];
    for (const [place, { block, number }] of numberBlocks(narrative).entries()) {
      const own = words[place];
      if (!isText(block) || own === undefined) continue;
      if (block.kind === "heading") under = under.slice(0, block.level - 1);
      passages.push({ part, block: place, kind: block.kind, number, words: own, under });
      if (block.kind === "heading") under = [...under, own.text];
    }
    return keptPassages(passages);
  },
);

/** A passage that is like the one in its place before stays the same one, so that readers keep what they made of it. */
const keptPassages = rememberedEach((passage: Passage) => passage, {
  are: (before, now) =>
    before.part === now.part &&
    before.block === now.block &&
    before.kind === now.kind &&
    before.number === now.number &&
    saysTheSame(before, now),
  again: (passage) => passage,
});

/** Whether two passages have the same words under the same headings, wherever they stand. */
export function saysTheSame(one: Passage, other: Passage): boolean {
  return (
    one.words === other.words &&
    one.under.length === other.under.length &&
    one.under.every((heading, level) => heading === other.under[level])
  );
}

const wordsOfBlocks = rememberedEachWithLookUps((sources: FigureSources, block: Block): BlockText | undefined => {
  if (!isText(block)) return undefined;
  let text = "";
  const bound: BoundStretch[] = [];
  for (const inline of block.content) {
    if ("text" in inline) {
      text += inline.text;
    } else {
      const from = text.length;
      text += formatFigure(inline.figure, sources);
      const { magnitude } = inline.figure;
      bound.push({ from, to: text.length, ...(magnitude !== undefined && { unsigned: true }) });
    }
  }
  return { text, bound };
});

/** Where a stretch of a passage stands. */
export function placeOf({ part, block }: Passage, { from, to }: Stretch): TextPlace {
  return { part, block, from, to };
}

/** The words of a stretch. */
export function wordsAt({ words }: Passage, { from, to }: Stretch): string {
  return words.text.slice(from, to);
}

/** What a finding about words says apart from its code: the part, the words and where they stand. */
export type Quoted = Required<Pick<FindingCore, "part" | "cells" | "quote" | "place">>;

/** A stretch of a passage as what a finding is about. */
export function quoted(passage: Passage, stretch: Stretch): Quoted {
  return { part: passage.part, cells: [], quote: wordsAt(passage, stretch), place: placeOf(passage, stretch) };
}

/**
 * The matches of a pattern (with the flag `g`) in a text, in order. Nearly every text of a report has none, and looking once is many
 * times cheaper than beginning to collect.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : Array.from(text.matchAll(pattern));
}
