import type { Edit } from "../../shared/report/edit.ts";
import {
  type Block,
  type ChartBlock,
  type Inline,
  isText,
  type Narrative,
  type PictureBlock,
  type TextBlock,
} from "../../shared/report/narrative.ts";
import { narrativeIds, type Report } from "../../shared/report/report.ts";
import { fold, type Match, type TextPlace } from "./text-places.ts";

/** What replacing comes to: the edit, one step of the undo history, and how many places it changes. */
export interface Replaced {
  readonly edit: Edit;
  readonly count: number;
  /** Places that stay: what stands in a bound figure follows the tables. */
  readonly kept: number;
}

/** Replaces what was found by other words. In the words about a picture every occurrence of `query` is replaced. */
export function replaceMatches(
  narratives: Report["narratives"],
  matches: readonly Match[],
  query: string,
  words: string,
): Replaced {
  const edits: Edit[] = [];
  let count = 0;
  for (const part of narrativeIds) {
    const places = matches.filter((match) => match.part === part);
    if (places.length === 0) continue;
    const { narrative, done } = replaceIn(narratives[part], places, query, words);
    count += done;
    if (done > 0) edits.push({ kind: "narrative", part, narrative });
  }
  return { edit: { kind: "all", edits }, count, kept: matches.length - count };
}

function replaceIn(narrative: Narrative, places: readonly TextPlace[], query: string, words: string) {
  let done = 0;
  const blocks = narrative.map((block, index): Block => {
    const own = places.filter((place) => place.block === index);
    if (own.length === 0) return block;
    if (!isText(block)) {
      done += own.length;
      return withCaption(block.kind === "picture" ? withDescription(block, query, words) : block, query, words);
    }
    const free = own.filter(({ from, to }) => !holdsFigure(block, from, to));
    done += free.length;
    return free.length === 0 ? block : { ...block, content: replaceInContent(block, free, words) };
  });
  return { narrative: blocks, done };
}

function holdsFigure({ content }: TextBlock, from: number, to: number): boolean {
  let at = 0;
  return content.some((inline) => {
    const begin = at;
    at += "text" in inline ? inline.text.length : 1;
    return "figure" in inline && begin >= from && begin < to;
  });
}

function replaceInContent({ content }: TextBlock, places: readonly TextPlace[], words: string): readonly Inline[] {
  let at = 0;
  const replaced = content.map((inline): Inline => {
    const begin = at;
    at += "text" in inline ? inline.text.length : 1;
    if ("figure" in inline) return inline;
    // From the back, so that the places before stay where they are.
    const text = places
      .filter(({ from, to }) => from < at && to > begin)
      .toReversed()
      .reduce((now, { from, to }) => {
        // Words that two stretches of text share are put where they begin.
        const by = from >= begin ? words : "";
        return now.slice(0, Math.max(0, from - begin)) + by + now.slice(Math.min(now.length, to - begin));
      }, inline.text);
    return { text };
  });
  return replaced.filter((inline) => "figure" in inline || inline.text !== "");
}

function withDescription(picture: PictureBlock, query: string, words: string): PictureBlock {
  return { ...picture, description: replaceFolded(picture.description, query, words) };
}

function withCaption<B extends PictureBlock | ChartBlock>(block: B, query: string, words: string): B {
  const { caption } = block;
  return caption === undefined ? block : { ...block, caption: replaceFolded(caption, query, words) };
}

/** Replaces every occurrence, whatever its capitals and widths. */
function replaceFolded(text: string, query: string, words: string): string {
  const signs = Array.from(text);
  const wanted = fold(query);
  let done = "";
  for (let at = 0; at < signs.length;) {
    const end = endOf(signs, at, wanted);
    done += end === undefined ? (signs[at] ?? "") : words;
    at = end ?? at + 1;
  }
  return done;
}

/** Where an occurrence that begins at a sign ends. */
function endOf(signs: readonly string[], at: number, wanted: string): number | undefined {
  let seen = "";
  for (let end = at; end < signs.length; end += 1) {
    seen += fold(signs[end] ?? "");
    if (seen === wanted) return end + 1;
    if (!wanted.startsWith(seen)) return undefined;
  }
  return undefined;
}
