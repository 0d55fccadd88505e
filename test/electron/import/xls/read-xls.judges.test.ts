import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../../electron/import/import-file.ts";
import { readXls } from "../../../../electron/import/xls/read-xls.ts";
import type { SourceBlock, SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { documentOf, gridOf } from "../../../kit/packages.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import { expectSampleWithoutPictures, joinedTexts } from "../../../kit/sample-as-read.ts";
import { readingOf, silentlyWrong } from "../../../kit/source-documents.ts";
import { workbookFile } from "../../../kit/workbook-files.ts";
import { oldWorkbook, record } from "../../../kit/workbook-records.ts";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));

function read(bytes: Uint8Array): SourceDocument {
  return documentOf(readXls(bytes, "报表.xls"));
}

/** Tables as grids, lines as texts. */
function inGrids(blocks: readonly SourceBlock[]): unknown {
  return blocks.map((block) => (block.kind === "table" ? gridOf(block) : block.kind === "line" ? block.text : ""));
}

describe("an old workbook", () => {
  it("is the sample, as LibreOffice saved our workbook in the format of Excel 97", async () => {
    expectSampleWithoutPictures(await importBytes(fixture("report.xls"), "报表.et"), joinedTexts);
  });

  it("of Excel 95 has its texts in the encoding that it names", async () => {
    const label = (row: number, column: number, hex: string): Uint8Array =>
      record(0x0204, row, column, 0, hex.length / 2, Buffer.from(hex, "hex"));
    const bytes = oldWorkbook(
      0x0500,
      [record(0x0042, 936)],
      [
        label(0, 0, "b9e6d5c2"),
        record(0x027e, 0, 1, 0, (8 << 2) | 2, 0),
        label(1, 0, "d0d0d5fe"),
        record(0x00bd, 1, 1, 0, (5 << 2) | 2, 0, 0, (250 << 2) | 3, 0, 2),
      ],
    );
    expect(inGrids(read(bytes).blocks)).toEqual([
      [
        ["规章", "8", ""],
        ["行政", "5", "2.5"],
      ],
    ]);
  });

  it("gives the results of formulas, texts too, and never their code", async () => {
    const result = (bytes: string, row: number): Uint8Array =>
      record(0x0006, row, 0, 0, Buffer.from(bytes, "hex"), 0, 0, 0, 3, Buffer.from("1e2a00", "hex"));
    const bytes = oldWorkbook(
      0x0600,
      [],
      [
        result("0000000000004540", 0),
        result("000000000000ffff", 1),
        record(0x0207, 2, Buffer.from("01", "hex"), Buffer.from("四二", "utf16le")),
      ],
    );
    expect(inGrids(read(bytes).blocks)).toEqual([[["42"], ["四二"]]]);
  });

  it("gives numbers, dates and shares as they are meant, and leaves out what is hidden", async () => {
    const { blocks } = read(fixture("formats.xls"));
    expect(inGrids(blocks)).toEqual([
      [
        ["项目", "数值"],
        ["金额", "299.7935"],
        ["大数", "1234567"],
        ["负数", "-25"],
        ["比例", "12.5%"],
        ["日期", "2021-12-31"],
        ["公式", "42"],
        ["文字数字", "007"],
        ["真假", "TRUE"],
        ["合并", "合并"],
      ],
    ]);
  });

  it("tells what is struck out and what is raised, in a part of a text or in the whole cell", async () => {
    const [table] = read(fixture("marks.xls")).blocks;
    if (table?.kind !== "table") throw new Error("no table");
    const words = table.rows.map((row) => row.map(({ text, withStruck }) => [text, withStruck ?? text]));
    expect(words.slice(0, 4)).toEqual([
      ["项目", "数值", "备注"].map((text) => [text, text]),
      [["改过", "改过"], ["150", "148150"], ["平常的字", "平常的字"]], // prettier-ignore
      [["注释", "注释"], ["148¹", "148¹"], ["", ""]], // prettier-ignore
      [["整格", "整格"], ["", "77"], ["5", "5"]], // prettier-ignore
    ]);
    // These fill more than one record, so that some go over from one into the next.
    const texts = words.slice(4).map(([first]) => first);
    expect(texts).toEqual(
      Array.from({ length: 300 }, (_, at) => [
        `一段文字${"字".repeat((at + 5) % 17)}`,
        `一段文字${"字".repeat((at + 5) % 17)}末`,
      ]),
    );
  });

  it("names the pictures that it holds", async () => {
    expect(read(fixture("report.xls")).lost).toEqual(["image1.png"]);
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, fc.constantFrom("biff8" as const, "xls" as const), async (laid, bookType) => {
        const document = read(workbookFile(laid.document, bookType));
        expect(silentlyWrong(readingOf(document), laid.cells)).toEqual([]);
      }),
      { numRuns: enough(10, 500) },
    );
  });

  it.each([
    ["a file cut off in the middle", fixture("report.xls").subarray(0, 30_000), "packageDamaged"],
    ["a file of another kind", Buffer.from("年度报告"), "packageDamaged"],
    ["a workbook with a password", oldWorkbook(0x0600, [record(0x002f, 1)], []), "foreignKind"],
  ])("%s is refused with one sentence", async (_, bytes, code) => {
    const refused = readXls(bytes, "报表.xls");
    expect(refused.ok || refused.failure.code).toBe(code);
  });

  it("with more cells than any report is refused before they are read", async () => {
    const row = (at: number): Uint8Array => record(0x00bd, at, 0, Buffer.alloc(200 * 6), 199);
    const rows = Array.from({ length: 501 }, (_, at) => row(at));
    const refused = readXls(oldWorkbook(0x0600, [], rows), "报表.xls");
    expect(refused.ok || refused.failure.code).toBe("tablesTooLarge");
  });

  it("never throws, whatever is changed in it", async () => {
    await fc.assert(
      fc.asyncProperty(mutated(fixture("marks.xls")), async (bytes) => {
        readXls(bytes, "报表.xls");
      }),
      { numRuns: enough(100, 10_000) },
    );
  });
});
