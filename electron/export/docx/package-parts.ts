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

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return printableText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
