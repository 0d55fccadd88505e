import type { Block, Inline, Narrative, PictureBlock } from "../report/narrative.ts";
import { type BlockCounts, countBlock, noBlocks } from "../report/numbering.ts";
import { isBareHeading } from "../report/written.ts";
import { cleanLine } from "./boilerplate.ts";
import type { PlacedLine } from "./document-lines.ts";
import type { LineRole } from "./line-role.ts";
import type { SourceLine, SourcePicture } from "./source-document.ts";

const longestHeading = 40;
const longestRunIn = 25;
const longestCaption = 40;
const pictureWidth = 80;
const mostRounds = 4;

/** A line with the number before it: （一） and the like are `first`, 1. and the like `second`, （1） and the like `third`. */
interface Numbered {
  readonly rank: "first" | "second" | "third";
  readonly number: string;
  readonly text: string;
}

/**
 * The blocks of a narrative from its lines: headings of two levels, those with text on their line, numbered points, paragraphs and
 * pictures. A number is left to the place where that gives the same number again; else it stays in the text, which so stays exact.
 * What would be a heading with nothing under it is text: a document that prints it says something by it.
 */
export function narrativeBlocks(lines: readonly PlacedLine[]): Narrative {
  const texts = new Set<number>();
  for (let round = 1; ; round += 1) {
    const { blocks, places } = blocksOf(lines, texts);
    const bare = blocks.flatMap((block, at) => {
      const line = places[at] ?? 0;
      return isBareHeading(blocks, at) && roleOf(lines[line]) === undefined ? [{ block, line }] : [];
    });
    if (bare.length === 0) return blocks;
    // A heading may be bare only because its points were taken for headings: these go first.
    const deepest = bare.filter(({ block }) => block.kind === "heading" && block.level === 2);
    const next = round < mostRounds ? (deepest.length > 0 ? deepest : bare).map(({ line }) => line) : places;
    for (const line of next) texts.add(line);
  }
}

/** The blocks, and the line that each was made from. Lines among `texts` make no headings. */
function blocksOf(
  lines: readonly PlacedLine[],
  texts: ReadonlySet<number>,
): { readonly blocks: readonly Block[]; readonly places: readonly number[] } {
  const blocks: Block[] = [];
  const places: number[] = [];
  let counts = noBlocks;
  const pointed = pointLines(lines);
  for (const [place, { content }] of lines.entries()) {
    if (captionAfter(lines[place - 1], content) !== undefined) continue;
    const caption = captionAfter({ content }, lines[place + 1]?.content);
    const isPoint = pointed.has(place) || texts.has(place);
    const made = content.kind === "picture" ? [pictureBlock(content, caption)] : lineBlocks(content, counts, isPoint);
    for (const block of made) {
      blocks.push(block);
      places.push(place);
      ({ counts } = countBlock(counts, block));
    }
  }
  return { blocks, places };
}

function pictureBlock(
  { sha256, description, width = pictureWidth }: SourcePicture,
  caption: string | undefined,
): PictureBlock {
  return { kind: "picture", sha256, description, width, ...(caption !== undefined && { caption }) };
}

function roleOf(line: PlacedLine | undefined): LineRole | undefined {
  return line?.content.kind === "line" ? line.content.role : undefined;
}

/** The words below a picture: a short line without a number that is no sentence. */
function captionAfter(
  before: Pick<PlacedLine, "content"> | undefined,
  content: PlacedLine["content"] | undefined,
): string | undefined {
  if (before?.content.kind !== "picture" || content?.kind !== "line" || content.heading !== undefined) return undefined;
  const text = cleanLine(content.text);
  if (content.role !== undefined) return content.role.kind === "caption" ? text : undefined;
  const isCaption =
    text !== "" &&
    text.length <= longestCaption &&
    !/[。；：！？;:]$/u.test(text) &&
    splitOff(content, text) === undefined;
  return isCaption ? text : undefined;
}

function lineBlocks(line: SourceLine, counts: BlockCounts, isPoint: boolean): readonly Block[] {
  const said = line.role === undefined ? undefined : blocksInRole(line, line.role, counts);
  if (said !== undefined) return said;
  const text = cleanLine(line.text);
  if (text === "") return [];
  const numbered = splitOff(line, text);
  const structured = numbered && structure(numbered, line, counts, isPoint);
  return structured ?? [{ kind: "paragraph", content: words(numbered === undefined ? text : printed(line, text)) }];
}

/**
 * The blocks of a line of which an export of ours says what it is; undefined where its number is not the one that its place gives it any
 * more, as where somebody has changed the export since.
 */
