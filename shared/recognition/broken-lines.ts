import type { NarrativeId } from "../forms/form.ts";
import { narrativeIds } from "../report/report.ts";
import type { PlacedLine } from "./document-lines.ts";
import { plainLabel } from "./normalise.ts";

/** Widths are counted in signs of Chinese; lines of a page have between these many. */
const narrowest = 15;
const widest = 60;
const fewestBroken = 2;
/** A line that is broken reaches nearly as far as the others. */
const nearly = 0.75;

const ended = /[。！？；：…!?;:]["'”’）)》】]*$/u;
const goesOn = /[，、（《“"(,]$/u;
const continues = /^[，。、；：！？）》”,.;:!?)]/u;

/**
 * Joins the lines of paragraphs that a page has broken, as in a text that was taken out of a PDF. What ends in a comma, or is followed by one,
 * is broken in any document; other lines only where the text as a whole is: several end without a full stop, and none is longer than these.
 */
export function joinBrokenLines(
  parts: Readonly<Record<NarrativeId, readonly PlacedLine[]>>,
): Readonly<Record<NarrativeId, readonly PlacedLine[]>> {
  const width = brokenWidth(narrativeIds.flatMap((id) => parts[id].flatMap(plainText)));
  const join = (id: NarrativeId): readonly PlacedLine[] => joinedLines(parts[id], width);
  return { preamble: join("preamble"), s1: join("s1"), s5: join("s5"), s6: join("s6") };
}

/** How wide the lines of a broken text are; undefined where its lines are whole paragraphs. */
function brokenWidth(texts: readonly string[]): number | undefined {
  const open = texts.filter((text) => !ended.test(text) && widthOf(text) >= narrowest);
  const width = Math.max(0, ...open.map(widthOf));
  const isBroken = open.length >= fewestBroken && width <= widest && texts.every((text) => widthOf(text) <= width + 1);
  return isBroken ? width : undefined;
}

function joinedLines(lines: readonly PlacedLine[], width: number | undefined): readonly PlacedLine[] {
  const joined: PlacedLine[] = [];
  let before: string | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    const [text] = plainText(line);
    if (last?.content.kind === "line" && before !== undefined && text !== undefined && isOne(before, text, width)) {
      joined[joined.length - 1] = { ...last, content: { ...last.content, text: last.content.text.trimEnd() + text } };
    } else joined.push(line);
    before = text;
  }
  return joined;
}

/** Whether a line goes on with the paragraph that the line before stands in. */
function isOne(before: string, text: string, width: number | undefined): boolean {
  if (isNumbered(text)) return false;
  if (continues.test(text) || goesOn.test(before)) return true;
  return width !== undefined && !ended.test(before) && widthOf(before) >= width * nearly;
}

/** The words of a line that is nothing but a line: no heading, no number of its own, nothing that an export of ours says of it. */
function plainText({ content }: PlacedLine): readonly string[] {
  if (content.kind !== "line" || content.role !== undefined || content.heading !== undefined) return [];
  if (content.number !== undefined || content.withStruck !== undefined) return [];
  return [content.text.trim()];
}

function isNumbered(text: string): boolean {
  return plainLabel(text).number !== "" || /^[一二三四五六七八九]是/u.test(text);
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign <= "\u024f" ? 0.5 : 1;
  return width;
}
