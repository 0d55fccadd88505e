import type { Form } from "../../forms/form.ts";
import { remembered } from "../../remembered.ts";
import type { BlockText } from "../passages.ts";
import type { PassageClaims } from "./claim.ts";
import type { Topic } from "./lexicon/term.ts";
import { PassageReader, type ReadingStep } from "./passage-reader.ts";
import { pairRespectively } from "./pair-respectively.ts";
import { type PlainText, plainText } from "./plain-text.ts";
import { openingScene } from "./scene.ts";
import { segmentsOf } from "./segments.ts";
import { hasSort, meanings } from "./terms.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** What the reading of a passage depends on besides its words. */
export interface Setting {
  readonly form: Form;
  readonly year: number;
  readonly unitName: string;
  /** The words of the headings above, outermost first. */
  readonly under: readonly string[];
}

/** All that was made of a passage on the way to its claims. Places in `tokens` and in the segments of `steps` are those of `plain`. */
export interface PassageReading extends PassageClaims {
  readonly plain: PlainText;
  readonly tokens: readonly Token[];
  readonly steps: readonly ReadingStep[];
}

/** Reads what a passage claims about the report's own figures, in time linear in its length. */
export function readClaims(words: BlockText, setting: Setting): PassageClaims {
  const { claims, numbers, breakdowns, shareLists, inTenThousands } = readPassage(words, setting);
  return { claims, numbers, breakdowns, shareLists, inTenThousands };
}

/** The same with every stage in between: plain text, tokens, and segment by segment the scene and what was read. */
export function readPassage(words: BlockText, setting: Setting): PassageReading {
  const plain = plainText(words.text);
  const tokens = tokenize(plain.text, setting);
  const { base, disclosure } = subjectOfHeadings(setting);
  const reader = new PassageReader(plain, words.bound, setting, openingScene(base, disclosure));
  for (const segment of pairRespectively(segmentsOf(tokens, plain.text), plain.text)) reader.take(segment);
  return { plain, tokens, ...reader.done() };
}

/** What a heading is about. */
interface Subject {
  readonly base: Topic | undefined;
  readonly disclosure: boolean;
}

/** What the nearest telling heading is about. */
function subjectOfHeadings({ form, year, unitName, under }: Setting): Subject {
  return subjectUnder(form, year, unitName, ...under);
}

/** The same headings stand over many passages. */
const subjectUnder = remembered((_: Form, year: number, unitName: string, ...under: readonly string[]): Subject => {
  for (const heading of under.toReversed()) {
    const terms = tokenize(plainText(heading).text, { year, unitName }).filter((token) => token.kind === "term");
    const topics = meanings(terms, "topic");
    if (topics.includes("applications")) return { base: "applications", disclosure: true };
    if (topics.some((topic) => topic === "review" || topic === "lawsuit")) return { base: undefined, disclosure: true };
    if (topics.length > 0 || hasSort(terms, "foreign", "document")) return { base: undefined, disclosure: false };
  }
  return { base: undefined, disclosure: false };
});
