import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import type { Narrative, PictureBlock, TextBlock } from "../../../shared/report/narrative.ts";
import { inlineText } from "../../../shared/report/narrative-text.ts";
import { type NumberedBlock, numberBlocks } from "../../../shared/report/numbering.ts";
import type { Report } from "../../../shared/report/report.ts";
import { hasLongRun } from "../../../shared/paper/long-run.ts";
import { pictureOf } from "../picture-bytes.ts";
import { type Markup, markup, words } from "./markup.ts";

/** A narrative as headings, paragraphs and figures; numbers and bound figures are words in the text. */
export function narrativeMarkup(narrative: Narrative, report: Report, sources: FigureSources): readonly Markup[] {
  const blocks = numberBlocks(narrative);
  const drawn: Markup[] = [];
  for (let place = 0; place < blocks.length; place += 1) {
    const one = blocks[place];
    if (one === undefined) continue;
    const { block } = one;
    if (block.kind === "picture") {
      drawn.push(pictureMarkup(block, report));
      continue;
    }
    const next = blocks[place + 1];
    if (block.kind === "heading" && block.runIn === true && next?.block.kind === "paragraph") {
      drawn.push(
        markup`<div class="run-in">${textMarkup(block, one, sources, true)}${textMarkup(next.block, next, sources)}</div>\n`,
      );
      place += 1;
    } else {
      drawn.push(markup`${textMarkup(block, one, sources)}\n`);
    }
  }
  return drawn;
}

/** The page says what each line is (`data-line`, see `line-role.ts`), so that it can be read back as it was. */
function textMarkup(block: TextBlock, { number }: NumberedBlock, sources: FigureSources, runsIn = false): Markup {
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
  const widths = new Set(narratives.flat().flatMap((block) => (block.kind === "picture" ? [block.width] : [])));
  return [...widths]
    .sort((a, b) => a - b)
    .map((width) => `img[data-width="${width}"]{width:${width}%}`)
    .join("\n");
}
