import type { FigureSources } from "../../shared/report/bound-figure.ts";
import { inlineText } from "../../shared/report/narrative-text.ts";
import type { Narrative } from "../../shared/report/narrative.ts";

/** Below this, part five says too little to be worth printing. */
export const fewCharacters = 30;

/** How much a narrative says: every Chinese character and every digit counts one; signs, spaces, letters and numbering do not. */
export function countCharacters(narrative: Narrative, sources: FigureSources): number {
  const text = narrative
    .map((block) => (block.kind === "picture" ? (block.caption ?? "") : inlineText(block.content, sources)))
    .join("\n");
  return text.match(/[\p{Script=Han}\p{Nd}]/gu)?.length ?? 0;
}
