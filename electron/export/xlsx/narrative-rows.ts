import type { Form, NarrativeId } from "../../../shared/forms/form.ts";
import type { PictureBlock } from "../../../shared/report/narrative.ts";
import { type DrawnBlock, drawnBlocks } from "../../../shared/report/drawn-charts.ts";
import { figureSources, inlineText } from "../../../shared/report/narrative-text.ts";
import { numberBlocks } from "../../../shared/report/numbering.ts";
import { narrativeIds, type Report } from "../../../shared/report/report.ts";
import { blockKindWords, paperWords } from "../../../shared/words/paper.ts";
import { cellPieces } from "./sheet-text.ts";

/** A line of the narrative sheet: a block, or the rest of one that is too long for one cell. */
export interface NarrativeRow {
  readonly part: NarrativeId;
  readonly partName: string;
  readonly block: DrawnBlock;
  readonly kind: keyof typeof blockKindWords;
  readonly kindName: string;
  readonly number: string;
  /** The words as they read, bound figures filled in; a picture's caption. */
  readonly text: string;
  readonly picture?: PictureBlock;
  readonly continued: boolean;
}

/** All narratives of a report, one block a line, in printed order. */
export function narrativeRows(form: Form, report: Report): readonly NarrativeRow[] {
  const sources = figureSources(report);
  return narrativeIds.flatMap((part) =>
    numberBlocks(drawnBlocks(report.narratives[part], report)).flatMap(({ block, number }) => {
      const kind = kindOf(block);
      const words = block.kind === "picture" ? (block.caption ?? "") : inlineText(block.content, sources);
      return cellPieces(words).map((text, place): NarrativeRow => ({
        part,
        partName: partName(form, part),
        block,
        kind,
        kindName: blockKindWords[kind] + (place > 0 ? paperWords.continued : ""),
        number: place > 0 ? "" : number,
        text,
        continued: place > 0,
        ...(block.kind === "picture" && place === 0 && { picture: block }),
      }));
    }),
  );
}

/** What a part of the text is called on the sheet. */
export function partName(form: Form, part: NarrativeId): string {
  return form.parts.find(({ id }) => id === part)?.heading ?? paperWords.preamble;
}

function kindOf(block: DrawnBlock): keyof typeof blockKindWords {
  if (block.kind !== "heading") return block.kind;
  return block.runIn === true ? `runIn${block.level}` : `heading${block.level}`;
}
