import type { TextPlace } from "../checks/finding.ts";
import type { NarrativeId } from "../forms/form.ts";
import { type FigureSources, formatFigure } from "../report/bound-figure.ts";
import { figureSources } from "../report/narrative-text.ts";
import type { Narrative, TextBlock } from "../report/narrative.ts";
import { numberBlocks } from "../report/numbering.ts";
import { narrativeIds, type Report } from "../report/report.ts";
import { remembered, rememberedWithLookUps } from "../remembered.ts";

/** A stretch of a passage's text: from the first character (UTF-16 units from 0) to the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words of a block with its bound figures filled in: the same object again while block and figures are the same, so that readers can keep what they made of it. */
export interface BlockText {
  readonly text: string;
  /** Where bound figures stand; they agree with the tables by themselves. */
  readonly bound: readonly Stretch[];
}

/** A block of a narrative as readers of the text see it; pictures are left out. */
export interface Passage {
  readonly part: NarrativeId;
  /** The block's place in its narrative, from 0. */
  readonly block: number;
  readonly kind: TextBlock["kind"];
  /** The number that its place gives it, which is not part of the words; "" without one. */
  readonly number: string;
  readonly words: BlockText;
  /** The words of the headings that it stands under, outermost first. */
  readonly under: readonly string[];
}

/** The passages of every narrative in printed order: the same ones again while the blocks and their bound figures are the same. */
export const passagesOf = remembered((report: Report): readonly Passage[] =>
  passagesIn(figureSources(report), report.narratives),
);

const passagesIn = rememberedWithLookUps(
  (sources: FigureSources, narratives: Report["narratives"]): readonly Passage[] =>
    narrativeIds.flatMap((part) => passagesOfPart(part, narratives[part], sources)),
);

function passagesOfPart(part: NarrativeId, narrative: Narrative, sources: FigureSources): readonly Passage[] {
  const passages: Passage[] = [];
  let under: readonly string[] = [];
  for (const [place, { block, number }] of numberBlocks(narrative).entries()) {
    if (block.kind === "picture") continue;
    const words = blockText(sources, block);
    if (block.kind === "heading") under = under.slice(0, block.level - 1);
    passages.push({ part, block: place, kind: block.kind, number, words, under });
    if (block.kind === "heading") under = [...under, words.text];
  }
  return passages;
}

const blockText = rememberedWithLookUps((sources: FigureSources, { content }: TextBlock): BlockText => {
  let text = "";
  const bound: Stretch[] = [];
  for (const inline of content) {
    if ("text" in inline) {
      text += inline.text;
    } else {
      const from = text.length;
      text += formatFigure(inline.figure, sources);
      bound.push({ from, to: text.length });
    }
  }
  return { text, bound };
});

/** Where a stretch of a passage stands. */
export function placeOf({ part, block }: Passage, { from, to }: Stretch): TextPlace {
  return { part, block, from, to };
}

/** The words of a stretch. */
export function wordsAt({ words }: Passage, { from, to }: Stretch): string {
  return words.text.slice(from, to);
}
