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

const latinFace = "Gouji Latin";

/** A text as a CSS string. Everything that could end the string, the rule or the style element is escaped by number. */
export function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} _.-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}

/** The value of `font-family` for a use: Latin letters and digits from their own typeface, then the chosen one, then stand-ins. */
export function fontFamily(fonts: PaperFonts, use: FontUse): string {
  const alternate = fonts.alternates[fonts[use]];
  const names = [latinFace, fonts[use], ...(alternate === undefined ? [] : [alternate]), ...standIns[use]];
  return [...[...new Set(names)].map(cssString), use === "heading" ? "sans-serif" : "serif"].join(",");
}

/**
 * Declares the installed Latin typeface for letters and digits only: quotation marks, dashes and dots belong to the Chinese typeface,
 * which draws them a full character wide.
 */
export function latinFontFace(fonts: PaperFonts): string {
  const local = [...new Set([fonts.latin, "Times New Roman", "Liberation Serif"])].map(
    (name) => `local(${cssString(name)})`,
  );
  return `@font-face{font-family:${cssString(latinFace)};src:${local.join(",")};unicode-range:U+20-7E,U+A0-B6,U+B8-24F}`;
}
