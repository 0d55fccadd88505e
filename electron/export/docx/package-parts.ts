import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { printableText } from "../../../shared/paper/printable-text.ts";

/** A part of the package that the library cannot write the way we need it. */
export interface PackagePart {
  readonly path: string;
  readonly data: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The document's properties without any date: the same report gives the same bytes on every day. */
export function coreProperties(words: {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
}): PackagePart {
  return {
    path: "docProps/core.xml",
    data:
      `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
      ` xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escaped(words.title)}</dc:title><dc:subject>${escaped(words.subject)}</dc:subject>` +
      `<dc:creator>${escaped(words.creator)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  };
}

/** The table of typefaces, each with the one that takes its place where it is not installed. */
export function fontTable(fonts: PaperFonts): PackagePart {
  const { title, heading, subheading, body, pageNumber, latin, alternates } = fonts;
  const chinese = [...new Set([title, heading, subheading, body, pageNumber])].filter((name) => name !== latin);
  const font = (name: string, charset: string, family: string): string => {
    const alternate = alternates[name];
    return (
      `<w:font w:name="${escaped(name)}">${alternate === undefined ? "" : `<w:altName w:val="${escaped(alternate)}"/>`}` +
      `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
    );
  };
  return {
    path: "word/fontTable.xml",
    data:
      `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
      `${chinese.map((name) => font(name, "86", "auto")).join("")}${font(latin, "00", "roman")}</w:fonts>`,
  };
}

/** The theme without the typefaces that the library gives it: what takes a theme's typeface then has one of the paper's. */
export function themeFonts(theme: string, fonts: PaperFonts): string {
  const scheme = (name: string, chinese: string): string =>
    `<a:${name}><a:latin typeface="${escaped(fonts.latin)}"/><a:ea typeface="${escaped(chinese)}"/><a:cs typeface=""/></a:${name}>`;
  return theme
    .replace(/<a:majorFont>.*<\/a:majorFont>/s, () => scheme("majorFont", fonts.heading))
    .replace(/<a:minorFont>.*<\/a:minorFont>/s, () => scheme("minorFont", fonts.body));
}

/** The document with what its tables show, for those who have it read out; the library does not write it. In the order of the tables. */
export function describeTables(document: string, descriptions: readonly string[]): string {
  let place = 0;
  return document.replaceAll("</w:tblPr>", (end) => {
    const description = descriptions[place] ?? "";
    place += 1;
    return description === ""
      ? end
      : `<w:tblCaption w:val="${escaped(description)}"/><w:tblDescription w:val="${escaped(description)}"/>${end}`;
  });
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return printableText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
