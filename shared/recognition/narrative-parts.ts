import type { NarrativeId } from "../forms/form.ts";
import { joinBrokenLines } from "./broken-lines.ts";
import { cleanLine, endsReport, isBoilerplate, isDateLine, pictureMarksIn } from "./boilerplate.ts";
import type { PlacedLine } from "./document-lines.ts";
import { findTitle, type Title } from "./find-title.ts";
import { foldText } from "./normalise.ts";
import {
  isFurtherPart,
  isNumberedAs,
  partByNumber,
  type PartHeading,
  type PartId,
  partHeadingOf,
} from "./part-headings.ts";

/** The text of a document, sorted by the parts of the report. */
export interface DocumentParts {
  readonly title?: Title;
  /** The headings of the parts as they stand, in the document's order. */
  readonly headings: readonly string[];
  /** The parts whose headings were found. */
  readonly found: ReadonlySet<PartId>;
  /** Headings of which only the number tells the part. */
  readonly byNumber: readonly PlacedLine[];
  readonly lines: Readonly<Record<NarrativeId, readonly PlacedLine[]>>;
  /** What stands beside the tables. */
  readonly beside: readonly PlacedLine[];
  /** Parts beyond the sixth, with their headings. */
  readonly further: readonly (readonly PlacedLine[])[];
}

interface Section {
  readonly part: PartId | "further";
  readonly heading: string;
  readonly lines: PlacedLine[];
  /** Its heading, where only that's number tells the part. */
  readonly byNumber: PlacedLine | undefined;
}

const longestSignature = 30;
const mostAfterDate = 4;

/** Sorts the text of a document by its title and the headings of its parts. */
export function narrativeParts(lines: readonly PlacedLine[]): DocumentParts {
  const usual = splitAtHeadings(lines, false);
  const { opening, sections } = usual.sections.length === 0 ? splitAtHeadings(lines, true) : usual;
  const title = findTitle(opening);
  // Without a title, what reads like a sentence is the preamble; the rest may be anything that stands before a text.
  const preamble = title === undefined ? opening.filter(isProse) : opening.slice(title.last + 1);
  const linesOf = (part: PartId): readonly PlacedLine[] =>
    sections
      .filter((section) => section.part === part)
      .flatMap((section) => content(section.lines, part === "s6", title));
  return {
    ...(title !== undefined && { title }),
    headings: sections.flatMap(({ part, heading }) => (part === "further" ? [] : [heading])),
    found: new Set(sections.flatMap(({ part }) => (part === "further" ? [] : [part]))),
    byNumber: sections.flatMap(({ byNumber }) => byNumber ?? []),
    lines: joinBrokenLines({
      preamble: withoutDate(content(preamble, false, title)),
      s1: linesOf("s1"),
      s5: linesOf("s5"),
      s6: linesOf("s6"),
    }),
    further: sections.flatMap(({ part, lines: own }) =>
      part === "further" ? [content(own, true, title).filter((line) => line.content.kind === "line")] : [],
    ),
    beside: [...linesOf("t2"), ...linesOf("t3"), ...linesOf("t4")],
  };
}

/** A preamble without the date that stands below the title. */
function withoutDate(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const [first] = lines;
  return first?.content.kind === "line" && !isSaid(first) && isDateLine(cleanLine(first.content.text))
    ? lines.slice(1)
    : lines;
}

function isProse({ content: line }: PlacedLine): boolean {
  return line.kind === "line" && line.text.includes("。");
}

function splitAtHeadings(
  lines: readonly PlacedLine[],
  below: boolean,
): {
  readonly opening: readonly PlacedLine[];
  readonly sections: readonly Section[];
} {
  const opening: PlacedLine[] = [];
  let sections: Section[] = [];
  const headings = lines.map((line) =>
    line.content.kind === "line" && !isSaid(line) && !isBoilerplate(line.content.text)
      ? partHeadingOf(line.content, below)
      : undefined,
  );
  const named = new Set(headings.flatMap((heading) => heading?.part ?? []));
  for (const [at, line] of lines.entries()) {
    const heading = headings[at] ?? numberedHeading(line, sections.at(-1), named);
    if (heading?.part === "s1" && sections.some(({ part }) => part === "s6") && !isContents(sections, heading)) {
      // Another report begins: on one page stand those of several years or units.
      cutAtTitle(sections);
      sections.push({ part: "further", heading: heading.heading, lines: lines.slice(at), byNumber: undefined });
      break;
    }
    if (heading !== undefined) {
      // The headings stood together in a table of contents before; the parts begin here.
      if (isContents(sections, heading)) {
        opening.push(...(sections.at(-1)?.lines ?? []));
        sections = [];
      }
      sections.push(sectionOf(heading, line));
    } else if (sections.at(-1)?.part === "s6" && line.content.kind === "line" && isFurtherPart(line.content)) {
      sections.push({ part: "further", heading: line.content.text, lines: [line], byNumber: undefined });
    } else {
      (sections.at(-1)?.lines ?? opening).push(line);
    }
  }
  return { opening, sections };
}

