import { strFromU8, strToU8 } from "fflate";
import { printableText } from "../../../shared/paper/printable-text.ts";

/** What the library cannot be told: the font that column widths are measured in, and what the pictures show. */
export interface Repairs {
  readonly measureFont: string;
  /** What the pictures of each drawing show, in their order. */
  readonly drawings: readonly (readonly string[])[];
}

/**
 * Mends the parts of a package that the library writes against the schema (order within fonts, an attribute of pictures) and adds what
 * it leaves out. For `stableZip`.
 */
export function repairParts(repairs: Repairs): (path: string, bytes: Uint8Array) => Uint8Array | undefined {
  return (path, bytes) => {
    if (path === "xl/styles.xml") return strToU8(repairStyles(strFromU8(bytes), repairs.measureFont));
    const drawing = Number(/^xl\/drawings\/drawing(\d+)\.xml$/.exec(path)?.[1] ?? 0);
    if (drawing === 0) return undefined;
    return strToU8(repairDrawing(strFromU8(bytes), repairs.drawings[drawing - 1] ?? []));
  };
}

/** The elements of a font in the order of the schema. Source: ISO/IEC 29500-1, CT_Font, as the Open XML SDK checks it. */
const fontElements = [
  "b",
  "i",
  "strike",
  "outline",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/**
 * The size at which the digits of Times New Roman, and of the fonts made to its measure, are 7 pixels wide: then a width of 10
 * characters is the same 70 pixels on every machine.
 */
const measurePoints = 10.5;

/** The number of the format for text, which only texts have that begin like a formula. Source: ISO/IEC 29500-1, 18.8.30. */
const textFormat = 49;

function repairStyles(styles: string, measureFont: string): string {
  let place = 0;
  const marked = styles.replace(/<cellXfs.*<\/cellXfs>/s, (cells) =>
    cells.replace(new RegExp(`<xf (?=[^>]*numFmtId="${textFormat}")`, "g"), '<xf quotePrefix="1" '),
  );
  return marked.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const first = place === 0;
    place += 1;
    if (first)
      return `<font><sz val="${measurePoints}"/><color theme="1"/><name val="${attributeText(measureFont)}"/></font>`;
    const elements = inner.match(/<[^>]*>/g) ?? [];
    const rank = (element: string): number => fontElements.indexOf(/\w+/.exec(element)?.[0] ?? "");
    return `<font>${elements.toSorted((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

function repairDrawing(drawing: string, descriptions: readonly string[]): string {
  let place = 0;
  return drawing
    .replaceAll('<xdr:oneCellAnchor editAs="oneCell">', "<xdr:oneCellAnchor>")
    .replace(/<xdr:cNvPr id="\d+" name="[^"]*"/g, (start) => {
      const description = descriptions[place] ?? "";
      place += 1;
      return `${start} descr="${attributeText(description)}"`;
    });
}

function attributeText(text: string): string {
  return printableText(text)
    .replace(/[\n\t]/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
