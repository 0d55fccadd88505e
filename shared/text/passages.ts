import type { CellId, NarrativeId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type FigureSources, formatFigure } from "../report/bound-figure.ts";
import { type Block, type Inline, quantitiesOf, type TextBlock } from "../report/narrative.ts";
import { figureSources } from "../report/narrative-text.ts";
import { numberBlocks } from "../report/numbering.ts";
import { narrativeIds, type Report } from "../report/report.ts";
import { typedCellsOf } from "../report/totals.ts";

/** A stretch of a passage's text: from the first character (UTF-16 units from 0) to the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words of a block with its bound figures filled in. Made once for a block as long as its figures stay the same. */
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

/** The passages of every narrative in printed order. */
export function passagesOf(report: Report): readonly Passage[] {
  const { narratives, previous, edition, cells } = report;
  const known = knownByNarratives.get(narratives);
  if (known?.edition === edition && known.previous === previous && drawnAlike(known, cells)) {
    if (known.cells !== cells) knownByNarratives.set(narratives, { ...known, cells });
    return known.passages;
  }
  const sources = figureSources(report);
  const passages = narrativeIds.flatMap((part) => passagesOfPart(part, report, sources));
  knownByNarratives.set(narratives, {
    edition,
    previous,
    cells,
    passages,
    drawn: known?.edition === edition ? known.drawn : drawnCells(report),
  });
  return passages;
}

/** The passages last made of narratives, and the typed cells that their bound figures draw on. */
interface Known extends Pick<Report, "edition" | "cells"> {
  readonly previous: Report["previous"] | undefined;
  readonly passages: readonly Passage[];
  readonly drawn: readonly CellId[];
}

/** Whether every cell that stands in the words is as it was. */
function drawnAlike(known: Known, cells: Report["cells"]): boolean {
  return known.cells === cells || known.drawn.every((id) => known.cells[id] === cells[id]);
}

function drawnCells({ narratives, edition }: Report): readonly CellId[] {
  const figures = Object.values(narratives)
    .flat()
    .flatMap((block) => (block.kind === "picture" ? [] : block.content))
    .flatMap((inline) => ("figure" in inline ? quantitiesOf(inline.figure.formula) : []));
  return typedCellsOf(
    formOf(edition),
    figures.flatMap(({ cells }) => cells),
  );
}

// Reports and blocks never change, so what was made of one stays true; what nobody holds any more is forgotten.
const knownByNarratives = new WeakMap<Report["narratives"], Known>();
const wordsByBlock = new WeakMap<Block, BlockText>();

function passagesOfPart(part: NarrativeId, report: Report, sources: FigureSources): readonly Passage[] {
  const passages: Passage[] = [];
  let under: readonly string[] = [];
  for (const [place, { block, number }] of numberBlocks(report.narratives[part]).entries()) {
    if (block.kind === "picture") continue;
    const words = blockText(block, sources);
    if (block.kind === "heading") under = under.slice(0, block.level - 1);
    passages.push({ part, block: place, kind: block.kind, number, words, under });
    if (block.kind === "heading") under = [...under, words.text];
  }
  return passages;
}

/** The words of a block. The same object is given again while its figures say the same, so that readers can keep what they made of it. */
export function blockText(block: TextBlock, sources: FigureSources): BlockText {
  const known = wordsByBlock.get(block);
  if (known !== undefined && !block.content.some((inline) => "figure" in inline)) return known;
  const words = joined(block.content, sources);
  if (known !== undefined && known.text === words.text) return known;
  wordsByBlock.set(block, words);
  return words;
}

function joined(content: readonly Inline[], sources: FigureSources): BlockText {
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
}