/** The part of the text before which each other one stands. */
const partBefore = { s5: "t4", s6: "s5" } as const;

/**
 * A heading that only its number tells, of a part that no heading names by its words: it follows the part before it, among whose lines none has
 * the number before its own, as in a list of points.
 */
function numberedHeading(
  { content: line }: PlacedLine,
  section: Section | undefined,
  named: ReadonlySet<PartId>,
): PartHeading | undefined {
  if (line.kind !== "line" || line.role !== undefined || isBoilerplate(line.text)) return undefined;
  const wanted = section?.part === "t4" ? "s5" : section?.part === "s5" ? "s6" : undefined;
  if (section === undefined || wanted === undefined || named.has(wanted)) return undefined;
  const inList = section.lines.some(
    (point) => point.content.kind === "line" && isNumberedAs(point.content, partBefore[wanted]),
  );
  return inList ? undefined : partByNumber(line, wanted);
}

/** Takes the title of another report, and what follows it, off the last section. */
function cutAtTitle(sections: readonly Section[]): void {
  const lines = sections.at(-1)?.lines ?? [];
  const title = findTitle(lines);
  if (title !== undefined) lines.length = title.first;
}

function isContents(sections: readonly Section[], heading: PartHeading): boolean {
  return (
    sections.length > 1 &&
    sections[0]?.part === heading.part &&
    sections.slice(0, -1).every((section) => section.lines.length === 0)
  );
}

function sectionOf(heading: PartHeading, { content: line, place }: PlacedLine): Section {
  const glued: readonly PlacedLine[] =
    heading.rest === "" || line.kind !== "line" ? [] : [{ content: { kind: "line", text: heading.rest }, place }];
  return {
    part: heading.part,
    heading: heading.heading,
    lines: [...glued],
    byNumber: heading.byNumber === true ? { content: line, place } : undefined,
  };
}

/** The lines that belong to the report itself. */
function content(lines: readonly PlacedLine[], isLast: boolean, title: Title | undefined): readonly PlacedLine[] {
  const text = (line: PlacedLine): string => (line.content.kind === "line" ? cleanLine(line.content.text) : "");
  const end = isLast ? lines.findIndex((line) => !isSaid(line) && endsReport(text(line))) : -1;
  const own = (end < 0 ? lines : lines.slice(0, end)).filter(
    (line) => line.content.kind === "picture" || isSaid(line) || !isBoilerplate(text(line)) || marksPicture(line),
  );
  if (!isLast) return own;
  const said = own.findLastIndex(isSaid) + 1;
  let last = Math.max(said, signedAt(own.map(text)));
  while (
    last > said &&
    isClosingLine(text(own[last - 1] ?? { content: { kind: "line", text: "" }, place: { block: 0 } }), title)
  )
    last -= 1;
  return own.slice(0, last);
}

/** Whether a line holds the mark of a picture, which is no text but has to be told. */
function marksPicture({ content: line }: PlacedLine): boolean {
  return line.kind === "line" && pictureMarksIn(line.text).length > 0;
}

/** Whether an export of ours says that a line belongs to the text. */
function isSaid({ content: line }: PlacedLine): boolean {
  return line.kind === "line" && line.role !== undefined;
}

/** The place of the date below the text, if there is one: after it come a few short lines at most, as who gets a copy. */
function signedAt(texts: readonly string[]): number {
  const at = texts.findLastIndex(isDateLine);
  const after = texts.slice(at + 1);
  const isEnd = after.length <= mostAfterDate && after.every((one) => one.length <= longestSignature);
  return at > 0 && isEnd ? at : texts.length;
}

/** A date or the name of the authority below the text. */
function isClosingLine(text: string, title: Title | undefined): boolean {
  if (isDateLine(text)) return true;
  const folded = foldText(text);
  if (folded === "" || folded.length > longestSignature) return false;
  return (
    folded === title?.unit ||
    (/(?:政府|办公室|委员会|局|厅|办事处|街道|中心|管委会)$/u.test(folded) && !/[，。；、：:,;]/u.test(text))
  );
}
