import { digitsValue } from "../numerals/written.ts";
import { cleanLine, isBoilerplate } from "./boilerplate.ts";
import type { PlacedLine } from "./document-lines.ts";
import { foldText } from "./normalise.ts";

/** The title of a report: the lines it stands on, and what it says. */
export interface Title {
  /** The title as it stands, its lines joined. */
  readonly text: string;
  readonly unit?: string;
  readonly year?: number;
  /** The first and the last of its lines (places in the list searched, inclusive). */
  readonly first: number;
  readonly last: number;
}

const longestTitle = 80;
const longestUnit = 60;
const mostLines = 3;
const titleWords = /政府信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:报告|年报)/u;
const yearWords = /([12]\d{3}|[二][〇○零OoО0][〇○零一二三四五六七八九]{2})年?(?:度)?/u;

/**
 * The title among the lines before the first part: the document's own heading if it has one, else the last line that reads like a title.
 * Where the title comes again, as on a page that prints it above the text and in it, it reaches to its last line.
 */
export function findTitle(lines: readonly PlacedLine[]): Title | undefined {
  const found = titlesIn(lines);
  const headings = found.filter(({ first, last }) =>
    lines.slice(first, last + 1).some(({ content }) => content.kind === "line" && content.heading !== undefined),
  );
  const candidates = headings.length > 0 ? headings : found;
  const title = candidates.findLast(({ year }) => year !== undefined) ?? candidates.at(-1);
  const again = title && found.findLast((other) => other.last > title.last && saysTheSame(title, other));
  return again === undefined ? title : { ...title, ...again };
}

/** Everything among the lines that reads like a title, in order. */
export function titlesIn(lines: readonly PlacedLine[]): readonly Title[] {
  return lines.flatMap((_, place) => titleAt(lines, place) ?? []);
}

/** Unit and year of a folded text that reads like a title; undefined for any other text. */
export function partsOfTitle(folded: string): Pick<Title, "unit" | "year"> | undefined {
  const words = titleWords.exec(folded);
  if (words === null) return undefined;
  const { unit, year } = partsOf(folded, words);
  return { ...(unit !== undefined && { unit }), ...(year !== undefined && { year }) };
}

function saysTheSame(title: Title, other: Title): boolean {
  const unit = other.unit === undefined || title.unit === undefined || other.unit === title.unit;
  return unit && (other.year === undefined || other.year === title.year);
}

/** The title that ends on a line: its words may be spread over the lines before. */
function titleAt(lines: readonly PlacedLine[], last: number): Title | undefined {
  let text = "";
  for (let first = last; first >= 0 && first > last - mostLines; first -= 1) {
    const line = textAt(lines, first);
    if (line === undefined || line.length > longestTitle || isSentence(line)) return undefined;
    text = line + text;
    // A narrow page breaks a title anywhere, within its last word too.
    if (first === last && /^[告报]$/u.test(text.trim())) continue;
    if (!/(?:报告|年报)[)）]?(?:[(（]\s*\d{4}\s*年?度?\s*[)）])?$/u.test(text.trim())) return undefined;
    const folded = foldText(text);
    const words = titleWords.exec(folded);
    if (words === null) continue;
    const { unit: plain, year } = partsOf(folded, words);
    const unit = plain === undefined ? undefined : asItStands(plain, text);
    if (unit !== undefined && year !== undefined) return { text, unit, year, first, last };
    const stated = { text, ...(unit !== undefined && { unit }), ...(year !== undefined && { year }), first, last };
    return withLinesAbove(lines, withYearBelow(lines, stated));
  }
  return undefined;
}

/** A title whose year stands on the line below. */
function withYearBelow(lines: readonly PlacedLine[], title: Title): Title {
  const below = textAt(lines, title.last + 1) ?? "";
  const year = /^[(（]?\s*\d{4}\s*年度?\s*[)）]?$/u.test(below) ? yearIn(foldText(below)) : undefined;
  if (title.year !== undefined || year === undefined) return title;
  return { ...title, year, text: title.text + below, last: title.last + 1 };
}

/** A title whose unit or year, or each of them, stands on a line above. */
function withLinesAbove(lines: readonly PlacedLine[], title: Title): Title {
  const above = textAt(lines, title.first - 1);
  if (above === undefined || above.length > longestUnit || isSentence(above) || isBoilerplate(above)) return title;
  const folded = foldText(above);
  if (titleWords.test(folded) || /[>》|:：]/u.test(folded)) return title;
  const year = title.year ?? yearIn(folded);
  const plain = unitFrom(folded.replace(yearWords, ""));
  const unit = title.unit ?? (plain === undefined ? undefined : asItStands(plain, above));
  if (unit === title.unit && year === title.year) return title;
  return withLinesAbove(lines, {
    text: above + title.text,
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    first: title.first - 1,
    last: title.last,
  });
}

function textAt(lines: readonly PlacedLine[], place: number): string | undefined {
  const content = lines[place]?.content;
  if (content?.kind !== "line" || content.role !== undefined) return undefined;
  return cleanLine(content.text);
}

function isSentence(text: string): boolean {
  return /[。，；,;>|]/u.test(text);
}

function partsOf(
  folded: string,
  words: RegExpExecArray,
): { readonly unit: string | undefined; readonly year: number | undefined } {
  const before = folded.slice(0, words.index);
  return { unit: unitFrom(before.replace(yearWords, "")), year: yearIn(before) ?? yearIn(folded) };
}

function unitFrom(text: string): string | undefined {
  const unit = text
    // A page that was printed begins its line with the way to other pages.
    .replace(/^(?:导航|(?:网站|返回)?首页)+/u, "")
    .replace(/^(?:关于|标题[:：])/u, "")
    .replace(/(?:关于|年度|度)$/u, "")
    .replace(/^[《》"“”]+|[《》"“”]+$/gu, "");
  const bare = withoutOddBrackets(unit);
  return bare.length >= 2 && bare.length <= longestUnit && /\p{Script=Han}/u.test(bare) ? bare : undefined;
}

/** Brackets at the ends that close nothing go, and those around the whole; names such as 某镇(某片区) keep theirs. */
function withoutOddBrackets(folded: string): string {
  const opened = folded.split("(").length - folded.split(")").length;
  if (opened > 0) return folded.replace(/^\(+|\(+$/gu, "");
  if (opened < 0) return folded.replace(/^\)+|\)+$/gu, "");
  return /^\([^()]*\)$/u.test(folded) ? folded.slice(1, -1) : folded;
}

/** A stretch of a folded text as it stands in the text itself, without spaces: full-width brackets stay what they are. */
function asItStands(stretch: string, text: string): string {
  const signs = Array.from(text, (sign) => ({ sign, folded: foldText(sign) })).filter(({ folded }) => folded !== "");
  const start = signs
    .map(({ folded }) => folded)
    .join("")
    .indexOf(stretch);
  if (start < 0) return stretch;
  let at = 0;
  let found = "";
  for (const { sign, folded } of signs) {
    if (at >= start && at < start + stretch.length) found += sign;
    at += folded.length;
  }
  return found;
}

/** The year that a folded text names; the letter O stands for 〇 in many. */
export function yearIn(folded: string): number | undefined {
  const match = yearWords.exec(folded)?.[1];
  return match === undefined ? undefined : digitsValue(match.replace(/[OoО]/gu, "0"));
}
