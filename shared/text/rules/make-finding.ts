import type { FindingCore, Severity } from "../../checks/finding.ts";
import type { CellId, Form, NarrativeId } from "../../forms/form.ts";
import { remembered } from "../../remembered.ts";
import type { Quantity } from "../../report/narrative.ts";
import { quantityOf } from "../../report/quantities.ts";
import type { FindingCode, FindingParams } from "../../words/findings.ts";
import type { ToldFigure } from "../../words/told-figure.ts";
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
interface SaidWords {
  readonly part: NarrativeId;
  /** The words, cut in front where they are long. */
  readonly quote: string;
}

/** A finding of one code, or of several whose sentences need the same. */
type FindingOf<C extends FindingCode> = FindingCore & { readonly code: C; readonly params: FindingParams<C> };

/** Makes the finding that something said in the text is not what it should be. `params` gives what its sentence needs. */
export function makeFinding<C extends FindingCode>(
  code: C,
  severity: Severity,
  { passage, words, number }: Said,
  compared: Compared,
  params: (said: SaidWords) => FindingParams<C>,
): FindingOf<C> {
  const { part } = passage;
  return {
    code,
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

/** A quantity as sentences name it. */
export function toldFigure({ cells, from }: Quantity, form: Form): ToldFigure {
  return { cells, named: nameOf(cells, form), lastYear: from === "previous" };
}

const nameOf = remembered((cells: readonly CellId[], form: Form) => quantityOf(form, cells));
