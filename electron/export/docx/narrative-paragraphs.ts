import type { IParagraphOptions } from "docx";
import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import { inlineText } from "../../../shared/report/narrative-text.ts";
import type { Narrative, PictureBlock } from "../../../shared/report/narrative.ts";
import { type NumberedBlock, numberBlocks } from "../../../shared/report/numbering.ts";
import { runInStyles, styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

/** Draws a picture block as paragraphs. */
export type DrawPicture = (block: PictureBlock) => readonly IParagraphOptions[];

/**
 * A narrative as paragraphs: numbers as literal text, bound figures as the numbers they show, a run-in heading together with the
 * paragraph that follows it.
 */
export function narrativeParagraphs(
  narrative: Narrative,
  sources: FigureSources,
  drawPicture: DrawPicture,
): readonly IParagraphOptions[] {
  const blocks = numberBlocks(narrative);
  return blocks.flatMap((numbered, place): readonly IParagraphOptions[] => {
    const { block } = numbered;
    if (block.kind === "picture") return drawPicture(block);
    if (takesNext(blocks[place - 1], numbered)) return [];
    const text = wordsOf(numbered, sources);
    if (block.kind !== "heading") return [{ style: styleIds.body, children: textRuns(text) }];
    const next = blocks[place + 1];
    if (next !== undefined && takesNext(numbered, next)) {
      const heading = textRuns(text, { style: runInStyles[block.level - 1] ?? runInStyles[0] });
      return [{ style: styleIds.body, children: [...heading, ...textRuns(wordsOf(next, sources))] }];
    }
    return [{ style: styleIds.heading[block.level], children: textRuns(text) }];
  });
}

/** Whether the second block stands on the line of the first. */
function takesNext(block: NumberedBlock | undefined, next: NumberedBlock): boolean {
  return block?.block.kind === "heading" && block.block.runIn === true && next.block.kind === "paragraph";
}

function wordsOf({ block, number }: NumberedBlock, sources: FigureSources): string {
  return block.kind === "picture" ? "" : number + inlineText(block.content, sources);
}
