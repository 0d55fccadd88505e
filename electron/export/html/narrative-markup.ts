import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import { isText, type Narrative, type PictureBlock, type TextBlock } from "../../../shared/report/narrative.ts";
import { drawnBlocks } from "../../../shared/report/drawn-charts.ts";
import { inlineText } from "../../../shared/report/narrative-text.ts";
import { type NumberedBlock, numberBlocks, runsInto } from "../../../shared/report/numbering.ts";
import type { Report } from "../../../shared/report/report.ts";
import { hasLongRun } from "../../../shared/paper/long-run.ts";
import { pictureOf } from "../picture-bytes.ts";
import { type Markup, markup, words } from "./markup.ts";

/** A block of words with its number. */
export interface NumberedText extends NumberedBlock {
  readonly block: TextBlock;
}

/** How a kind of page draws a narrative: a picture, a line, and a heading with the paragraph that it runs into. */
interface Drawing {
  readonly picture: (block: PictureBlock) => Markup;
  readonly line: (text: NumberedText) => Markup;
  readonly runIn: (heading: NumberedText, paragraph: NumberedText) => Markup;
}

/** Draws the blocks of a narrative in their order, charts as pictures. */
export function drawNarrative(narrative: Narrative, report: Report, draw: Drawing): readonly Markup[] {
  const blocks = numberBlocks(drawnBlocks(narrative, report));
  return blocks.map(({ block, number }, place) => {
    if (block.kind === "picture") return draw.picture(block);
    const before = blocks[place - 1]?.block;
    if (before !== undefined && runsInto(before, block)) return markup``;
    const next = blocks[place + 1];
    return next !== undefined && next.block.kind !== "picture" && runsInto(block, next.block)
      ? draw.runIn({ block, number }, { block: next.block, number: next.number })
      : draw.line({ block, number });
  });
}

/** A narrative as headings, paragraphs and figures; numbers and bound figures are words in the text. */
export function narrativeMarkup(narrative: Narrative, report: Report, sources: FigureSources): readonly Markup[] {
  return drawNarrative(narrative, report, {
    picture: (block) => pictureMarkup(block, report),
    line: (text) => markup`${textMarkup(text, sources)}\n`,
    runIn: (heading, paragraph) =>
      markup`<div class="run-in">${textMarkup(heading, sources, true)}${textMarkup(paragraph, sources)}</div>\n`,
  });
}

/** The page says what each line is (`data-line`, see `line-role.ts`), so that it can be read back as it was. */
function textMarkup({ block, number }: NumberedText, sources: FigureSources, runsIn = false): Markup {
  const plain = number + inlineText(block.content, sources);
  const text = words(plain);
  if (block.kind !== "heading") {
    return markup`<p data-line="${block.kind}"${hasLongRun(plain) ? markup` class="ragged"` : ""}>${text}</p>`;
  }
  const name = runsIn ? "run-in" : "heading";
  return block.level === 1
    ? markup`<h3 data-line="${name}-1">${text}</h3>`
    : markup`<h4 data-line="${name}-2">${text}</h4>`;
}

function pictureMarkup(block: PictureBlock, report: Report): Markup {
  const picture = pictureOf(report, block);
  const image =
    picture === undefined
      ? ""
      : markup`<img src="data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString("base64")}" width="${picture.pixelWidth}" height="${picture.pixelHeight}" data-width="${block.width}" alt="${block.description}">`;
  const caption =
    block.caption === undefined ? "" : markup`<figcaption data-line="caption">${words(block.caption)}</figcaption>`;
  return markup`<figure>${image}${caption}</figure>\n`;
}

/** The style rules for the printed widths of a report's pictures: a page with a strict policy may carry no style attributes. */
export function pictureWidthStyle(narratives: readonly Narrative[]): string {
  const widths = new Set(narratives.flat().flatMap((block) => (isText(block) ? [] : [block.width])));
  return [...widths]
    .sort((a, b) => a - b)
    .map((width) => `img[data-width="${width}"]{width:${width}%}`)
    .join("\n");
}
