import { type FrameLines, type Imprint, imprintTexts, isPlain } from "../../../shared/paper/document-frame.ts";
import { frameMeasures } from "../../../shared/paper/frame-measures.ts";
import { bodyCharacter, bodyLine, page, textWidth } from "../../../shared/paper/page.ts";
import { bodyWidth } from "../../../shared/paper/signature.ts";
import { frameWords } from "../../../shared/words/paper.ts";
import { type Markup, markup } from "./markup.ts";

/** What is no text of the report: the page says so, and whoever reads it back leaves it out. */
const framed = markup` data-line="frame"`;

/** Marks, red head and number before the title. */
export function headMarkup({ marks, head, number }: FrameLines): Markup | "" {
  if (marks.length === 0 && head === undefined && number === undefined) return "";
  return markup`<header class="document-head${head === undefined ? "" : " red"}">
${marks.length + (head === undefined ? 0 : 1) === 0 ? "" : markup`<div class="marks">${marks.map((mark) => markup`<p${framed}>${mark}</p>`)}</div>\n`}${
    head &&
    markup`<div class="head" data-size="${head.size}"${framed}>${head.lines.map((line) => markup`<span>${line}</span>`)}</div>\n`
  }${number === undefined ? "" : markup`<p class="number"${framed}>${number}</p>\n`}</header>\n`;
}

/** 主送 below the title. */
export function addresseeMarkup({ addressee }: FrameLines): Markup | "" {
  return addressee === undefined ? "" : markup`<p class="addressee"${framed}>${addressee}</p>\n`;
}

/** 附件说明 below the text. */
export function attachmentsMarkup({ attachments }: FrameLines): Markup | "" {
  if (attachments.length === 0) return "";
  return markup`<div class="attachments">${attachments.map(
    ({ label, name }, place) =>
      markup`<p class="${attachments.length === 1 ? "only" : place === 0 ? "first" : "next"}"${framed}>${label}${name}</p>`,
  )}</div>\n`;
}

/** The statement of a correction, and 版记. */
export function backMarkup({ correction: [heading, ...lines], imprint }: FrameLines): Markup {
  const statement =
    heading === undefined
      ? ""
      : markup`<section class="correction" aria-label="${heading}"><p class="title"${framed}>${heading}</p>
${lines.map((line) => markup`<p${framed}>${line}</p>\n`)}</section>\n`;
  const rows = imprint && [
    ...(imprint.copies === undefined
      ? []
      : [markup`<p class="copies"${framed}>${frameWords.copies}${imprint.copies}</p>`]),
    ...(imprintTexts({ issuer: imprint.issuer, issued: imprint.issued }).length === 0
      ? []
      : [markup`<p class="issuer"${framed}><span>${imprint.issuer}</span> <span>${imprint.issued}</span></p>`]),
  ];
  return markup`${statement}${rows && markup`<aside class="imprint" aria-label="${frameWords.imprint}"><div>${rows}</div></aside>\n`}`;
}

function points(twips: number): string {
  return `${twips / 20}pt`;
}

/**
 * 版记 at the foot of the last of so many pages, which the text shares with it. Where the text leaves no room for it and a line between, the text gets a page
 * more.
 */
function sharedFoot(lines: FrameLines, pages: number): string {
  const height = page.size.height - page.margin.top - page.margin.bottom;
  return `@media print{article{position:relative;min-height:${points(height * pages - 20)}}
article::after{content:"\\a0";display:block;height:${points(imprintHeight(lines.imprint) + bodyLine)};break-inside:avoid}
.imprint{page:auto;break-before:auto;position:absolute;bottom:0;left:0;right:0;height:auto;display:block}}`;
}

/** How high 版记 is in twips, reckoned with its widest characters. */
function imprintHeight({ copies, issuer, issued }: Imprint = { issuer: "", issued: "" }): number {
  const { imprintCharacter, imprintLine } = frameMeasures;
  const lines = (text: string, indent: number): number =>
    Math.ceil(text.length / Math.floor(textWidth / imprintCharacter - 2 - indent));
  const all =
    (copies === undefined ? 0 : lines(frameWords.copies + copies, frameWords.copies.length)) +
    lines(issuer + issued, 0);
  return all * (imprintLine + 20);
}

/** How all of it is set; "" where there is none of it. `pagesWithImprint`: see `sharedFoot`; without it 版记 has a page of its own. */
export function frameStyle(lines: FrameLines, pagesWithImprint?: number): string {
  if (isPlain(lines)) return "";
  const { red, headDepth, headLead, headLine, rule, ruleGap, imprintCharacter, imprintLine, thick, thin } =
    frameMeasures;
  const line = points(bodyLine);
  const { head, attachments } = lines;
  const label = bodyWidth(attachments[0]?.label ?? "");
  const number = bodyWidth(attachments[1]?.label ?? "");
  const left = 2 * bodyCharacter + label;
  const empty = (side: "left" | "right"): string => `@bottom-${side}{content:none}`;
  return `.document-head p{text-indent:0;text-align:left}
.marks p{font-family:var(--heading);letter-spacing:0}
.red .marks{min-height:${points(headDepth - headLead(head?.size ?? 0))}}
.head{font-family:var(--title);letter-spacing:0;color:#${red};text-align:center;display:grid;justify-items:center}
${head === undefined ? "" : `.head[data-size="${head.size}"]{font-size:${head.size / 2}pt;line-height:${points(headLine(head.size))}}`}
.document-head .number{text-align:center}
.red .number{margin-top:${points(2 * bodyLine)}}
.red{border-bottom:${rule / 8}pt solid #${red};padding-bottom:${ruleGap}pt;margin-bottom:${points(2 * bodyLine - 20 * ruleGap - (20 * rule) / 8)}}
.document-head:not(.red){margin-bottom:${line}}
.addressee{text-indent:0}
.attachments{margin-top:${line};break-before:avoid;break-inside:avoid}
.attachments p{text-align:left;padding-left:${points(left)};text-indent:${points(-label)}}
.attachments .next{text-indent:${points(-number)}}
.correction p{text-align:left}
.correction .title{text-indent:0;text-align:center}
.imprint p{font-size:14pt;line-height:${points(imprintLine)};min-height:0;letter-spacing:0;text-align:left;text-indent:0;padding:0 ${points(imprintCharacter)};border-bottom:${thin / 8}pt solid #000}
.imprint .copies{padding-left:${points(4 * imprintCharacter)};text-indent:${points(-3 * imprintCharacter)}}
.imprint .issuer{display:flex;justify-content:space-between}
.imprint p:first-child{border-top:${thick / 8}pt solid #000}
.imprint p:last-child{border-bottom-width:${thick / 8}pt}
@media screen{:is(.correction,.imprint){margin-top:${points(2 * bodyLine)}}}
@page imprint{${empty("left")}${empty("right")}}
@page imprint:left{${empty("left")}}
@page imprint:right{${empty("right")}}
@media print{.correction{break-before:page}
.imprint{page:imprint;break-before:left;height:${points(page.size.height - page.margin.top - page.margin.bottom - 20)};display:flex;flex-direction:column;justify-content:flex-end}}${
    pagesWithImprint === undefined ? "" : `\n${sharedFoot(lines, pagesWithImprint)}`
  }`;
}
