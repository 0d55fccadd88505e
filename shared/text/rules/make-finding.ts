import type { FindingCore, Severity } from "../../checks/finding.ts";
import type { Found } from "../../checks/rule.ts";
import type { CellId, Form, NarrativeId } from "../../forms/form.ts";
import { remembered } from "../../remembered.ts";
import type { Quantity } from "../../report/narrative.ts";
import { type NamedQuantity, quantityOf } from "../../report/quantities.ts";
import { type Passage, placeOf, type Stretch, wordsAt } from "../passages.ts";

/** The words of a passage that a finding is about, and the number in them that the reader is led to. */
export interface Said {
  readonly passage: Passage;
  readonly words: Stretch;
  readonly number: Stretch;
}

/** What was held against the text: cells, what they come to, and what the text tells instead. */
type Compared = Partial<Pick<FindingCore, "cells" | "previousCells" | "expected" | "actual">>;

/** What every sentence about words of the text can say. */
export interface SaidWords {
  readonly part: NarrativeId;
  /** The words, cut in front where they are long. */
  readonly quote: string;
}

/** Makes the finding that something said in the text is not what it should be. `params` gives what its sentence needs. */
export function makeFinding<Params>(
  severity: Severity,
  { passage, words, number }: Said,
  compared: Compared,
  params: (said: SaidWords) => Params,
): Found<Params> {
  const { part } = passage;
  return {
    severity,
    part,
    cells: [],
    ...compared,
    quote: wordsAt(passage, words),
    place: placeOf(passage, number),
    params: params({ part, quote: quoteOf({ passage, words }) }),
  };
}

/** The cells of a quantity as findings name them. */
export function cellsOf({ cells, from }: Quantity): Pick<FindingCore, "cells" | "previousCells"> {
  return from === "report" ? { cells } : { cells: [], previousCells: cells };
}

const longestQuote = 40;

/** Words for a sentence about them, cut in front where they are long. */
export function quoteOf({ passage, words }: Omit<Said, "number">): string {
  const plain = wordsAt(passage, words).trim();
  return plain.length > longestQuote ? `…${plain.slice(1 - longestQuote)}` : plain;
}

/** Everything from the first of some numbers, with their words, to the last. */
export function around(passage: Passage, numbers: readonly { readonly words: Stretch }[]): Said {
  const words: Stretch = {
    from: Math.min(...numbers.map((one) => one.words.from)),
    to: Math.max(...numbers.map((one) => one.words.to)),
  };
  return { passage, words, number: words };
}

/** A figure of the tables that a text speaks about: cells added up, with the name that they have together where they have one. */
export interface ToldFigure {
  readonly cells: readonly CellId[];
  readonly named: NamedQuantity | undefined;
  readonly lastYear: boolean;
}

/** A quantity as sentences name it. */
export function toldFigure({ cells, from }: Quantity, form: Form): ToldFigure {
  return { cells, named: nameOf(cells, form), lastYear: from === "previous" };
}

const nameOf = remembered((cells: readonly CellId[], form: Form) => quantityOf(form, cells));
