import type { NarrativeId } from "../../shared/forms/form.ts";
import { type FigureSources, formatFigure } from "../../shared/report/bound-figure.ts";
import { foldWidth } from "../../shared/report/cell-value.ts";
import { type Block, isText, type Narrative } from "../../shared/report/narrative.ts";
import { narrativeIds, type Report } from "../../shared/report/report.ts";

/**
 * A stretch of a narrative: in which block, and from where to where in it. A character of text counts one, and so does a bound figure. In
 * a picture it is the whole (0 to 0).
 */
export interface TextPlace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Where a search found something. */
export interface Match extends TextPlace {
  readonly part: NarrativeId;
}

/**
 * Finds words in all narratives of a report, in printed order. Capitals and full or half width make no difference; bound figures are found
 * by what they show, pictures by their captions and descriptions. Matches do not overlap.
 */
export function findInNarratives(
  narratives: Report["narratives"],
  sources: FigureSources,
  query: string,
): readonly Match[] {
  return narrativeIds.flatMap((part) =>
    findInNarrative(narratives[part], sources, query).map((place) => ({ part, ...place })),
  );
}

/** As `findInNarratives`, in one narrative. */
export function findInNarrative(narrative: Narrative, sources: FigureSources, query: string): readonly TextPlace[] {
  const wanted = fold(query);
  if (wanted.trim() === "") return [];
  return narrative.flatMap((block, index) =>
    findInBlock(block, sources, wanted).map(([from, to]) => ({ block: index, from, to })),
  );
}

/** A text as the search sees it: capitals and widths make no difference. */
export function fold(text: string): string {
  return foldWidth(text).toLowerCase();
}

function findInBlock(block: Block, sources: FigureSources, wanted: string): readonly (readonly [number, number])[] {
  if (!isText(block)) {
    return fold(`${block.caption ?? ""}\n${block.kind === "picture" ? block.description : ""}`).includes(wanted)
      ? [[0, 0]]
      : [];
  }
  /** For every unit of the folded text, where its source begins and ends in the block. */
  const begins: number[] = [];
  const ends: number[] = [];
  let text = "";
  let place = 0;
  const add = (shown: string, from: number, to: number): void => {
    const folded = fold(shown);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      begins.push(from);
      ends.push(to);
    }
  };
  for (const inline of block.content) {
    if ("figure" in inline) {
      add(formatFigure(inline.figure, sources), place, place + 1);
      place += 1;
    } else {
      for (const sign of inline.text) {
        add(sign, place, place + sign.length);
        place += sign.length;
      }
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push([begins[at] ?? 0, ends[at + wanted.length - 1] ?? 0]);
  }
  return found;
}

/**
 * A place in the words of a block with its bound figures filled in, as checks count, as the place that the editor knows, where a bound
 * figure counts one. What lies inside a figure takes the figure whole.
 */
export function placeInEditor(block: Block | undefined, place: TextPlace, sources: FigureSources): TextPlace {
  if (block === undefined || !isText(block)) return { ...place, from: 0, to: 0 };
  let shown = 0;
  let own = 0;
  let from: number | undefined;
  let to = 0;
  for (const inline of block.content) {
    const length = ("text" in inline ? inline.text : formatFigure(inline.figure, sources)).length;
    const ownLength = "text" in inline ? length : 1;
    if (from === undefined && place.from < shown + length) from = own + within(place.from - shown, "text" in inline);
    if (place.to > shown) to = own + ("text" in inline ? Math.min(place.to - shown, length) : 1);
    shown += length;
    own += ownLength;
  }
  return { block: place.block, from: from ?? own, to: Math.max(to, from ?? own) };
}

function within(offset: number, inWords: boolean): number {
  return inWords ? Math.max(0, offset) : 0;
}
