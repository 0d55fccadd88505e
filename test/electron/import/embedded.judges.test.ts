import { describe, expect, it } from "vitest";
import { readSourceBytes } from "../../../electron/import/read-source.ts";
import type { TableId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { compoundFile } from "../../kit/compound-file.ts";
import { withBooks } from "../../kit/embedded-books.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { rtfOf, rtfText } from "../../kit/rtf-file.ts";
import { printedTable, sourceDocument } from "../../kit/source-documents.ts";
import { workbookFile } from "../../kit/workbook-files.ts";

const cells = allCells(formOf("2021"), sampleReport.cells);
const tables: readonly TableId[] = ["t2", "t3", "t4"];
const book = (table: TableId, kind: "xlsx" | "biff8"): Uint8Array =>
  workbookFile(sourceDocument(printedTable("2021", table, cells)), kind);

async function readingOf(bytes: Uint8Array, name: string) {
  const source = await readSourceBytes(bytes, name);
  if (!source.ok || source.value.kind === "report") throw new Error(source.ok ? "a report" : source.failure.code);
  const reading = recognise(source.value.document, name);
  if (!reading.ok) throw new Error(reading.failure.code);
  return reading.value;
}

const embedded = (reasons: readonly { readonly reason: string }[]): number =>
  reasons.filter(({ reason }) => reason === "worksheetEmbedded").length;

describe.skipIf(missing("soffice"))("worksheets embedded in a document that LibreOffice has saved", () => {
  it.each([
    ["xlsx", "odt"],
    ["bin", "odt"],
    ["xlsx", "doc"],
    ["bin", "doc"],
  ] as const)("(.%s in .%s) are read in their places, and named", async (extension, format) => {
    const word = withBooks(extension, (table) => book(table, extension === "xlsx" ? "xlsx" : "biff8"));
    const { cells: read, doubts } = await readingOf(await convertWithOffice(word, "docx", format), `report.${format}`);
    expect(read).toEqual(cells);
    expect(embedded(doubts)).toBe(3);
  });
});

describe("worksheets embedded in rich text", () => {
  const heads = [
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
  ];
  const objectHead = Buffer.concat([Buffer.from("0105000002000000", "hex"), Buffer.from("Excel.Sheet.8\0", "latin1")]);

  it.each([
    ["old", (table: TableId) => compoundFile({ Package: book(table, "xlsx") })],
    ["new", (table: TableId) => book(table, "xlsx")],
    ["of Excel 97", (table: TableId) => book(table, "biff8")],
  ] as const)("(%s) are read in their places, and named", async (_, bytesOf) => {
    const text = tables.map((table, at) => {
      const digits = Buffer.concat([objectHead, bytesOf(table)]).toString("hex").replace(/(.{128})/g, "$1\r\n"); // prettier-ignore
      return (
        `\\pard ${rtfText(heads[at] ?? "")}\\par\\pard {\\object\\objemb{\\*\\objclass Excel.Sheet.12}` +
        `{\\*\\objdata ${digits}}{\\result {\\pict\\wmetafile8 00}}}\\par`
      );
    });
    const { cells: read, doubts } = await readingOf(rtfOf(text.join("\n")), "report.rtf");
    expect(read).toEqual(cells);
    expect(embedded(doubts)).toBe(3);
  });
});
