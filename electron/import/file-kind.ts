import { extname } from "node:path";
import type { ForeignKind } from "../../shared/failure.ts";
import type { SourceKind } from "../../shared/recognition/source-document.ts";
import { reportExtension } from "../../shared/report-file/report-name.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { openCompound } from "./compound/open-compound.ts";
import { decodeText } from "./decode-text.ts";
import { declaredCharset } from "./html/declared-charset.ts";
import { zipNames } from "./package/zip-directory.ts";

/** A kind of file that can be taken over: a report file, or a document. */
export type FileKind = "report" | SourceKind;

/** How much of a text is looked at to tell what it is, in characters. */
const glance = 65_536;

/**
 * Tells what a file is by its content first and its name second: web pages that call themselves .doc are web pages. What cannot be read
 * is a failure that says what it is and what to do.
 */
export function fileKind(bytes: Uint8Array, path: string): Result<FileKind> {
  const kind = kindOf(bytes, extname(path).toLowerCase());
  return isFileKind(kind) ? success(kind) : fail({ code: "foreignKind", path, kind });
}

const fileKinds: readonly string[] = [
  "report",
  "docx",
  "doc",
  "xlsx",
  "xls",
  "csv",
  "ods",
  "odt",
  "pdf",
  "ofd",
  "rtf",
  "uof",
  "html",
  "text",
] satisfies FileKind[];

function isFileKind(kind: FileKind | ForeignKind): kind is FileKind {
  return fileKinds.includes(kind);
}

function kindOf(bytes: Uint8Array, extension: string): FileKind | ForeignKind {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const known = signatures.find(([signature]) => signature.test(head));
  if (known !== undefined) return known[1];
  if (/^PK[\u0003\u0005]/.test(head)) return zipKind(bytes, extension);
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) return compoundKind(bytes, extension);
  return textKind(bytes, extension);
}

/** How files begin that are neither archives nor texts. */
const signatures: readonly (readonly [RegExp, FileKind | ForeignKind])[] = [
  [/^%PDF-/, "pdf"],
  [/^\{\\rtf/, "rtf"],
  [/^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP)/s, "picture"],
  [/^(?:Rar!|7z\u00BC\u00AF|\u001F\u008B|BZh|\u00FD7zXZ)/, "archive"],
];

/** What an archive is by the parts that it holds. */
const parts: readonly (readonly [RegExp, FileKind | ForeignKind])[] = [
  [/^word\/document\.xml$/, "docx"],
  [/^xl\/workbook\.xml$/, "xlsx"],
  [/^xl\/workbook\.bin$/, "binaryWorkbook"],
  [/^ppt\//, "slides"],
  [/^OFD\.xml$/, "ofd"],
  // The Chinese office standard in its second version.
  [/^uof\.xml$/i, "oldOffice"],
  [/^word\//, "docx"],
  [/^xl\//, "xlsx"],
];

function zipKind(bytes: Uint8Array, extension: string): FileKind | ForeignKind {
  const names = zipNames(bytes);
  const kind = packageKind(bytes, names);
  const macros = /^\.(?:do[ct]m|xl[st]m|xlam)$/.test(extension) || names?.some(isMacroPart) === true;
  if (kind === "docx") return macros ? "wordMacros" : kind;
  return kind === "xlsx" && macros ? "excelMacros" : kind;
}

/** Programs of a document, in Basic or in the sheets of old Excel. */
function isMacroPart(name: string): boolean {
  return /(?:^|[/\\])(?:vbaProject\.bin|(?:intl)?macrosheets[/\\].*)$/i.test(name);
}

function packageKind(bytes: Uint8Array, names: readonly string[] | undefined): FileKind | ForeignKind {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names === undefined) {
    // Cut off: the reader of what it was begun as says so.
    if (archive.includes("word/document.xml")) return "docx";
    return archive.includes("xl/workbook.xml") ? "xlsx" : "damagedArchive";
  }
  for (const [name, kind] of parts) if (names.some((each) => name.test(each))) return kind;
  if (!names.includes("content.xml")) return "archive";
  const start = archive.toString("latin1", 0, 200);
  return openKind(start);
}

/** What a document of LibreOffice and others calls itself. */
function openKind(start: string): FileKind | ForeignKind {
  const [, kind] = /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(start) ?? [];
  if (kind === "spreadsheet") return "ods";
  return kind === "presentation" || kind === "graphics" ? "slides" : "odt";
}

/** The container of old office programs, by the streams at its top; where its directory is lost, by their names anywhere in it. */
function compoundKind(bytes: Uint8Array, extension: string): FileKind | ForeignKind {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = openCompound(bytes)?.names;
  const holds = (name: string): boolean =>
    names === undefined ? container.includes(Buffer.from(`${name}\0`, "utf16le")) : names.includes(name);
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("WordDocument")) return names?.includes("Macros") === true ? "wordMacros" : "doc";
  if (holds("PowerPoint Document")) return "slides";
  if (holds("Workbook") || holds("Book")) return holds("_VBA_PROJECT_CUR") ? "excelMacros" : "xls";
  if (/^\.(?:doc|wps)$/.test(extension)) return "oldWord";
  return /^\.(?:xls|et)$/.test(extension) ? "xls" : "oldOffice";
}

function textKind(bytes: Uint8Array, extension: string): FileKind | ForeignKind {
  const start = bytes.subarray(0, glance * 4);
  const text = decodeText(start, declaredCharset(start))?.slice(0, glance);
  if (text === undefined) return "unknown";
  if (extension === reportExtension || /^\s*\{[^]{0,2000}"gouji-report"/.test(text)) return "report";
  if (/<(?:w:wordDocument|pkg:package)\b/.test(text)) return "wordXml";
  if (/<(?:ss:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return "excelXml";
  if (text.includes('http://schemas.uof.org/cn/2003/uof"')) return "uof";
  if (/<office:document\b/.test(text)) return openKind(text);
  if (/^MIME-Version:/im.test(text.slice(0, 2000)) && /multipart\/related|text\/html/i.test(text)) return "html";
  if (/<(?:!doctype\s+html|html|head|body|meta|table|div)\b/i.test(text)) return "html";
  if (/^\.(?:html?|mht(?:ml)?)$/.test(extension)) return text.includes("<") ? "html" : "text";
  return /^\.(?:csv|tsv)$/.test(extension) || /^sep=.\r?\n/i.test(text) ? "csv" : "text";
}
