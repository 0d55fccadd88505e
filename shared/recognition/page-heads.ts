import { groupBy } from "../group-by.ts";
import { isPageMark } from "./boilerplate.ts";
import type { PlacedLine } from "./document-lines.ts";
import { partsOfTitle, titlesIn } from "./find-title.ts";
import { foldText } from "./normalise.ts";
import { type PartId, partHeadingOf } from "./part-headings.ts";
import type { SourceBlock, SourceDocument, SourceLine } from "./source-document.ts";

/** So often a title stands in a document that prints it on every page. */
const fewestPages = 3;
const longestHead = 80;
const fewestSigns = 4;
const longestCaption = 40;

/**
 * A document without the title that a conversion has left at the head of its pages. What comes on three pages goes wherever it stands; between
 * the parts of one report one is enough, and the lines of a title that is broken go as well. The first title of all stays.
 */
export function withoutPageHeads(document: SourceDocument): SourceDocument {
  const { blocks } = document;
  const [title] = reportTitles(blocks);
  if (title === undefined) return document;
  const texts = blocks.map((block) => (block.kind === "line" && block.role === undefined ? foldText(block.text) : ""));
  const often = groupBy([...texts.keys()], (place) => texts[place] ?? "");
  const within = placesWithin(blocks, title.last);
  const lines = new Set(
    texts.slice(title.first, title.last + 1).filter((text) => Array.from(text).length >= fewestSigns),
  );
  const isHead = (text: string, place: number): boolean =>
    text !== "" &&
    place > title.last &&
    ((partsOfTitle(text) !== undefined && (often.get(text)?.length ?? 0) >= fewestPages) ||
      (within.has(place) && (lines.has(text) || repeatsTitle(text, title))));
  if (!texts.some(isHead)) return document;
  return { ...document, blocks: blocks.filter((_, place) => !isHead(texts[place] ?? "", place)) };
}

/** Whether a folded text is the title once more, in the same words or others. */
export function repeatsTitle(folded: string, { unit, year }: Pick<ReportTitle, "unit" | "year">): boolean {
  const said = folded.length <= longestHead && !/[。;]/u.test(folded) ? partsOfTitle(folded) : undefined;
  return said !== undefined && (said.unit ?? unit) === unit && (said.year ?? year) === year;
}

/** A title that tells a unit or a year: the blocks that it begins and ends with, and what it tells. */
export interface ReportTitle {
  readonly first: number;
  readonly last: number;
  readonly unit?: string;
  readonly year?: number;
}

/** The titles among the blocks that tell a unit or a year. */
export function reportTitles(blocks: readonly SourceBlock[]): readonly ReportTitle[] {
  const lines = blocks.flatMap((block, place): readonly PlacedLine[] =>
    block.kind === "line" ? [{ content: block, place: { block: place } }] : [],
  );
  return titlesIn(lines)
    .filter(({ unit, year }) => unit !== undefined || year !== undefined)
    .flatMap(({ first, last, unit, year }) => {
      const [begin, end] = [lines[first]?.place.block, lines[last]?.place.block];
      if (begin === undefined || end === undefined) return [];
      return [{ first: begin, last: end, ...(unit !== undefined && { unit }), ...(year !== undefined && { year }) }];
    });
}

/** The blocks after a part's heading that another part follows on, other than a first one: there no report begins and none is signed. */
function placesWithin(blocks: readonly SourceBlock[], title: number): ReadonlySet<number> {
  const within = new Set<number>();
  let since: number | undefined;
  for (const [place, block] of blocks.entries()) {
    const part = place > title && block.kind === "line" ? partHeadingOf(block)?.part : undefined;
    if (part === undefined) continue;
    if (since !== undefined && part !== "s1") for (let at = since; at < place; at += 1) within.add(at);
    since = place;
  }
  return within;
}

/**
 * Whether a line among the rows of a table only tells where the reader is: a number of a page, 续表, a caption, the part's own heading once
 * more. `parts` are those whose tables it may stand among.
 */
export function isAroundTable(
  line: Pick<SourceLine, "text" | "number">,
  parts: readonly (PartId | undefined)[] = tableParts,
): boolean {
  const text = foldText((line.number ?? "") + line.text);
  if (text === "" || text.length > longestCaption * 2) return false;
  if (isPageMark(line.text) || around.some((pattern) => pattern.test(text))) return true;
  const bare = text
    .replace(/^附?表[\d一二三四五]{1,2}[:.、]?/u, "")
    .replace(/\(续[表页]?\)$|(?:统计|一览|情况)?表$/gu, "");
  const heading = partHeadingOf({ kind: "line", text: bare }) ?? partHeadingOf({ kind: "line", text: `${bare}情况` });
  return heading !== undefined && heading.rest === "" && parts.includes(heading.part);
}

const tableParts: readonly PartId[] = ["t2", "t3", "t4"];

const around: readonly RegExp[] = [
  /^\(?[续接转][上下前后]?[表页]?[\d一二三四五]*\)?$/u,
  /^附?表[\d一二三四五]{1,2}(?:[-.]\d{1,2})?(?:\(续\))?$/u,
  // With 元 it may belong to the header above it.
  /^\(?单位:[^元]{1,10}$/u,
];

/** Whether a line is a note on the table that it stands in. */
export function isNote(line: SourceLine): boolean {
  return /^(?:注|备注)\d{0,2}:/u.test(foldText(line.text));
}
