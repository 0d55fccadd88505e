import { foldWidth } from "../../shared/report/cell-value.ts";
import { editions, formOf } from "../../shared/forms/registry.ts";
import { listNumber } from "../../shared/numerals/written.ts";
import { type Block, isText, type Narrative, type TextBlock } from "../../shared/report/narrative.ts";
import { numberBlocks } from "../../shared/report/numbering.ts";

/** A line of pasted text, as far as its source says what it is. */
export interface PastedLine {
  readonly text: string;
  /** The level of a heading (1 to 6), or an entry of a numbered list. */
  readonly kind?: number | "point";
  /** The same text with the words that are struck out in it, where some are. */
  readonly withStruck?: string;
}

/** The longest line that a number alone makes a heading; longer ones and whole sentences are points. */
const longestHeading = 25;

/** The forms of numbers that clerks type: （一） of headings, 1. and （1） of headings and points. */
const typedNumber =
  /^(?:[(（]\s*([一二三四五六七八九十]{1,4})\s*[)）]|(\d{1,2})\s*[.．、](?!\d)|[(（]\s*(\d{1,2})\s*[)）])\s*/;

/** The title of a part, numbered 一、 — printed by the form, not by the text. */
const partTitle = /^[一二三四五六七八九十]{1,3}、/;

/** The titles that the form prints over its parts. */
const formTitles: ReadonlySet<string> = new Set(
  editions.flatMap((edition) => formOf(edition).parts.map(({ heading: title }) => title)),
);

/**
 * Makes blocks of pasted lines. Headings are those that the source says are, and lines with a number in front where our numbering puts the
 * very same number at that place (`before` is what stands in front), or where the lines count by themselves from the first number on: they go on
 * with our numbers then. Such numbers are taken off, all others stay as they were typed.
 */
export function readPastedLines(lines: readonly PastedLine[], before: Narrative): Narrative {
  const tidy = oneRankDown(
    lines.map(({ text, ...rest }) => ({ ...rest, text: tidyText(text) })).filter(({ text }) => text !== ""),
  );
  const levels = tidy.flatMap(({ kind, text }) => (typeof kind === "number" && !partTitle.test(text) ? [kind] : []));
  const top = Math.min(...levels);
  const alone: Block[] = [];
  for (const line of tidy) alone.push(readLine(line, top, alone));
  // A single number may be the end of a sentence that was torn apart; two that count are structure.
  const count = alone.filter(({ kind }) => kind !== "paragraph").length > 1;
  const blocks: Block[] = [];
  for (const [place, line] of tidy.entries()) {
    const read = readLine(line, top, [...before, ...blocks]);
    const counted = alone[place];
    blocks.push(read.kind === "paragraph" && count && counted !== undefined ? counted : read);
  }
  return blocks;
}

/** What a typed line is at its place, as soon as it is ended; undefined where it stays a paragraph. */
export function readTypedLine(text: string, before: Narrative): TextBlock | undefined {
  const block = readLine({ text: text.trimEnd() }, 1, before);
  return !isText(block) || block.kind === "paragraph" ? undefined : block;
}

/** Headings that are counted 一、 and not （一）, as a clerk's own file has them under the title of its part. */
const ownTitle = /^([一二三四五六七八九十]{1,3})、\s*(?=.)/;

/**
 * Where the lines count their headings 一、二、, everything stands one rank higher than the form allows inside a part: 一、 becomes （一）, （一） becomes 1.,
 * and 1. becomes （1）. The titles of the form's own parts are none of these.
 */
function oneRankDown(lines: readonly PastedLine[]): readonly PastedLine[] {
  const titled = lines.filter(({ text }) => ownTitle.test(text));
  const counts = titled.every(({ text }, place) => ownTitle.exec(text)?.[1] === listNumber(place + 1));
  if (titled.length < 2 || !counts || titled.some(({ text }) => formTitles.has(text.replace(/[。：:]$/, "")))) {
    return lines;
  }
  return lines.map((line) => ({ ...line, text: lowered(line.text) }));
}

function lowered(text: string): string {
  if (ownTitle.test(text)) return text.replace(ownTitle, "（$1）");
  const typed = typedNumber.exec(text);
  if (typed === null) return text;
  const [whole, chinese, digits] = typed;
  const rest = text.slice(whole.length);
  const place = chinese === undefined ? -1 : numbersInOrder.indexOf(chinese);
  if (place >= 0) return `${place + 1}.${rest}`;
  return digits === undefined ? text : `（${digits}）${rest}`;
}

/** （一） to （二十）: more headings of one level no part has. */
const numbersInOrder: readonly string[] = Array.from({ length: 20 }, (_, place) => listNumber(place + 1));

/** A sentence that counts by itself: a number in front of it would count twice. */
const countsItself = /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，、]|首先|其次|再次|最后)/;

/** The text without a number that somebody typed in front of it. */
function withoutNumber(text: string): string {
  return text.replace(typedNumber, "");
}

/** How long the typed number in front of a text is; 0 where there is none. */
export function typedNumberLength(text: string): number {
  return typedNumber.exec(text)?.[0].length ?? 0;
}

/** Spaces and line breaks as a printed text has them: one space at most, none around Chinese line breaks, none at the ends. */
export function tidyText(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/[^\S\u3000]*[\r\n\u2028\u2029]+[^\S\u3000]*/g, "\n")
    .replace(/(?<=[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])\n|\n(?=[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function readLine({ text, kind }: PastedLine, top: number, before: Narrative): Block {
  if (partTitle.test(text)) return paragraph(text);
  if (typeof kind === "number") return heading(withoutNumber(text) || text, kind > top ? 2 : 1);
  if (kind === "point" && countsItself.test(withoutNumber(text))) return paragraph(withoutNumber(text));
  if (kind === "point") return { kind: "point", content: [{ text: withoutNumber(text) || text }] };
  const typed = typedNumber.exec(text);
  const rest = typed === null ? "" : text.slice(typed[0].length);
  if (typed === null || rest === "") return paragraph(text);
  if (countsItself.test(rest) && typed[1] === undefined) return paragraph(rest);
  for (const candidate of candidates(rest, typed[1] !== undefined)) {
    const number = numberBlocks([...before, candidate]).at(-1)?.number ?? "";
    if (foldNumber(number) === foldNumber(typed[0])) return candidate;
  }
  return paragraph(text);
}

function candidates(text: string, chinese: boolean): readonly Block[] {
  if (chinese) return [heading(text, 1)];
  const point: Block = { kind: "point", content: [{ text }] };
  const short = text.length <= longestHeading && !/[。；;！？，]/.test(text);
  return short ? [heading(text, 2), point] : [point];
}

function foldNumber(number: string): string {
  return foldWidth(number).replace("、", ".").replaceAll(" ", "");
}

function heading(text: string, level: 1 | 2): Block {
  return { kind: "heading", level, content: [{ text }] };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", content: [{ text }] };
}
