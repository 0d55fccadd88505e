import type { DrawnPage } from "./drawn-pages.ts";
import { packed } from "./packages.ts";

const vocabulary = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const millimetres = 25.4 / 72;

/** Words in their place on a page, in millimetres from its upper left corner; `steps` are the distances from sign to sign. */
export function ofdWords(text: string, x: number, y: number, size: number, more = ""): string {
  const steps = Array.from(text, (sign) => (/[\u1100-\uffdc“”]/.test(sign) ? size : size / 2).toFixed(3)).slice(0, -1);
  return `<ofd:TextObject ID="1" Boundary="${x} ${y - size} 400 ${size * 1.2}" Size="${size}" ${more}><ofd:TextCode X="0" Y="${size}" DeltaX="${steps.join(" ")}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
}

/** A straight line from point to point. */
export function ofdLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<ofd:PathObject ID="2" Boundary="0 0 500 500"><ofd:AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2}</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** Pages as the markup of their content, in the order of the file; a template behind all of them where one is given. */
export function ofdOf(pages: readonly string[], template?: string, size = "0 0 210 297"): Uint8Array {
  const pageOf = (content: string, behind = ""): string =>
    `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${vocabulary}>${behind}<ofd:Content><ofd:Layer ID="9">${content}</ofd:Layer></ofd:Content></ofd:Page>`;
  const behind = template === undefined ? "" : '<ofd:Template TemplateID="7" ZOrder="Background"/>';
  return packed({
    "OFD.xml": `<ofd:OFD ${vocabulary}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${vocabulary}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>${size}</ofd:PhysicalBox></ofd:PageArea>${
      template === undefined ? "" : '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/>'
    }</ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join("")}</ofd:Pages></ofd:Document>`,
    ...(template !== undefined && { "Doc_0/Tpls/T.xml": pageOf(template) }),
    ...Object.fromEntries(pages.map((content, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, pageOf(content, behind)])),
  });
}

/** Drawn pages, whose places are in points, as such a file. */
export function ofdPages(pages: readonly DrawnPage[]): Uint8Array {
  const [first] = pages;
  const size = `0 0 ${(first?.width ?? 595) * millimetres} ${(first?.height ?? 842) * millimetres}`;
  return ofdOf(
    pages.map(({ words, lines }) =>
      [
        ...lines.map(([x1, y1, x2, y2]) => ofdLine(...scaled(x1, y1), ...scaled(x2, y2))),
        ...words.map(({ text, x, y, size: height }) => ofdWords(text, ...scaled(x, y), height * millimetres)),
      ].join(""),
    ),
    undefined,
    size,
  );
}

function scaled(x: number, y: number): [number, number] {
  return [x * millimetres, y * millimetres];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
