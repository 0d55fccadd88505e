import type { PaperFonts } from "../../../shared/paper/fonts.ts";

/** What stands in where neither a typeface nor its alternate is installed, by use; system names first, then free typefaces. */
const standIns = {
  title: ["华文中宋", "STZhongsong", "SimSun", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC"],
  heading: ["黑体", "SimHei", "STHeiti", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC"],
  subheading: ["楷体", "KaiTi", "STKaiti", "Kaiti SC", "AR PL UKai CN", "Noto Serif CJK SC"],
  body: ["仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun"],
  pageNumber: ["宋体", "SimSun", "STSong", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC"],
} as const;

/** What a typeface is used for. */
export type FontUse = keyof typeof standIns;

/** A use, or that of letters and digits in all of them. */
export type FaceUse = FontUse | "latin";

/** A part of a free typeface, which stands in for a use where nothing that is asked for is installed: the characters it draws and its WOFF2 file. */
export interface OpenFace {
  readonly use: FaceUse;
  /** As in `unicode-range`. */
  readonly range: string;
  readonly bytes: Uint8Array;
}

const latinFace = "Gouji Latin";
const latinRange = "U+20-7E,U+A0-B6,U+B8-24F";

/** The free typefaces among the stand-ins. A browser draws those that are installed as shapes without a typeface. */
const free = /^(?:Noto|Source Han|AR PL)/;

/** A text as a CSS string. Everything that could end the string, the rule or the style element is escaped by number. */
export function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} _.-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}

/** The value of `font-family` for a use: Latin letters and digits from their own typeface, then the chosen one, then stand-ins. */
export function fontFamily(fonts: PaperFonts, use: FontUse, open: readonly OpenFace[] = []): string {
  const names = [latinFace, ...(open.some((face) => face.use === use) ? [openName(use)] : []), ...named(fonts, use)];
  return [...[...new Set(names)].map(cssString), use === "heading" ? "sans-serif" : "serif"].join(",");
}

/** What a use is drawn in, the first that is installed. */
function named(fonts: PaperFonts, use: FontUse): readonly string[] {
  const alternate = fonts.alternates[fonts[use]];
  return [fonts[use], ...(alternate === undefined ? [] : [alternate]), ...standIns[use]];
}

function openName(use: FaceUse): string {
  return use === "latin" ? latinFace : `Gouji ${use}`;
}

/** Declares the parts of free typefaces; each counts only where none of the typefaces asked for is installed. */
export function openFontFaces(fonts: PaperFonts, open: readonly OpenFace[]): readonly string[] {
  return open.map(({ use, range, bytes }) => {
    const asked = use === "latin" ? latinNames(fonts) : named(fonts, use).filter((name) => !free.test(name));
    const sources = asked.map((name) => `local(${cssString(name)})`);
    const file = `url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")})`;
    return `@font-face{font-family:${cssString(openName(use))};src:${[...sources, file].join(",")};unicode-range:${range}}`;
  });
}

function latinNames(fonts: PaperFonts): readonly string[] {
  return [...new Set([fonts.latin, "Times New Roman", "Liberation Serif"])];
}

/**
 * Declares the installed Latin typeface for letters and digits only: quotation marks, dashes and dots belong to the Chinese typeface,
 * which draws them a full character wide.
 */
export function latinFontFace(fonts: PaperFonts): string {
  const local = latinNames(fonts).map((name) => `local(${cssString(name)})`);
  return `@font-face{font-family:${cssString(latinFace)};src:${local.join(",")};unicode-range:${latinRange}}`;
}
