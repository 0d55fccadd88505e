import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import { inlineText } from "../../../shared/report/narrative-text.ts";
import type { Narrative, PictureBlock, TextBlock } from "../../../shared/report/narrative.ts";
import { type NumberedBlock, numberBlocks } from "../../../shared/report/numbering.ts";
import type { Report } from "../../../shared/report/report.ts";
import { type Markup, markup, words } from "../html/markup.ts";
import { pictureOf } from "../picture-bytes.ts";
import type { InlineStyles } from "./inline-style.ts";

/** A narrative for any website: headings below those of the parts, paragraphs, pictures. */
export function fragmentText(
  narrative: Narrative,
  report: Report,
  sources: FigureSources,
  styles: InlineStyles,
): readonly Markup[] {
  const blocks = numberBlocks(narrative);
  const drawn: Markup[] = [];
  for (let place = 0; place < blocks.length; place += 1) {
    const one = blocks[place];
    if (one === undefined) continue;
    const { block } = one;
    if (block.kind === "picture") {
      drawn.push(figure(block, report, styles));
      continue;
    }
    const next = blocks[place + 1];
    if (block.kind === "heading" && block.runIn === true && next?.block.kind === "paragraph") {
      const inLine = { ...styles, subheading: styles.inLine, paragraph: styles.inLine };
      drawn.push(
        markup`<div style="${styles.runIn}">${line(block, one, sources, inLine)}${line(next.block, next, sources, inLine)}</div>\n`,
      );
      place += 1;
    } else drawn.push(markup`${line(block, one, sources, styles)}\n`);
  }
  return drawn;
}

function line(block: TextBlock, { number }: NumberedBlock, sources: FigureSources, styles: InlineStyles): Markup {
  const text = words(number + inlineText(block.content, sources));
  if (block.kind !== "heading") return markup`<p style="${styles.paragraph}">${text}</p>`;
  return block.level === 1
    ? markup`<h4 style="${styles.subheading}">${text}</h4>`
    : markup`<h5 style="${styles.subheading}">${text}</h5>`;
}

function figure(block: PictureBlock, report: Report, styles: InlineStyles): Markup {
  const picture = pictureOf(report, block);
  const image =
    picture === undefined
      ? ""
      : markup`<img src="data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString("base64")}" alt="${block.description}" style="${styles.image(block.width)}">`;
  const caption =
    block.caption === undefined
      ? ""
      : markup`<figcaption style="${styles.caption}">${words(block.caption)}</figcaption>`;
  return markup`<figure style="${styles.figure}">${image}${caption}</figure>\n`;
}
