import { strToU8, unzipSync, zipSync } from "fflate";
import type { SourceBlock, SourceDocument, SourceTable } from "../../shared/recognition/source-document.ts";
import type { Result } from "../../shared/result.ts";

/** The vocabularies of the two kinds of files. */
export const vocabularies = {
  transitional: {
    w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    s: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  },
  strict: {
    w: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    s: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  },
} as const;

const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Packs parts, text or bytes, into an archive. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}

/** An archive with some of its parts replaced. */
export function repacked(
  bytes: Uint8Array,
  change: (name: string, content: Uint8Array) => string | Uint8Array | undefined,
): Uint8Array {
  const parts = unzipSync(bytes);
  return packed(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, change(name, content) ?? content])),
  );
}

const contentTypes: readonly (readonly [part: RegExp, type: string])[] = [
  [/^word\/document\.xml$/, "officedocument.wordprocessingml.document.main+xml"],
  [/^xl\/workbook\.xml$/, "officedocument.spreadsheetml.sheet.main+xml"],
  [/^xl\/worksheets\/.*\.xml$/, "officedocument.spreadsheetml.worksheet+xml"],
  [/^xl\/styles\.xml$/, "officedocument.spreadsheetml.styles+xml"],
  [/\.rels$/, "package.relationships+xml"],
  [/\.xlsx$/, "officedocument.spreadsheetml.sheet"],
  [/\.bin$/, "officedocument.oleObject"],
];

/** An archive with the list of what its parts are, on which some programs insist. */
export function withContentTypes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const overrides = Object.keys(parts).flatMap((part) => {
    const type = contentTypes.find(([pattern]) => pattern.test(part))?.[1];
    return type === undefined
      ? []
      : [`<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${type}"/>`];
  });
  const list =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="emf" ContentType="image/x-emf"/>${overrides.join("")}</Types>`;
  return packed({ ...parts, "[Content_Types].xml": list });
}

/** A relationship: id, last word of its type, target, and its mode where it leads out of the package. */
export type Link = readonly [id: string, type: string, target: string, mode?: "External"];

/** A list of relationships. */
function relationships(...list: readonly Link[]): string {
  const { r } = vocabularies.transitional;
  const lines = list.map(([id, type, target, mode]) => {
    const outside = mode === undefined ? "" : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"${outside}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

/** The parts of a Word document with a body, and styles, lists and further parts where they matter. */
export function wordParts(
  body: string,
  more: {
    readonly styles?: string;
    readonly numbering?: string;
    readonly kind?: keyof typeof vocabularies;
    readonly links?: readonly Link[];
    readonly parts?: Readonly<Record<string, Uint8Array>>;
  } = {},
): Record<string, string | Uint8Array> {
  const { w, r } = vocabularies[more.kind ?? "transitional"];
  const root = (name: string, inside: string): string =>
    `<w:${name} xmlns:w="${w}" xmlns:r="${r}" ${others}>${inside}</w:${name}>`;
  return {
    "_rels/.rels": relationships(["rId1", "officeDocument", "word/document.xml"]),
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relationships(
      ["rId1", "styles", "styles.xml"],
      ["rId2", "numbering", "numbering.xml"],
      ...(more.links ?? []),
    ),
    ...(more.styles !== undefined && { "word/styles.xml": root("styles", more.styles) }),
    ...(more.numbering !== undefined && { "word/numbering.xml": root("numbering", more.numbering) }),
    ...more.parts,
  };
}

/** The parts of a workbook from the markup inside each sheet, by name; a name in brackets is a hidden sheet. */
export function workbookParts(
  sheets: Readonly<Record<string, string>>,
  more: {
    readonly strings?: string;
    readonly styles?: string;
    readonly kind?: keyof typeof vocabularies;
    readonly properties?: string;
  } = {},
): Record<string, string> {
  const { s, r } = vocabularies[more.kind ?? "transitional"];
  const names = Object.keys(sheets);
  const root = (name: string, inside: string): string => `<${name} xmlns="${s}" xmlns:r="${r}">${inside}</${name}>`;
  const listed = names.map((name, place) => {
    const state = name.startsWith("(") ? ' state="hidden"' : "";
    return `<sheet name="${name.replace(/[()]/g, "")}" sheetId="${place + 1}"${state} r:id="s${place + 1}"/>`;
  });
  return {
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": root("workbook", `${more.properties ?? ""}<sheets>${listed.join("")}</sheets>`),
    "xl/_rels/workbook.xml.rels": relationships(
      ["a", "sharedStrings", "sharedStrings.xml"],
      ["b", "styles", "/xl/styles.xml"],
      ...names.map((_, place) => [`s${place + 1}`, "worksheet", `worksheets/sheet${place + 1}.xml`] as const),
    ),
    ...(more.strings !== undefined && { "xl/sharedStrings.xml": root("sst", more.strings) }),
    ...(more.styles !== undefined && { "xl/styles.xml": root("styleSheet", more.styles) }),
    ...Object.fromEntries(
      names.map((name, place) => [`xl/worksheets/sheet${place + 1}.xml`, root("worksheet", sheets[name] ?? "")]),
    ),
  };
}

/** The document that a reader found; throws the code where it found none. */
export function documentOf(result: Result<SourceDocument>): SourceDocument {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Blocks in short: lines with their numbers, tables as rows of texts, pictures as their descriptions in brackets. */
export function inShort(blocks: readonly SourceBlock[]): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) => {
    if (block.kind === "line") return (block.number === undefined ? "" : `${block.number}|`) + block.text;
    return block.kind === "picture" ? `[${block.description}]` : block.rows.map((row) => row.map(({ text }) => text));
  });
}

/** A table as a grid: the text of a merged cell at every place that it covers. */
export function gridOf({ rows }: SourceTable): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  for (const [down, row] of rows.entries()) {
    let across = 0;
    for (const { text, rowSpan, columnSpan } of row) {
      while (grid[down]?.[across] !== undefined) across += 1;
      for (let y = down; y < down + rowSpan; y += 1) {
        for (let x = across; x < across + columnSpan; x += 1) {
          const line = grid[y];
          if (line !== undefined) line[x] = text;
        }
      }
    }
  }
  return grid;
}
