import type { Form } from "../../../shared/forms/form.ts";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import { page, textWidth } from "../../../shared/paper/page.ts";
import { narrativeIds } from "../../../shared/report/report.ts";
import type { ExportRequest } from "../exporter.ts";
import { cssString, fontFamily, latinFontFace } from "./font-style.ts";
import { pictureWidthStyle } from "./narrative-markup.ts";
import { tableType } from "./table-type.ts";
import { signatureStyle } from "./title-and-signature.ts";

const { top, right, bottom, left } = page.margin;
const margins = [top, right, bottom, left].map(points).join(" ");

/** Twips as a CSS length. */
function points(twips: number): string {
  return `${twips / 20}pt`;
}

/** The whole style of the page. `mark` is what is printed under the sign-off sheet; absent in the public copy. */
export function pageStyle(request: ExportRequest, form: Form, mark: string | undefined): string {
  const { report, fonts } = request;
  const pageNumberFont = fontFamily(fonts, "pageNumber");
  return [
    "",
    latinFontFace(fonts),
    `:root{--title:${fontFamily(fonts, "title")};--heading:${fontFamily(fonts, "heading")};--subheading:${fontFamily(fonts, "subheading")};--body:${fontFamily(fonts, "body")};--small:${pageNumberFont}}`,
    textStyle,
    signatureStyle,
    tableStyle,
    ...form.tables.map((table) => {
      const { size, line, side } = tableType[table.id];
      const whole = table.layout.blocks.some(({ first }) => first < table.layout.headerRows);
      return [
        `#${table.id} table{font-size:${size}pt;line-height:${line}pt}`,
        `#${table.id} :is(th,td){padding:1.5pt ${side}pt}`,
        ...(whole ? [`#${table.id} table{break-inside:avoid}`] : []),
        ...columnWidths(table, textWidth).map(
          (width, place) =>
            `#${table.id} col:nth-child(${place + 1}){width:${((width / textWidth) * 100).toFixed(3)}%}`,
        ),
      ].join("\n");
    }),
    pictureWidthStyle(narrativeIds.map((id) => report.narratives[id])),
    mark === undefined ? "" : signOffStyle,
    screenStyle,
    printStyle(pageNumberFont),
    mark === undefined ? "" : signOffPrintStyle(pageNumberFont, mark),
    "",
  ]
    .filter((rules, place, all) => rules !== "" || place === 0 || place === all.length - 1)
    .join("\n");
}

/** Text at 3号 with 28 characters a line and 22 lines a page, headings by typeface alone. Source: GB/T 9704-2012, 5.2 and 7.3. */
const textStyle = `*{box-sizing:border-box;margin:0;padding:0}
body{font:16pt/28.95pt var(--body);letter-spacing:-.25pt;color:#000;overflow-wrap:anywhere;line-break:strict}
h1,h2,h3,h4,th{font-weight:normal}
.title{font:22pt/35pt var(--title);letter-spacing:0;text-align:center;margin-bottom:28.95pt}
h1.title{display:grid;justify-items:center}
h2,h3,h4{font-size:16pt;text-indent:31.5pt;break-after:avoid}
h2{font-family:var(--heading)}
h3{font-family:var(--subheading)}
p,.run-in{text-indent:31.5pt;text-align:justify;min-height:28.95pt;orphans:2;widows:2;white-space:pre-wrap}
.run-in :is(h3,h4,p){display:inline}
figure{margin:6pt 0;text-align:center;break-inside:avoid}
img{display:block;margin:0 auto;max-width:100%;height:auto;max-height:560pt;object-fit:contain}
figcaption{font:12pt/20pt var(--small);letter-spacing:0;margin-top:4pt}`;

const tableStyle = `table{width:100%;table-layout:fixed;border-collapse:collapse;font-family:var(--small);letter-spacing:0;font-variant-numeric:tabular-nums;margin-bottom:12pt}
caption{text-align:left;break-after:avoid}
caption h2,caption h3{line-height:28.95pt;letter-spacing:-.25pt}
th,td{border:.5pt solid #000;text-align:center;vertical-align:middle;line-break:auto}
#t3 th[scope=row]:not([rowspan]),.remark{text-align:left}
td[data-cell]{white-space:pre-wrap}
${Array.from({ length: 13 }, (_, step) => 40 + 5 * step)
  .map((size) => `td.size-${size}{font-size:${size / 10}pt}`)
  .join("\n")}`;

const signOffStyle = `#sign-off table{font-size:10.5pt;line-height:16pt}
#sign-off :is(th,td){padding:4pt 5pt}
#sign-off :is(.facts td,.open td:nth-child(3),.explained td:is(:nth-child(3),:nth-child(4))){text-align:left}
#sign-off .facts th{width:20%}
#sign-off .steps td{height:36pt}
#sign-off .steps td:nth-child(3){text-align:left}
.steps col{width:16%}
.steps col:nth-child(3){width:48%}
.steps col:nth-child(4){width:20%}
.open col,.explained col:nth-child(2){width:10%}
.open col:nth-child(3){width:80%}
.explained col:nth-child(1){width:8%}
.explained col:nth-child(3){width:28%}
.explained col:nth-child(4){width:22%}
.explained col:nth-child(5){width:12%}
.explained col:nth-child(6){width:20%}
#sign-off :is(caption h3,h3){font-family:var(--heading);font-size:12pt;text-indent:0}
#sign-off :is(.summary,.none){font:10.5pt/18pt var(--small);letter-spacing:0;text-indent:0;min-height:0;margin-bottom:12pt}`;

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
  return `@bottom-${side}{content:${content};font:14pt/14pt ${font};vertical-align:top;padding-top:12.9pt;padding-${side}:14pt}`;
}

// The shadow closes the table at the end of a page: a browser leaves a broken table's collapsed border open there.
function printStyle(font: string): string {
  const number = '"— " counter(page) " —"';
  return `@page{size:A4;margin:${margins}}
@page :right{${pageBox(font, "right", number)}}
@page :left{${pageBox(font, "left", number)}}
@media print{
thead{display:table-header-group}
:is(th,td):not([rowspan]){break-inside:avoid;box-shadow:0 .25pt #000}
.form tbody:not(:only-of-type){break-inside:avoid}
}`;
}

/** Pages of the sign-off sheet are not counted in public: its fingerprint stands where their number would. */
function signOffPrintStyle(font: string, mark: string): string {
  const none = "@bottom-left{content:none}@bottom-right{content:none}";
  const box = `@bottom-center{content:${cssString(mark)};font:10.5pt/14pt ${font};vertical-align:top;padding-top:12.9pt}`;
  return `@page sign-off{${none}${box}}
@page sign-off:left{${none}}
@page sign-off:right{${none}}
@media print{#sign-off{page:sign-off;break-before:page}#sign-off :is(caption,thead){break-after:avoid}}`;
}
