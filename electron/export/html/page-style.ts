import type { Form } from "../../../shared/forms/form.ts";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import type { FrameLines } from "../../../shared/paper/document-frame.ts";
import { page, textWidth } from "../../../shared/paper/page.ts";
import { tableLooks } from "../../../shared/paper/table-look.ts";
import { narrativeIds } from "../../../shared/report/report.ts";
import { sheetPage } from "../../../shared/words/paper.ts";
import type { ExportRequest } from "../exporter.ts";
import { cssString, fontFamily, type FontUse, latinFontFace, openFontFaces } from "./font-style.ts";
import { frameStyle } from "./frame-markup.ts";
import { pictureWidthStyle } from "./narrative-markup.ts";
import { signatureStyle } from "./title-and-signature.ts";

const { top, right, bottom, left } = page.margin;
const margins = [top, right, bottom, left].map(points).join(" ");

/** Twips as a CSS length. */
function points(twips: number): string {
  return `${twips / 20}pt`;
}

/** What a page holds besides the report: what stands around its text, and what is printed under the sign-off sheet, which the public copy has not. */
interface Beside {
  readonly frame: FrameLines;
  readonly mark: string | undefined;
}

/** The whole style of the page. */
export function pageStyle(request: ExportRequest, form: Form, { frame, mark }: Beside): string {
  const { report, fonts, openFaces = [], pagesWithImprint, unseen = false } = request;
  const family = (use: FontUse): string => fontFamily(fonts, use, openFaces);
  const pageNumberFont = family("pageNumber");
  return [
    "",
    ...(openFaces.some(({ use }) => use === "latin") ? [] : [latinFontFace(fonts)]),
    ...openFontFaces(fonts, openFaces),
    `:root{--title:${family("title")};--heading:${family("heading")};--subheading:${family("subheading")};--body:${family("body")};--small:${pageNumberFont}}`,
    textStyle,
    signatureStyle,
    frameStyle(frame, pagesWithImprint),
    tableStyle,
    ...form.tables.map((table) => {
      const { size, line, sideMargin, valueMargin, endMargin, rowHeight } = tableLooks[table.id];
      return [
        `#${table.id} table{font-size:${size / 2}pt;line-height:${points(line)}}`,
        `#${table.id} tr{height:${points(rowHeight)}}`,
        `#${table.id} :is(th,td){padding:${points(endMargin)} ${points(sideMargin)}}`,
        ...(valueMargin === sideMargin
          ? []
          : [`#${table.id} td[data-cell]{padding:${points(endMargin)} ${points(valueMargin)}}`]),
        ...columnWidths(table, textWidth).map(
          (width, place) =>
            `#${table.id} col:nth-child(${place + 1}){width:${((width / textWidth) * 100).toFixed(3)}%}`,
        ),
      ].join("\n");
    }),
    pictureWidthStyle(narrativeIds.map((id) => report.narratives[id])),
    mark === undefined ? "" : signOffStyle,
    unseen ? "@media screen{body{display:none}}" : screenStyle,
    printStyle(pageNumberFont),
    mark === undefined ? "" : signOffPrintStyle(pageNumberFont, mark),
    "",
  ]
    .filter((rules, place, all) => rules !== "" || place === 0 || place === all.length - 1)
    .join("\n");
}

/**
 * Text at 3号 with 28 characters a line and 22 lines a page, headings by typeface alone; a paragraph may leave one line behind, as in the Word document, since
 * each page shall have its 22. Source: GB/T 9704-2012, 5.2 and 7.3.
 */
const textStyle = `*{box-sizing:border-box;margin:0;padding:0}
body{font:16pt/28.95pt var(--body);letter-spacing:-.25pt;color:#000;overflow-wrap:anywhere;line-break:strict}
h1,h2,h3,h4,th{font-weight:normal}
.title{font:22pt/35pt var(--title);letter-spacing:0;text-align:center;margin-bottom:28.95pt}
h1.title{display:grid;justify-items:center}
h2,h3,h4{font-size:16pt;text-indent:31.5pt;break-after:avoid}
h2{font-family:var(--heading)}
h3{font-family:var(--subheading)}
p,.run-in{text-indent:31.5pt;text-align:justify;min-height:28.95pt;orphans:1;widows:1;white-space:pre-wrap}
.run-in :is(h3,h4,p){display:inline}
.ragged,.run-in:has(.ragged){text-align:left}
figure{margin:8pt 0 4pt;text-align:center;break-inside:avoid}
img{display:block;margin:0 auto;max-width:100%;height:auto;max-height:560pt;object-fit:contain}
figcaption{font:14pt/28.95pt var(--body);letter-spacing:0}`;

/** A pixel less than the text is wide: a browser cuts off what its printed page has no whole pixel for, and with it half of the last line. */
const tableStyle = `table{width:calc(100% - 1px);table-layout:fixed;border-collapse:separate;border-spacing:0;border:solid #000;border-width:.5pt 0 0 .5pt;box-decoration-break:clone;font-family:var(--body);letter-spacing:0;font-variant-numeric:tabular-nums;margin-bottom:12pt}
caption{text-align:left;break-after:avoid}
caption h2,caption h3{line-height:28.95pt;letter-spacing:-.25pt}
/* Each cell rules itself off, also where a page ends: a label beside several rows is closed there and ruled off again on the next page. */
th,td{border:solid #000;border-width:0 .5pt .5pt 0;box-decoration-break:clone;text-align:center;vertical-align:middle;line-break:auto}
th.left,.remark{text-align:left}
th[scope=col]{word-break:keep-all}
td[data-cell]{white-space:pre-wrap}
td.tight{letter-spacing:-.45pt}
${Array.from({ length: 15 }, (_, step) => 6 + step)
  .map((size) => `td.size-${size}{font-size:${size / 2}pt}`)
  .join("\n")}`;

