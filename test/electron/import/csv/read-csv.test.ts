import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "../../../../electron/export/csv/write-csv.ts";
import { csvLine } from "../../../../electron/export/csv/csv-line.ts";
import { csvRows } from "../../../../electron/import/csv/csv-rows.ts";
import { readCsv } from "../../../../electron/import/csv/read-csv.ts";
import { importBytes } from "../../../../electron/import/import-file.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import type { SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { documentOf, gridOf } from "../../../kit/packages.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import { reports } from "../../../kit/random-reports.ts";
import { printedCells, readCells } from "../../../kit/sample-as-read.ts";
import { readingOf, silentlyWrong } from "../../../kit/source-documents.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  return documentOf(await readCsv(bytes, "表.csv"));
}

/** A document as a sheet saved as text: its tables below each other, merges lost. */
function asCsv({ blocks }: SourceDocument): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "picture") return [];
      if (block.kind === "line") return [csvLine([block.text]), "\r\n"];
      const grid = gridOf(block);
      const width = Math.max(...grid.map((row) => row.length));
      const blank = Array.from({ length: width }, () => "");
      const origin = block.rows.map((row) => row.map(({ text }) => text));
      return [...grid.map((row, at) => csvLine(row.map((text) => (origin[at]?.includes(text) === true ? text : "")))), csvLine(blank)]; // prettier-ignore
    })
    .join("");
}

describe("the rows of a table saved as text", () => {
  it.each([
    ["commas", "a,b,c\r\n1,2,3\r\n", [["a", "b", "c"], ["1", "2", "3"]]], // prettier-ignore
    ["semicolons", "a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]], // prettier-ignore
    ["tabs", "a\tb\n1\t2", [["a", "b"], ["1", "2"]]], // prettier-ignore
    ["wide commas", "规章，1\n许可，2\n", [["规章", "1"], ["许可", "2"]]], // prettier-ignore
    ["what the first line says", "sep=;\r\na,b;c\r\n", [["a,b", "c"]]],
    ["line ends of old computers", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]], // prettier-ignore
    ["fields in quotes", '"a,b","第一行\r\n第二行","说""好"""\n', [["a,b", "第一行\r\n第二行", '说"好"']]],
    ["a quotation mark that nothing closes", 'a,"b\n1,2\n', [["a", '"b'], ["1", "2"]]], // prettier-ignore
    ["words behind a quotation", '"1,024"件,2\n', [["1,024件", "2"]]],
    ["blank fields at the end", "a,,\n,,\n", [["a", "", ""], ["", "", ""]]], // prettier-ignore
    ["a separator at the very end", "a,", [["a", ""]]],
    ["nothing", "", []],
  ])("are divided by %s", (_, text, rows) => {
    expect(csvRows(text, 1000)).toEqual(rows);
  });

  it("are what was written, whatever the fields hold", () => {
    const field = fc.oneof(fc.string(), fc.constantFrom("1,024", "说“好”", 'a"b', "一\n二", "", "，"));
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = `sep=,\r\n${written.map(csvLine).join("")}`;
        expect(csvRows(text, 1000)).toEqual(written);
      }),
    );
  });

  it("are not read where there are too many", () => {
    expect(csvRows("1,2\n".repeat(60), 100)).toBe(undefined);
  });
});

describe("a table saved as text", () => {
  it.each([
    ["UTF-8", utf8("规章,1\n许可,2\n")],
    ["UTF-8 with a mark", utf8("\uFEFF规章,1\n许可,2\n")],
    ["UTF-16 with a mark", Buffer.from("\uFEFF规章\t1\n许可\t2\n", "utf16le")],
    ["GB 18030", Buffer.from("b9e6d5c22c310ad0edbfc92c320a", "hex")],
  ])("is read in %s", async (_, bytes) => {
    const [table] = (await read(bytes)).blocks;
    expect(table?.kind === "table" && gridOf(table)).toEqual([
      ["规章", "1"],
      ["许可", "2"],
    ]);
  });

  it("holds texts that look like numbers or formulas as what they are meant to be", async () => {
    const [table] = (await read(utf8('规章,"=""007"""\n增减,\'-4\n'))).blocks;
    expect(table?.kind === "table" && gridOf(table)).toEqual([
      ["规章", "007"],
      ["增减", "-4"],
    ]);
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, async (laid) => {
        const document = await read(utf8(asCsv(laid.document)));
        expect(silentlyWrong(readingOf(document), laid.cells)).toEqual([]);
      }),
      { numRuns: enough(15, 500) },
    );
  });

  it("is every cell of a report, in the list that the program exports", async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), async (report) => {
        const list = await writeCsv({ report, findings: [], fonts: fontPresets.gb2312, withSignOff: false });
        if (!list.ok) throw new Error(list.failure.code);
        const imported = await importBytes(list.value, "示例.csv");
        if (!imported.ok || imported.value.kind === "report") throw new Error("not read");
        const { reading } = imported.value;
        expect(reading.edition).toBe(report.edition);
        expect(readCells(reading)).toEqual(printedCells(report));
        expect(reading.missing).toEqual([]);
      }),
      { numRuns: enough(20, 200) },
    );
  });

  it.each([
    ["nothing but separators", utf8(",,,\n,,,\n"), "foreignKind"],
    ["no text", Buffer.alloc(2000, 1), "foreignKind"],
    ["17 MB", Buffer.alloc(17 * 1024 * 1024, "1,"), "tablesTooLarge"],
    ["more cells than any report", utf8("1,2,3\n".repeat(40_000)), "tablesTooLarge"],
  ])("of %s is refused with one sentence", async (_, bytes, code) => {
    const refused = await readCsv(bytes, "表.csv");
    expect(refused.ok || refused.failure.code).toBe(code);
  });

  it("never throws, whatever is changed in it", async () => {
    const list = await writeCsv({
      report: sampleReport,
      findings: [],
      fonts: fontPresets.gb2312,
      withSignOff: false,
    });
    await fc.assert(
      fc.asyncProperty(mutated(list.ok ? list.value : utf8("")), async (bytes) => {
        await readCsv(bytes, "表.csv");
      }),
      { numRuns: enough(100, 10_000) },
    );
  });
});
