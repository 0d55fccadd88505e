import { bodyCharacter, bodyLine } from "../../../shared/paper/page.ts";
import { dateIndent, type Signature, signatureMargin, signatureSpace } from "../../../shared/paper/signature.ts";
import { type Markup, markup } from "./markup.ts";

/** The lines of the title, each on its own; together they are one heading. */
export function titleMarkup(lines: readonly string[]): Markup {
  return markup`<h1 class="title">${lines.map((line) => markup`<span>${line}</span>`)}</h1>`;
}

/** The unit's name and the date below the text. */
export function signatureMarkup({ lines, date, sealed, anchor }: Signature): Markup {
  const kind = `${sealed ? "sealed" : "unsealed"} by-${anchor}`;
  const [first = "", ...more] = lines;
  const name = more.length === 0 ? first : [first, ...more].map((line) => markup`<span>${line}</span>`);
  return markup`<footer class="signature ${kind}"><p>${name}</p><p>${date}</p></footer>\n`;
}

function points(twips: number): string {
  return `${twips / 20}pt`;
}

/**
 * Where name and date stand: the browser measures their true width. What does not count for the width of both has a width of 0 and reaches out
 * of it. Source: see `signatureOf`.
 */
export const signatureStyle = (() => {
  const margin = (kind: "sealed" | "unsealed"): string => points(signatureMargin[kind] * bodyCharacter);
  const space = (kind: "sealed" | "unsealed"): string => {
    const { above, below } = signatureSpace[kind];
    return `margin-top:${points(above * bodyLine)};padding-bottom:${points(below * bodyLine)}`;
  };
  return `.signature{display:grid;width:max-content;margin:0 0 0 auto;break-inside:avoid;break-before:avoid}
.signature p{text-indent:0;white-space:nowrap;text-align:left}
.signature p:first-child{display:grid}
.unsealed{${space("unsealed")};margin-right:${margin("unsealed")}}
.unsealed p+p{margin-left:${points(dateIndent * bodyCharacter)}}
.unsealed.by-name p+p{width:0}
.sealed{${space("sealed")};justify-items:center}
.sealed p:first-child{justify-content:center;justify-items:center}
.sealed.by-date{margin-right:${margin("sealed")}}
.sealed.by-date p:first-child{width:0}`;
})();
