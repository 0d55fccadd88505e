import type { SourceBlock, SourceDocument, SourceObject } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { decodeText } from "../decode-text.ts";
import { amountOf } from "../package/block-list.ts";
import { largestMarkup, megabyte, mostCells } from "../package/limits.ts";
import { faultOf, type OfficePackage, openPackage } from "../package/office-package.ts";
import { XmlScanner } from "../package/xml-scanner.ts";
import type { Reader } from "../reader.ts";
import type { Sheet } from "../xlsx/read-sheet.ts";
import { embeddedBlocks, type OldBookReader, withoutSheets } from "../xlsx/embedded-book.ts";
import { blocksOfSheets } from "../xlsx/workbook-blocks.ts";
import { DocumentPictures } from "./pictures.ts";
import { readSheet } from "./read-sheet.ts";
import { storyReader } from "./story-reader.ts";
import { Styles } from "./styles.ts";

const content = "content.xml";
/** A cell has a paragraph for each of its lines, most have one. */
const mostLinesOfCell = 1.5;
const manifest = "META-INF/manifest.xml";

/** Reads a text or workbook of LibreOffice and others (.odt, .ods), also as one flat file (.fodt, .fods), with the worksheets in a text. */
export const readOpenDocument: Reader = (bytes, path) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? readPacked(bytes, path) : readFlat(bytes, path);

/** A sheet with its name; of one that holds more cells than any report nothing was kept. */
interface OpenSheet {
  readonly name: string;
  readonly sheet: Sheet | undefined;
  readonly hidden: boolean;
}

/** Takes the sheets of a workbook with what is hidden in it, up to so many cells each, for somebody who reads no report in them. */
interface SheetsWanted {
  readonly most: number;
  readonly take: (sheets: readonly OpenSheet[]) => void;
}

/** The sheets of a workbook with their hidden rows, hidden sheets among them; none where the document is no workbook. */
export function readOpenSheets(bytes: Uint8Array, path: string, most: number): Result<readonly OpenSheet[]> {
  let sheets: readonly OpenSheet[] = [];
  const onSheets: SheetsWanted = {
    most,
    take: (found) => {
      sheets = found;
    },
  };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const opened = openPackage(bytes, path);
    if (!opened.ok) return opened;
    if (isLocked(opened.value)) return fail({ code: "packageLocked", path });
    const read = readPart(opened.value, path, "", undefined, onSheets);
    return read.ok ? success(sheets) : read;
  }
  const read = readFlat(bytes, path, onSheets);
  return read.ok ? success(sheets) : read;
}

async function readPacked(bytes: Uint8Array, path: string): Promise<Result<SourceDocument>> {
  const opened = openPackage(bytes, path);
  if (!opened.ok) return opened;
  const from = opened.value;
  if (isLocked(from)) return fail({ code: "packageLocked", path });
  // An old workbook lies in it under a name without an ending.
  const mayHoldBook = from.parts.some((part) => /^[^/.]+$/.test(part) && part !== "mimetype");
  const readOldBook = mayHoldBook ? (await import("../xls/read-xls.ts")).readOldBook : undefined;
  const found = new Map<string, SourceObject>();
  const read = readPart(from, path, "", worksheetsIn(from, path, readOldBook, found));
  return read.ok && found.size > 0 ? success({ ...read.value, objects: [...found.values()] }) : read;
}

/** Reads the document in a folder of a package ("" is the package's own). */
function readPart(
  from: OfficePackage,
  path: string,
  folder: string,
  worksheet?: (address: string) => readonly SourceBlock[] | undefined,
  onSheets?: Where["onSheets"],
): Result<SourceDocument> {
  const named = (part: string): string => (folder === "" ? part : `${folder}/${part}`);
  const styles = new Styles();
  const own = named("styles.xml");
  if (from.has(own)) {
    const markup = from.markup(own);
    if (!markup.ok) return markup;
    markup.value.elements((name) => {
      if (name === "office:styles" || name === "office:automatic-styles") styles.read(markup.value);
    });
    const fault = faultOf(markup.value, path, own);
    if (fault !== undefined) return fault;
  }
  const markup = from.markup(named(content));
  if (!markup.ok) return markup;
  return readBody(markup.value, styles, {
    path,
    part: named(content),
    from,
    ...(worksheet && { worksheet }),
    ...(onSheets && { onSheets }),
  });
}

