import { digitsValue, writeChineseDigits, writeFullWidth } from "../numerals/written.ts";
import type { NarrativeId } from "../forms/form.ts";
import type { Block, Narrative } from "./narrative.ts";
import type { Report } from "./report.ts";

/** The headings of parts one, five and six, with empty paragraphs to write in. */
export type Outline = Readonly<Record<Exclude<NarrativeId, "preamble">, Narrative>>;

/**
 * The outline of a report for a report of another `year`: headings of both levels in their order, run-in ones still run-in, and an empty
 * paragraph wherever something is to be written: under each heading that no deeper one follows at once, and where text stood before.
 * No prose, figure or picture is taken over; years in headings move on.
 */
export function outlineOf({ narratives, year: before }: Report, year: number): Outline {
  const keep = (narrative: Narrative): Narrative => outline(narrative, before, year);
  return { s1: keep(narratives.s1), s5: keep(narratives.s5), s6: keep(narratives.s6) };
}

function outline(narrative: Narrative, before: number, year: number): Narrative {
  const headings = narrative.map((block) => headingOf(block, before, year));
  if (headings.every((heading) => heading === undefined)) return [];
  const kept: Block[] = [];
  const toWriteIn = (): void => {
    if (kept.at(-1)?.kind !== "paragraph") kept.push({ kind: "paragraph", content: [] });
  };
  for (const heading of headings) {
    if (heading === undefined) {
      toWriteIn();
      continue;
    }
    const last = kept.at(-1);
    if (last?.kind === "heading" && (heading.level <= last.level || last.runIn === true)) toWriteIn();
    kept.push(heading);
  }
  toWriteIn();
  return kept;
}

/** A block as heading of the outline; undefined for anything else, and for a heading without words of its own. */
function headingOf(block: Block, before: number, year: number) {
  if (block.kind !== "heading") return undefined;
  const words = block.content.map((inline) => ("text" in inline ? inline.text : "")).join("");
  // Where a whole paragraph was made a heading, its first sentence is what heads it.
  const [title = ""] = /^[^。！？\n]*。?/.exec(words.trim()) ?? [];
  if (title === "" || title === "。") return undefined;
  return { ...block, content: [{ text: inYear(title, before, year) }] };
}

/** Document numbers as in 〔2021〕30号 first, so that their years stay; then four digits of any kind. */
const years = /〔[^〕]*〕|(?<![0-9０-９.])[0-9０-９]{4}(?![0-9０-９])|[〇○零一二三四五六七八九]{4}/gu;

/** Moves the years of a heading on: the report's own, and, where 年 follows, the one before and the one after it. */
function inYear(text: string, before: number, year: number): string {
  return text.replace(years, (found, at: number) => {
    const stated = digitsValue(found);
    if (stated === undefined) return found;
    const named = /^\s*年/.test(text.slice(at + found.length));
    if (stated !== before && !(named && Math.abs(stated - before) === 1)) return found;
    return writtenLike(found, stated - before + year);
  });
}

/** A number in the digits that another one is written with. */
function writtenLike(found: string, value: number): string {
  if (/[0-9]/.test(found)) return String(value);
  return /[０-９]/.test(found) ? writeFullWidth(value) : writeChineseDigits(value, /[○零]/.exec(found)?.[0]);
}
