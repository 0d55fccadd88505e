import type { Alignment, Borders, Fill, Font, Style } from "exceljs";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";

type SheetStyle = Partial<Style>;

/** What a cell is for; decides how it looks. */
export type StyleName =
  | "title"
  | "heading"
  | "plain"
  | "note"
  | "head"
  | "band"
  | "text"
  | "centre"
  | "strong"
  | "small"
  | "openText"
  | "openCentre"
  | "openStrong"
  | "openCaption"
  | "lastYear"
  | "lastYearHead";

/** Sizes in points: titles, headings, text and tables, the crowded table three. */
export const sizes = { title: 18, heading: 14, text: 11, crowded: 9.5, note: 9.5 } as const;

/** The Windows character set of fonts for simplified Chinese. */
const simplifiedChinese = 134;
const black = { argb: "FF000000" };
const grey = { argb: "FF595959" };
const line = { style: "thin", color: black } as const;
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const centred: Partial<Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };
const flushLeft: Partial<Alignment> = { horizontal: "left", vertical: "middle", wrapText: true };
const indented: Partial<Alignment> = { ...flushLeft, indent: 1 };
const computedFill = solid("FFEFEFEF");
const headFill = solid("FFF7F7F7");

/** Whether a style keeps words off the border at their left. */
export function isIndented(style: StyleName): boolean {
  return ["band", "text", "openText", "openStrong"].includes(style);
}

/** A fill of one colour. */
export function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb }, bgColor: { argb } };
}

/** The styles of a workbook. Each is one object that its cells share, which spares the library comparing them. */
export interface SheetStyles {
  readonly named: Readonly<Record<StyleName, SheetStyle>>;
  /** A value cell with its number format; text (`words`) wraps, numbers shrink to fit. */
  readonly value: (numberFormat: string, how: { readonly computed: boolean; readonly words: boolean }) => SheetStyle;
}

/** Builds the styles for a set of typefaces; `points` is the size of the words in the cells. */
export function sheetStyles(fonts: PaperFonts, points: number): SheetStyles {
  const font = (name: string, size: number): Partial<Font> => ({
    name,
    size,
    charset: simplifiedChinese,
    color: black,
  });
  const body = font(fonts.body, points);
  const strong = font(fonts.heading, points);
  const values = new Map<string, SheetStyle>();
  return {
    named: {
      title: { font: font(fonts.title, sizes.title), alignment: centred },
      heading: { font: font(fonts.heading, sizes.heading), alignment: { ...flushLeft, wrapText: false } },
      plain: { font: body, alignment: flushLeft },
      head: { font: strong, alignment: centred, border: box, fill: headFill },
      band: { font: strong, alignment: indented, border: box, fill: headFill },
      text: { font: body, alignment: indented, border: box },
      small: { font: font(fonts.body, sizes.note), alignment: centred, border: box },
      centre: { font: body, alignment: centred, border: box },
      strong: { font: strong, alignment: centred, border: box },
      // Grey: it is nothing that somebody has to fill in.
      lastYear: { font: { ...body, color: grey }, alignment: centred, border: box, fill: headFill },
      lastYearHead: { font: { ...strong, color: grey }, alignment: centred },
      note: { font: font(fonts.body, sizes.note), alignment: flushLeft },
      // What somebody may change in the workbook: the text, and who signs.
      openText: { font: body, alignment: indented, border: box, protection: { locked: false } },
      openStrong: { font: strong, alignment: indented, border: box, protection: { locked: false } },
      openCentre: { font: body, alignment: centred, border: box, protection: { locked: false } },
      openCaption: {
        font: body,
        alignment: { ...centred, vertical: "bottom" },
        border: box,
        protection: { locked: false },
      },
    },
    value: (numFmt, { computed, words }) => {
      const key = `${numFmt} ${computed} ${words}`;
      const known = values.get(key);
      if (known !== undefined) return known;
      const style: SheetStyle = {
        font: body,
        numFmt,
        border: box,
        alignment: words ? centred : { horizontal: "center", vertical: "middle", shrinkToFit: true },
        protection: { locked: computed },
        ...(computed && { fill: computedFill }),
      };
      values.set(key, style);
      return style;
    },
  };
}
