import { type FigureSources, formatFigure } from "./bound-figure.ts";
import { type Inline, isText, type Narrative, type TextBlock } from "./narrative.ts";

/** Words of a block to be replaced: where they begin and end in its text with bound figures filled in, and what comes in their place. */
export interface Replacement {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly by: Inline;
}

/**
 * A narrative with words replaced by other words or by a bound figure. Undefined where a place does not exist, lies in a picture, or
 * would cut a bound figure in two; places must not overlap.
 */
export function replaceWords(
  narrative: Narrative,
  replacements: readonly Replacement[],
  sources: FigureSources,
): Narrative | undefined {
  const blocks = [...narrative];
  for (const { block: place, ...stretch } of replacements.toSorted((a, b) => b.from - a.from)) {
    const block = blocks[place];
    const content = block === undefined || !isText(block) ? undefined : replaced(block, stretch, sources);
    if (block === undefined || !isText(block) || content === undefined) return undefined;
    blocks[place] = { ...block, content };
  }
  return blocks;
}

function replaced(
  block: TextBlock,
  { from, to, by }: Omit<Replacement, "block">,
  sources: FigureSources,
): readonly Inline[] | undefined {
  const content: Inline[] = [];
  const add = (inline: Inline): void => {
    const last = content.at(-1);
    if (last !== undefined && "text" in last && "text" in inline) {
      content[content.length - 1] = { text: last.text + inline.text };
    } else if (!("text" in inline) || inline.text !== "") {
      content.push(inline);
    }
  };
  let at = 0;
  let isIn = false;
  for (const inline of block.content) {
    const shown = "text" in inline ? inline.text : formatFigure(inline.figure, sources);
    const end = at + shown.length;
    const overlaps = from < end && to > at;
    if (!overlaps) {
      add(inline);
    } else if ("figure" in inline) {
      if (from > at || to < end) return undefined;
      if (!isIn) add(by);
      isIn = true;
    } else {
      add({ text: shown.slice(0, Math.max(0, from - at)) });
      if (!isIn) add(by);
      isIn = true;
      add({ text: shown.slice(Math.max(0, to - at)) });
    }
    at = end;
  }
  return isIn ? content : undefined;
}
