import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import { inlineText } from "../../../shared/report/narrative-text.ts";
import type { Narrative, PictureBlock } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { type Markup, markup, words } from "../html/markup.ts";
import { drawNarrative, type NumberedText } from "../html/narrative-markup.ts";
import { pictureOf } from "../picture-bytes.ts";
import type { InlineStyles } from "./inline-style.ts";

/** A narrative for any website: headings below those of the parts, paragraphs, pictures. */
export function fragmentText(
  narrative: Narrative,
  report: Report,
  sources: FigureSources,
  styles: InlineStyles,
): readonly Markup[] {
  const inLine = { ...styles, subheading: styles.inLine, paragraph: styles.inLine };
  return drawNarrative(narrative, report, {
    picture: (block) => figure(block, report, styles),
    line: (text) => markup`${line(text, sources, styles)}\n`,
    runIn: (heading, paragraph) =>
      markup`<div style="${styles.runIn}">${line(heading, sources, inLine)}${line(paragraph, sources, inLine)}</div>\n`,
  });
}

function line({ block, number }: NumberedText, sources: FigureSources, styles: InlineStyles): Markup {
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
