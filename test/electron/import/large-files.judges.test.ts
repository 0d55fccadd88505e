import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ofdOf } from "../../kit/ofd-file.ts";
import { packed, wordParts } from "../../kit/packages.ts";
import { pdfOf } from "../../kit/pdf-file.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { rtfOf } from "../../kit/rtf-file.ts";
import { uofOf, uofSheets, uofText } from "../../kit/uof-file.ts";
import { wordFile } from "../../kit/word-file.ts";

const program = fileURLToPath(new URL("../../kit/import-program.ts", import.meta.url));
const run = promisify(execFile);
const million = 1024 * 1024;

/** What came of a file in a program of its own, which is ended where it hangs, and the most memory that it had, in megabytes. */
async function imported(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly code: string; readonly peak: number }> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, content);
    const { stdout } = await run(process.execPath, ["--no-warnings", program, path], { timeout: 120_000 });
    const said: unknown = JSON.parse(stdout);
    if (typeof said !== "object" || said === null || !("code" in said) || !("peak" in said)) throw new Error(stdout);
    return { code: String(said.code), peak: Number(said.peak) };
  });
}

const rows = (cell: string, row: readonly [string, string]): string =>
  (row[0] + cell.repeat(10) + row[1]).repeat(11_000);

describe("a file far larger than any report", () => {
  it.each([
    ["60 MB without the end of a line", "a.txt", () => "年".repeat(20 * million), "fileTooLarge"],
    ["40 MB of pipes", "a.txt", () => "|".repeat(40 * million), "fileTooLarge"],
    ["8 MB of pipes", "a.txt", () => "|".repeat(8 * million), "documentEndless"],
    ["8 MB of lines", "a.txt", () => "公开\n".repeat(million), "documentEndless"],
    ["40 MB of commas", "a.csv", () => ",".repeat(40 * million), "tablesTooLarge"],
    ["one field of 60 MB", "a.csv", () => `"${"a".repeat(60 * million)}`, "tablesTooLarge"],
    ["a page of 60 MB", "a.html", () => `<html>${"a".repeat(60 * million)}`, "fileTooLarge"],
    ["a page of 110,000 cells", "a.html", () => `<table>${rows("<td>1", ["<tr>", ""])}</table>`, "documentEndless"],
    ["a page of 22,000 cells", "a.html", () => `<table>${rows("<td>1", ["<tr>", ""]).slice(0, 22_000 * 5.4)}</table>`, "documentEndless"], // prettier-ignore
    ["a Word document of 110,000 cells", "a.docx", () => packed(wordParts(`<w:tbl>${rows("<w:tc><w:tcPr><w:tcW w:w='900'/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>", ["<w:tr>", "</w:tr>"])}</w:tbl>`)), "tablesTooLarge"], // prettier-ignore
    ["a Word document of 110,000 lines", "a.docx", () => packed(wordParts("<w:p><w:r><w:t>公开</w:t></w:r></w:p>".repeat(110_000))), "tablesTooLarge"], // prettier-ignore
    ["rich text of 40 MB", "a.rtf", () => rtfOf(`\\pard ${"|".repeat(40 * million)}\\par`), "tablesTooLarge"],
    ["rich text of groups alone", "a.rtf", () => rtfOf("{}".repeat(20 * million)), "tablesTooLarge"],
    [
      "rich text of 110,000 cells",
      "a.rtf",
      () => rtfOf(rows("\\intbl 1\\cell", ["\\trowd", "\\row"])),
      "tablesTooLarge",
    ],
    ["an office text of 60 MB", "a.uot", () => uofOf(uofText(" ".repeat(60 * million))), "fileTooLarge"],
    ["an office text of 110,000 cells", "a.uot", () => uofOf(uofText(`<字:文字表>${rows("<字:单元格><字:段落/></字:单元格>", ["<字:行>", "</字:行>"])}</字:文字表>`)), "tablesTooLarge"], // prettier-ignore
    ["an office workbook of 110,000 cells", "a.uos", () => uofOf(uofSheets({ 表: rows("<表:单元格><表:数据><字:句><字:文本串>1</字:文本串></字:句></表:数据></表:单元格>", ["<表:行>", "</表:行>"]) })), "tablesTooLarge"], // prettier-ignore
    ["an old document of 3 MB of text", "a.doc", () => wordFile([{ kind: "line", text: "a".repeat(3 * million) }]), "tablesTooLarge"], // prettier-ignore
    ["a PDF of nothing but a word", "a.pdf", () => `%PDF-1.7\n${"a".repeat(39 * million)}`, "pagesEndless"],
    [
      "a PDF of a million lines",
      "a.pdf",
      () => pdfOf([{ operations: "0 0 m 9 0 l S ".repeat(million) }]),
      "pagesEndless",
    ],
    ["a document packed from one letter", "a.docx", () => packed(wordParts(`<w:p><w:r><w:t>${"a".repeat(60 * million)}</w:t></w:r></w:p>`)), "packageUnnatural"], // prettier-ignore
    ["an OFD file packed from one letter", "a.ofd", () => ofdOf(["a".repeat(60 * million)]), "packageUnnatural"],
    ["a workbook of 110,000 cells", "a.ods", () => packed({ "content.xml": `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table>${rows("<table:table-cell><text:p>1</text:p></table:table-cell>", ["<table:table-row>", "</table:table-row>"])}</table:table></office:spreadsheet></office:body></office:document>` }), "tablesTooLarge"], // prettier-ignore
  ])("is refused with one sentence in bounded memory: %s", async (_, name, make, code) => {
    const { code: found, peak } = await imported(name, make());
    expect(found).toBe(code);
    // The program itself takes a hundred of them.
    expect(peak).toBeLessThan(300);
  });
});
