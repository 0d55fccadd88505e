import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { fontFamily } from "../html/font-style.ts";

/**
 * The style attribute of every kind of element in a fragment. `all:revert` first takes back whatever the site's own rules say of the element, so
 * that `*`, `table` or `p` rules of the site do not reach in, and `all:initial` of the article what its elements would inherit; the rest is what it is to look like. Nothing here can reach out.
 */
export interface InlineStyles {
  readonly article: string;
  readonly title: string;
  readonly titleLine: string;
  readonly part: string;
  readonly heading: string;
  readonly subheading: string;
  readonly runIn: string;
  readonly paragraph: string;
  readonly inLine: string;
  readonly figure: string;
  readonly image: (width: number) => string;
  readonly caption: string;
  readonly scroller: string;
  readonly table: string;
  readonly row: string;
  readonly group: string;
  readonly column: (percent: number) => string;
  readonly head: string;
  readonly value: string;
  readonly label: string;
  readonly signature: string;
  readonly number: string;
  readonly addressee: string;
  readonly correction: string;
}

const fresh = "all:revert;box-sizing:border-box;";
const plain = `${fresh}float:none;position:static;margin:0;padding:0;border:0;background:none;color:inherit;text-indent:0;text-align:inherit;letter-spacing:normal;`;
const text = `${plain}display:block;font-size:17px;line-height:1.9;`;
const cell = `${fresh}display:table-cell;border:1px solid #333;padding:4px 3px;color:#000;background:#fff;font-size:14px;line-height:1.5;font-weight:normal;vertical-align:middle;text-indent:0;white-space:normal;`;

/** The styles of a fragment in the typefaces of the paper, with what stands in for them. */
export function inlineStyles(fonts: PaperFonts): InlineStyles {
  // The Latin typeface of the page is declared in its style sheet, which a fragment has not.
  const face = (use: Parameters<typeof fontFamily>[1]): string =>
    `font-family:${fontFamily(fonts, use).split(",").slice(1).join(",")};font-weight:normal;`;
  const heading = `${text}${face("heading")}margin:16px 0 4px;text-indent:2em;`;
  return {
    article: `${plain.replace("all:revert", "all:initial")}display:block;width:auto;max-width:900px;margin:0 auto;padding:0;color:#000;background:#fff;text-align:left;overflow-wrap:anywhere;${face("body")}font-size:17px;line-height:1.9;`,
    // Also on a telephone a line of the title has room, so that it breaks where its meaning pauses and nowhere else.
    title: `${text}${face("title")}font-size:24px;font-size:min(24px,4.8vw);line-height:1.5;text-align:center;margin:8px 0 24px;`,
    titleLine: `${plain}display:block;font:inherit;text-align:center;`,
    part: `${plain}display:block;`,
    heading,
    subheading: `${text}${face("subheading")}text-indent:2em;`,
    runIn: `${text}text-indent:2em;`,
    paragraph: `${text}font-family:inherit;text-indent:2em;text-align:justify;white-space:pre-wrap;`,
    inLine: `${plain}display:inline;font-weight:normal;font-size:17px;line-height:1.9;`,
    figure: `${plain}display:block;margin:12px 0;text-align:center;`,
    image: (width) => `${fresh}float:none;display:inline-block;border:0;width:${width}%;max-width:100%;height:auto;`,
    caption: `${plain}display:block;text-align:center;font-size:15px;line-height:1.6;`,
    scroller: `${plain}display:block;width:100%;overflow-x:auto;margin:0 0 12px;`,
    table: `${fresh}float:none;display:table;width:100%;min-width:640px;margin:0;table-layout:fixed;border-collapse:collapse;border:1px solid #333;background:#fff;color:#000;${face("pageNumber")}text-align:center;`,
    row: `${fresh}display:table-row;background:none;`,
    group: `${fresh}background:none;`,
    column: (percent) => `${fresh}width:${percent.toFixed(2)}%;`,
    head: `${cell}text-align:center;`,
    value: `${cell}text-align:center;font-variant-numeric:tabular-nums;`,
    label: `${cell}text-align:left;`,
    number: `${text}font-family:inherit;text-align:center;margin:0 0 16px;`,
    addressee: `${text}font-family:inherit;text-align:left;`,
    correction: `${text}${face("title")}font-size:20px;text-align:center;margin:32px 0 8px;`,
    signature: `${text}font-family:inherit;text-align:right;padding-right:2em;`,
  };
}