function blocksInRole({ text }: SourceLine, role: LineRole, counts: BlockCounts): readonly Block[] | undefined {
  if (role.kind === "paragraph" || role.kind === "caption") return [{ kind: "paragraph", content: words(text) }];
  if (role.kind === "frame") return [];
  const opening: Block =
    role.kind === "point" ? point("") : { kind: "heading", level: role.level, content: [], runIn: true };
  const { number } = countBlock(counts, opening);
  if (!text.startsWith(number)) return undefined;
  const rest = text.slice(number.length);
  if (role.kind === "point") return [point(rest)];
  const { level, runIn: length } = role;
  if (typeof length !== "number") {
    return [{ kind: "heading", level, content: words(rest), ...(length === true && { runIn: true }) }];
  }
  return [
    { kind: "heading", level, content: words(text.slice(number.length, length)), runIn: true },
    { kind: "paragraph", content: words(text.slice(length)) },
  ];
}

function printed(line: SourceLine, text: string): string {
  return (line.number ?? "") + text;
}

const patterns = [
  ["first", /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）][、.．]?\s*/u],
  ["third", /^[（(]\s*(\d{1,2})\s*[)）][、.．]?\s*/u],
  ["second", /^(\d{1,2})\s*[、.．](?!\d(?!\d{3}年))\s*/u],
] as const;

function splitOff(line: SourceLine, text: string): Numbered | undefined {
  const whole = printed(line, text);
  for (const [rank, pattern] of patterns) {
    const match = pattern.exec(whole);
    if (match !== null) return { rank, number: match[1] ?? "", text: whole.slice(match[0].length) };
  }
  return undefined;
}

/** The blocks that a numbered line makes, if its place gives it the number it has. */
function structure(
  numbered: Numbered,
  line: SourceLine,
  counts: BlockCounts,
  isPoint: boolean,
): readonly Block[] | undefined {
  if (numbered.text === "") return undefined;
  for (const made of isPoint ? [[point(numbered.text)]] : candidates(numbered, line)) {
    const [opening] = made;
    if (opening === undefined) continue;
    const number = countBlock(counts, opening).number;
    const bare = number.replace(/[（）.]/gu, "");
    const rank = /^（\d/u.test(number) ? "third" : number.startsWith("（") ? "first" : "second";
    if (bare === numbered.number && rank === numbered.rank) return made;
  }
  return undefined;
}

/** The lines numbered 1. 2. 3. that are points: all those under a heading, as soon as one of them cannot be a heading. */
function pointLines(lines: readonly PlacedLine[]): ReadonlySet<number> {
  const points = new Set<number>();
  let group: number[] = [];
  let headings = true;
  const close = (): void => {
    if (!headings) for (const place of group) points.add(place);
    group = [];
    headings = true;
  };
  for (const [place, { content }] of lines.entries()) {
    if (content.kind === "picture" || content.role !== undefined) continue;
    const numbered = splitOff(content, cleanLine(content.text));
    if (numbered?.rank === "first" || (numbered?.rank === "second" && numbered.number === "1")) close();
    if (numbered?.rank !== "second") continue;
    group.push(place);
    headings &&= candidates(numbered, content).length > 1;
  }
  close();
  return points;
}

function candidates({ rank, text }: Numbered, line: SourceLine): readonly (readonly Block[])[] {
  if (rank === "third") return [[point(text)]];
  const level = rank === "first" ? 1 : 2;
  const heading = headingOf(text, level, line.heading !== undefined);
  if (level === 1) return [(line.heading === undefined ? runIn(text, level) : undefined) ?? heading ?? []];
  const second = line.heading === undefined && !looksLikeHeading(text) ? runIn(text, level) : heading;
  return [...(second === undefined ? [] : [second]), [point(text)]];
}

/** Whether a numbered line without any style is a heading: a few words that end without a full stop. */
function looksLikeHeading(text: string): boolean {
  return text.length <= longestRunIn && !/[。；;，,：:！？]/u.test(text);
}

function headingOf(text: string, level: 1 | 2, styled: boolean): readonly Block[] | undefined {
  const short = text.length <= longestHeading && !/[。；！？].*\S/u.test(text);
  return short || (styled && !/。./u.test(text)) ? [{ kind: "heading", level, content: words(text) }] : undefined;
}

/** A heading with text on its line: its first sentence is the heading. */
function runIn(text: string, level: 1 | 2): readonly Block[] | undefined {
  const end = /^[^。：:；，,]{1,25}[。：:]/u.exec(text)?.[0].length;
  if (end === undefined || end > longestRunIn + 1 || end >= text.length) return undefined;
  return [
    { kind: "heading", level, content: words(text.slice(0, end)), runIn: true },
    { kind: "paragraph", content: words(text.slice(end).trimStart()) },
  ];
}

function point(text: string): Block {
  return { kind: "point", content: words(text) };
}

function words(text: string): readonly Inline[] {
  return [{ text }];
}