/** The sheet as in the Word document: the same sizes, widths and heights. */
const signOffStyle = `/* Beside the title, where it takes no room from the sheet. */
#sign-off{position:relative}
.code{position:absolute;top:0;right:0;width:21mm;height:21mm}
@media screen{.code{top:24px;right:24px}}
#sign-off table{font-size:10.5pt;line-height:16pt}
#sign-off :is(th,td){padding:2pt 5.4pt}
:is(#sign-off,#sign-off-annex) table{border-left:0}
:is(#sign-off,#sign-off-annex) tr>:first-child{border-left-width:.5pt}
#sign-off .facts :is(th,td){height:22pt}
#sign-off .facts th{width:19.22%}
#sign-off .facts td,#sign-off .steps td:nth-child(3){text-align:left}
#sign-off .steps td{height:55pt}
.steps col:nth-child(1){width:15.83%}
.steps col:nth-child(2){width:19.22%}
.steps col:nth-child(3){width:42.34%}
.steps col:nth-child(4){width:22.61%}
#sign-off .counts{font:10.5pt/16pt var(--body);letter-spacing:0;text-indent:0;min-height:0}
#sign-off-annex table{font-size:9pt;line-height:12pt}
#sign-off-annex :is(th,td){padding:1pt 4pt}
#sign-off-annex :is(td:nth-child(2),td:nth-child(3),th[scope=rowgroup]){text-align:left}
.opinions col:nth-child(1){width:12.44%}
:is(.open,.explained,.compared) col:nth-child(1){width:7.91%}
.compared col:nth-child(2){width:46.86%}
.compared col:nth-child(3){width:31.66%}
.adjusted col:nth-child(1){width:10.18%}
.adjusted col:nth-child(2){width:29.90%}
.adjusted col:nth-child(3){width:30.53%}
.adjusted col:nth-child(4){width:10.18%}
.unread col:nth-child(1){width:41.83%}
#sign-off-annex .unread td{text-align:left}
:is(#sign-off,#sign-off-annex) .title{margin-bottom:12pt}
.explained col:nth-child(2){width:44.60%}
.explained col:nth-child(3){width:28.27%}
.explained col:nth-child(4){width:19.22%}
#sign-off-annex caption h3{font:12pt/18pt var(--heading);text-indent:0;padding:8pt 0 4pt}`;

const screenStyle = `@media screen{
html{background:#e8eaed}
body{padding:24px 16px}
.paper{width:${points(page.size.width)};max-width:100%;margin:0 auto 24px;padding:${margins};background:#fff;border:1px solid #d5d8dc}
}
@media screen and (max-width:820px){
body{padding:0}
.paper{padding:32px 16px;border:0}
.form{overflow-x:auto}
.form table{min-width:${points(textWidth)}}
.title{font-size:20px;line-height:32px}
}
@media screen and (prefers-color-scheme:dark){
html{background:#25282c}
.paper{border-color:#25282c}
}`;

/** A page number: 4号 半角宋体 between dashes, 7 mm below the text, outside and one character in. Source: GB/T 9704-2012, 7.5. */
function pageBox(font: string, side: "left" | "right", content: string): string {
  return `@bottom-${side}{content:${content};font:14pt/14pt ${font};vertical-align:top;padding-top:10.8pt;padding-${side}:14pt}`;
}

function printStyle(font: string): string {
  const number = '"— " counter(page) " —"';
  return `@page{size:A4;margin:${margins}}
@page :right{${pageBox(font, "right", number)}}
@page :left{${pageBox(font, "left", number)}}
@media print{
thead{display:table-header-group}
.goes-on{break-before:page}
:is(th,td):not([rowspan]){break-inside:avoid}
.form :is(table,tbody:not(:only-of-type)){break-inside:avoid}
}`;
}

/**
 * Pages of the sign-off sheet are not counted in public: they have their own numbers, beside the fingerprint of what is signed. They begin 6 mm higher
 * than the text, so that the code beside the title ends above the table, as in the Word document: what stands higher than its page goes to the one before.
 */
function signOffPrintStyle(font: string, mark: string): string {
  const box = (side: "left" | "right", content: string): string =>
    `@bottom-${side}{content:${content};font:10.5pt/14pt ${font};vertical-align:top;padding-top:10.8pt;padding-${side}:14pt}`;
  const boxes = `${box("left", cssString(mark))}${box("right", `${cssString(sheetPage.before)} counter(sheet) ${cssString(sheetPage.after)}`)}`;
  const raised = "6mm";
  return `@page sign-off{margin-top:calc(${points(top)} - ${raised});counter-increment:sheet;${boxes}}
@page sign-off:left{${boxes}}
@page sign-off:right{${boxes}}
@media print{:is(#sign-off,#sign-off-annex){page:sign-off;break-before:page;padding-top:${raised};box-decoration-break:clone}#sign-off-annex :is(caption,thead,th[scope=rowgroup]){break-after:avoid}}`;
}
