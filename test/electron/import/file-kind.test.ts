import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileKind } from "../../../electron/import/file-kind.ts";
import { readZipDirectory, zipNames } from "../../../electron/import/package/zip-directory.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { compoundFile } from "../../kit/compound-file.ts";
import { foreignKindWords } from "../../../shared/words/import-failures.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text(name === "mimetype" ? "" : "<x/>")])));
const odf = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [text(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": text("<x/>"),
  });
/** The container of old office programs, as far as it is looked at. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(500),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(20),
  ]);

/** An archive whose end says where its directory is as archives of many gigabytes do. Source: APPNOTE.TXT, 4.3.14 to 4.3.16. */
function inLargeForm(archive: Uint8Array): Uint8Array {
  const end = Buffer.from(archive.slice(-22));
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32);
  large.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(archive.length - 22), 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([archive.subarray(0, -22), large, locator, end]);
}

function kindOf(bytes: Uint8Array, name: string): string {
  const kind = fileKind(bytes, name);
  if (kind.ok) return kind.value;
  return kind.failure.code === "foreignKind" ? kind.failure.kind : kind.failure.code;
}

describe("the kind of a file", () => {
  it.each([
    ["a Word document", zip("[Content_Types].xml", "word/document.xml"), "a.docx", "docx"],
    ["a Word document called .txt", zip("word/document.xml"), "a.txt", "docx"],
    ["a workbook called .xls", zip("xl/workbook.xml"), "a.xls", "xlsx"],
    ["an old document called .docx", compound("WordDocument"), "a.docx", "doc"],
    ["an old workbook", compound("Workbook"), "a", "xls"],
    ["an old workbook of WPS", compound("?"), "a.et", "xls"],

    ["an open document", odf("text"), "a.odt", "odt"],
    ["an open workbook", odf("spreadsheet"), "a.ods", "ods"],
    ["a flat open document", text('<?xml version="1.0"?><office:document xmlns:office="x">'), "a.fodt", "odt"],
    [
      "a flat open workbook",
      text('<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'),
      "a.xml",
      "ods",
    ],
    ["an OFD file", zip("OFD.xml", "Doc_0/Document.xml"), "a.zip", "ofd"],
    ["rich text", text("{\\rtf1\\ansi"), "a.doc", "rtf"],
    ["a PDF", text("%PDF-1.7"), "a.docx", "pdf"],
    ["a web page", text("<!DOCTYPE html><html><body>1</body></html>"), "a.html", "html"],
    ["a web page called .doc", text('\uFEFF<html xmlns:o="urn:schemas-microsoft-com:office:office">'), "a.doc", "html"],
    ["a web page called .xls", text("<meta charset=gb2312><table><tr><td>1</table>"), "a.xls", "html"],
    ["a piece of a page", text("<table><tr><td>1</table>"), "a.txt", "html"],
    ["a page as one file", text("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"), "a.mht", "html"],
    ["a text", text("政府信息公开工作年度报告"), "a.txt", "text"],
    ["a table as text", text("规章,0,1,2"), "a.csv", "csv"],
    ["a table as text that names its separator", text("sep=;\n规章;0;1;2"), "a.txt", "csv"],
    ["a web page called .csv", text("<html><body>1</body></html>"), "a.csv", "html"],
    ["a text without an ending", text("年度报告\n规章\t0"), "a", "text"],
    ["a text called .html", text("年度报告"), "a.html", "text"],
    ["a report file", text(writeReport(sampleReport)), "a.txt", "report"],
    ["a report file that is cut off", text("{"), "a.gouji", "report"],
  ])("%s", (_, bytes, name, kind) => {
    expect(kindOf(bytes, name)).toBe(kind);
  });

  it.each([
    ["nothing", new Uint8Array(), "a.docx", "empty"],
    ["a locked document", compound("EncryptedPackage"), "a.docx", "encrypted"],
    ["an old document of WPS", compound("?"), "a.wps", "oldWord"],
    [
      "an old document with macros",
      compoundFile({ WordDocument: text("x"), Macros: text("x") }),
      "a.doc",
      "wordMacros",
    ],
    ["an old workbook with macros", compound("Workbook\0_VBA_PROJECT_CUR"), "a.xls", "excelMacros"],
    ["old slides", compound("PowerPoint Document"), "a.ppt", "slides"],
    ["something else of old programs", compound("?"), "a.msg", "oldOffice"],
    ["a document with macros", zip("word/document.xml", "word/vbaProject.bin"), "a.docx", "wordMacros"],
    ["a document that calls itself one with macros", zip("word/document.xml"), "a.DOCM", "wordMacros"],
    ["a workbook with macros", zip("xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx", "excelMacros"],
    ["a workbook with macros of old Excel", zip("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "a", "excelMacros"],
    ["a binary workbook", zip("xl/workbook.bin"), "a.xlsb", "binaryWorkbook"],
    ["slides", zip("ppt/presentation.xml"), "a.pptx", "slides"],
    ["open slides", odf("presentation"), "a.odp", "slides"],
    ["a document as XML", text('<?xml version="1.0"?><w:wordDocument>'), "a.doc", "wordXml"],
    ["a document as flat XML", text('<?xml version="1.0"?><pkg:package>'), "a.xml", "wordXml"],
    [
      "a workbook as XML",
      text('<?xml?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "a.xls",
      "excelXml",
    ],
    ["a document of the office standard's second version", zip("uof.xml", "content.xml"), "a.uof", "oldOffice"],
    ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), "a.docx", "picture"],
    ["a folder that is packed", zip("甲/报告.docx"), "a.zip", "archive"],
    ["another archive", gzipSync("x"), "a.gz", "archive"],
    ["an archive that is cut off", zip("甲/报告.docx").subarray(0, 40), "a.zip", "damagedArchive"],
    ["binary rubbish", deflateRawSync(Buffer.alloc(5000, "政府")), "a.txt", "unknown"],
    ["a program", Buffer.from("4d5a90000300000004000000ffff0000b8000000", "hex"), "a.txt", "unknown"],
  ])("%s is said to be what it is", (_, bytes, name, kind) => {
    expect(kindOf(bytes, name)).toBe(kind);
  });

  it("that cannot be read has a sentence of what it is and what to do", () => {
    for (const [kind, words] of Object.entries(foreignKindWords)) {
      expect([kind, /；/.test(words.zh)]).toEqual([kind, true]);
    }
    const refused = fileKind(new Uint8Array(), "报告.pdf");
    expect(refused.ok || formatFailure(refused.failure, "zh")).toBe(
      "“报告.pdf”是空文件（0 字节）；请重新取得这个文件。",
    );
  });

  it("is one of the known ones for any bytes", () => {
    const begin = fc.constantFrom("PK\u0003\u0004", "PK\u0005\u0006", "\u00D0\u00CF\u0011\u00E0", "{", "<", "");
    fc.assert(
      fc.property(begin, fc.uint8Array({ maxLength: 300 }), (head, rest) => {
        const bytes = Buffer.concat([Buffer.from(head, "latin1"), rest]);
        const kind = fileKind(bytes, "a.docx");
        expect(kind.ok || kind.failure.code === "foreignKind").toBe(true);
        zipNames(bytes);
      }),
    );
  });
});

describe("the names in an archive", () => {
  it("are all there, whatever stands behind it", () => {
    const archive = zip("a", "文件夹/乙.docx");
    expect(zipNames(archive)).toEqual(["a", "文件夹/乙.docx"]);
    expect(zipNames(Buffer.concat([archive, Buffer.alloc(100)]))).toEqual(["a", "文件夹/乙.docx"]);
  });

  it("are the same for telling what it is and for reading it, also where its numbers stand in the large form", () => {
    const name = fc.stringMatching(/^[a-z文件]{1,8}(?:[/]?[a-z]{1,4})?$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 6 }), fc.boolean(), (names, large) => {
        const archive = large ? inLargeForm(zip(...names)) : zip(...names);
        const entries = readZipDirectory(archive);
        expect(typeof entries === "string" ? entries : entries.map((entry) => entry.name)).toEqual(names);
        expect(zipNames(archive)).toEqual(names);
      }),
    );
  });

  it("are unknown where its directory is not whole", () => {
    const archive = zip("a", "b");
    for (let length = 0; length < archive.length; length += 1) {
      expect(zipNames(archive.subarray(0, length))).toBe(undefined);
    }
  });
});
