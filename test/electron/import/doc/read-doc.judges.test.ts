import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDoc } from "../../../../electron/import/doc/read-doc.ts";
import { importBytes } from "../../../../electron/import/import-file.ts";
import type { SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { compoundFile } from "../../../kit/compound-file.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { documentOf } from "../../../kit/packages.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import { expectSample } from "../../../kit/sample-as-read.ts";
import { lines, readingOf, reportDocument, silentlyWrong } from "../../../kit/source-documents.ts";
import { cells, t2, t3, t4 } from "../../../kit/whole-report.ts";
import { wordFile } from "../../../kit/word-file.ts";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  return documentOf(await readDoc(bytes, "报告.doc"));
}

describe("an old Word document", () => {
  it("is the sample, as LibreOffice saved our document in the format of Word 97, whatever it is called", async () => {
    const imported = await importBytes(fixture("report.doc"), "报告.wps");
    if (!imported.ok || imported.value.kind !== "doc") throw new Error("not read");
    expectSample(imported.value.reading);
  });

  it("drops tracked deletions and hidden words, tells what is struck out or raised, and numbers what is numbered", async () => {
    const { blocks } = await read(fixture("marks.doc"));
    expect(blocks.slice(0, 13)).toEqual([
      { kind: "line", text: "150", withStruck: "148150" },
      { kind: "line", text: "78", withStruck: "7778" },
      { kind: "line", text: "150" },
      { kind: "line", text: "148¹₂" },
      { kind: "line", text: "明面" },
      { kind: "line", text: "依申请公开", number: "（一）" },
      { kind: "line", text: "主动公开", number: "（二）" },
      { kind: "line", text: "平台", number: "1." },
      { kind: "line", text: "监督", number: "（三）" },
      { kind: "line", text: "页1完" },
      { kind: "line", text: "甲" },
      { kind: "line", text: "乙\t丙" },
      { kind: "line", text: "大纲", heading: 2 },
    ]);
  });

  it("has tables with merges both ways, and tables in cells as lines of theirs", async () => {
    const table = (await read(fixture("marks.doc"))).blocks.find(({ kind }) => kind === "table");
    expect(table?.kind === "table" && table.rows).toEqual([
      [
        { text: "一", rowSpan: 1, columnSpan: 2 },
        { text: "二", rowSpan: 1, columnSpan: 1 },
      ],
      [
        { text: "三", rowSpan: 2, columnSpan: 1 },
        { text: "四\n6", withStruck: "四\n五6", rowSpan: 1, columnSpan: 1 },
        { text: "7", rowSpan: 1, columnSpan: 1 },
      ],
      [
        { text: "内1\t内2\n后", rowSpan: 1, columnSpan: 1 },
        { text: "8", rowSpan: 1, columnSpan: 1 },
      ],
    ]);
  });

  it("is the report that stands in it, without a doubt", async () => {
    const reading = readingOf(await read(wordFile(reportDocument(t2, t3, t4).blocks)));
    expect(reading).toMatchObject({ unit: "示例区人民政府", year: 2022, missing: [], doubts: [], cells });
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, async ({ document, cells: right }) => {
        const reading = readingOf(await read(wordFile(document.blocks)));
        expect(silentlyWrong(reading, right)).toEqual([]);
      }),
      { numRuns: enough(15, 1000) },
    );
  });

  it("has the characters of the text alone, no notes or headers behind it, and codes of fields are none", async () => {
    const bytes = wordFile(lines("正文\u0013 PAGE \u00147\u0015完", "页眉"), (header) => {
      header.writeUInt32LE(header.readUInt32LE(0x4c) - 3, 0x4c);
    });
    expect((await read(bytes)).blocks).toEqual([{ kind: "line", text: "正文7完" }]);
  });

  it.each([
    ["a file of another kind", Buffer.from("年度报告"), "packageDamaged"],
    ["a file that is cut off", fixture("report.doc").subarray(0, 20_000), "packageDamaged"],
    ["a document of Word 95", wordFile(lines("a"), (header) => header.writeUInt16LE(0x68, 2)), "oldWord"],
    ["a document with a password", wordFile(lines("a"), (header) => header.writeUInt16LE(0x300, 10)), "encrypted"],
    ["a document whose text lies outside", wordFile(lines("a"), (header) => header.writeUInt32LE(4, 0x9a + 33 * 8 + 4)), "packageDamaged"], // prettier-ignore
    ["a document without its tables", compoundFile({ WordDocument: Buffer.alloc(600) }), "oldWord"],
    ["more paragraphs than any report", wordFile([{ kind: "line", text: "\r".repeat(100_001) }]), "tablesTooLarge"],
  ])("%s is refused with one sentence", async (_, bytes, code) => {
    const refused = await readDoc(bytes, "报告.doc");
    if (refused.ok) throw new Error("read");
    expect(refused.failure.code === "foreignKind" ? refused.failure.kind : refused.failure.code).toBe(code);
  });

  it("never throws, whatever is changed in it", async () => {
    await fc.assert(
      fc.asyncProperty(mutated(fixture("marks.doc")), async (bytes) => {
        await readDoc(bytes, "报告.doc");
      }),
      { numRuns: enough(200, 10_000) },
    );
  });
});