function readFlat(bytes: Uint8Array, path: string, onSheets?: Where["onSheets"]): Result<SourceDocument> {
  if (bytes.length > largestMarkup) return fail({ code: "packageTooLarge", path, limit: largestMarkup / megabyte });
  const text = decodeText(bytes);
  if (text === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  return readBody(new XmlScanner(text), new Styles(), { path, part: "office:document", ...(onSheets && { onSheets }) });
}

/** Whether the parts are encrypted; the list of parts says so, which itself is not. */
function isLocked(from: OfficePackage): boolean {
  if (!from.has(manifest)) return false;
  const list = from.bytes(manifest);
  return list.ok && Buffer.from(list.value).includes("encryption-data");
}

interface Where {
  readonly path: string;
  readonly part: string;
  readonly from?: OfficePackage;
  /** Reads the worksheets that stand in it. */
  readonly worksheet?: (address: string) => readonly SourceBlock[] | undefined;
  readonly onSheets?: SheetsWanted;
}

/** Reads the worksheets in a package: documents in folders of their own, or files of other programs. Those that were read are noted. */
function worksheetsIn(
  from: OfficePackage,
  path: string,
  readOldBook: OldBookReader | undefined,
  found: Map<string, SourceObject>,
): (address: string) => readonly SourceBlock[] | undefined {
  return (address) => {
    const name = address.replace(/^\.\//, "");
    const part = `${name}/${content}`;
    let blocks: readonly SourceBlock[] | undefined;
    if (from.has(part)) {
      const document = readPart(from, path, name);
      blocks = document.ok && document.value.kind === "ods" ? withoutSheets(document.value.blocks) : undefined;
    } else if (from.has(name)) {
      const bytes = from.bytes(name);
      blocks = bytes.ok ? embeddedBlocks(bytes.value, readOldBook) : undefined;
    }
    if (blocks !== undefined) found.set(name, { reason: "worksheetEmbedded", name });
    return blocks;
  };
}

/** Walks through the one part that holds styles and body, in this order. */
function readBody(
  scanner: XmlScanner,
  styles: Styles,
  { path, part, from, worksheet, onSheets }: Where,
): Result<SourceDocument> {
  const { most = mostCells } = onSheets ?? {};
  if (scanner.beginsMoreThan("text:p", most * mostLinesOfCell)) {
    return fail({ code: "tablesTooLarge", path, place: part, limit: most });
  }
  const pictures = new DocumentPictures(from);
  const sources = { styles, pictures, ...(worksheet && { worksheet }) };
  const sheets: OpenSheet[] = [];
  let blocks: readonly SourceBlock[] = [];
  let kind: "odt" | "ods" | undefined;
  const readSheets = (): void => {
    scanner.children((name) => {
      if (name !== "table:table") return;
      const title = scanner.attribute("table:name") ?? "";
      const hidden = styles.get("table", scanner.attribute("table:style-name")).hidden === true;
      if (hidden && onSheets === undefined) return;
      const sheet = readSheet(scanner, sources, { most, withHiddenRows: onSheets !== undefined });
      sheets.push({ name: title, sheet, hidden });
    });
  };
  scanner.next();
  scanner.children((name) => {
    if (name === "office:styles" || name === "office:automatic-styles") styles.read(scanner);
    if (name !== "office:body") return;
    scanner.children((body) => {
      if (body === "office:text") [kind, blocks] = ["odt", storyReader(scanner, sources)()];
      if (body === "office:spreadsheet") {
        kind = "ods";
        readSheets();
      }
    });
  });
  const fault = faultOf(scanner, path, part);
  if (fault !== undefined) return fault;
  if (kind === undefined) return fail({ code: "foreignKind", path, kind: "oldOffice" });
  if (kind === "ods" && onSheets !== undefined) {
    onSheets.take(sheets);
    return success({ kind, blocks: [], pictures: [] });
  }
  if (kind === "ods") {
    const read = blocksOfSheets(sheets, path);
    if (!read.ok) return read;
    const lost = [...pictures.lost, ...pictures.found.map(({ sha256, mediaType }) => nameOf(sha256, mediaType))];
    return success({ kind, blocks: read.value, pictures: [], lost });
  }
  if (amountOf(blocks) > mostCells) return fail({ code: "tablesTooLarge", path, place: part, limit: mostCells });
  return success({ kind, blocks, pictures: pictures.found, lost: pictures.lost });
}

/** A picture on a sheet has no place in the text; it is named by what it is. */
function nameOf(sha256: string, mediaType: string): string {
  return `${sha256.slice(0, 8)}.${mediaType.slice("image/".length)}`;
}
