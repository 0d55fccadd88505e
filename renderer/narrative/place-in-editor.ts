import { type FigureSources, formatFigure } from "../../shared/report/bound-figure.ts";
import type { Block } from "../../shared/report/narrative.ts";
import type { TextPlace } from "./find-in-narratives.ts";

/**
 * A place in the words of a block with its bound figures filled in, as checks count, as the place that the editor knows, where a bound
 * figure counts one. What lies inside a figure takes the figure whole.
 */
export function placeInEditor(block: Block | undefined, place: TextPlace, sources: FigureSources): TextPlace {
  if (block === undefined || block.kind === "picture") return { ...place, from: 0, to: 0 };
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

function within(offset: number, isText: boolean): number {
  return isText ? Math.max(0, offset) : 0;
}
