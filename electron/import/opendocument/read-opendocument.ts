import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { decodeText } from "../decode-text.ts";
import { amountOf } from "../package/block-list.ts";
import { largestMarkup, megabyte, mostCells } from "../package/limits.ts";
import { faultOf, type OfficePackage, openPackage } from "../package/office-package.ts";
import { XmlScanner } from "../package/xml-scanner.ts";
import type { Reader } from "../reader.ts";
import type { Sheet } from "../xlsx/read-sheet.ts";
import { blocksOfSheets } from "../xlsx/workbook-blocks.ts";
import { DocumentPictures } from "./pictures.ts";
import { readSheet } from "./read-sheet.ts";
import { storyReader } from "./story-reader.ts";
import { Styles } from "./styles.ts";

const content = "content.xml";
const manifest = "META-INF/manifest.xml";

/** Reads a text or workbook of LibreOffice and others (.odt, .ods), also as one flat file (.fodt, .fods). */
export const readOpenDocument: Reader = (bytes, path) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? readPacked(bytes, path) : readFlat(bytes, path);

function readPacked(bytes: Uint8Array, path: string): Result<SourceDocument> {
  const opened = openPackage(bytes, path);
  if (!opened.ok) return opened;
  const from = opened.value;
  if (isLocked(from)) return fail({ code: "packageLocked", path });
  const styles = new Styles();
  if (from.has("styles.xml")) {
    const markup = from.markup("styles.xml");
    if (!markup.ok) return markup;
    markup.value.elements((name) => {
      if (name === "office:styles" || name === "office:automatic-styles") styles.read(markup.value);
    });
    const fault = faultOf(markup.value, path, "styles.xml");
    if (fault !== undefined) return fault;
  }
  const markup = from.markup(content);
  return markup.ok ? readBody(markup.value, styles, { path, part: content, from }) : markup;
}

function readFlat(bytes: Uint8Array, path: string): Result<SourceDocument> {
  if (bytes.length > largestMarkup) return fail({ code: "packageTooLarge", path, limit: largestMarkup / megabyte });
  const text = decodeText(bytes);
  if (text === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  return readBody(new XmlScanner(text), new Styles(), { path, part: "office:document" });
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
}

/** Walks through the one part that holds styles and body, in this order. */
function readBody(scanner: XmlScanner, styles: Styles, { path, part, from }: Where): Result<SourceDocument> {
  const pictures = new DocumentPictures(from);
  const sources = { styles, pictures };
  const sheets: { readonly name: string; readonly sheet: Sheet | undefined }[] = [];
  let blocks: readonly SourceBlock[] = [];
  let kind: "odt" | "ods" | undefined;
  const readSheets = (): void => {
    scanner.children((name) => {
      if (name !== "table:table") return;
      const title = scanner.attribute("table:name") ?? "";
      const hidden = styles.get("table", scanner.attribute("table:style-name")).hidden === true;
      if (!hidden) sheets.push({ name: title, sheet: readSheet(scanner, sources) });
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
