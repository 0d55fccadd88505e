import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../../electron/import/pdf/read-pdf.ts";
import type { SourceBlock, SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { drawnPages } from "../../../kit/drawn-pages.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { documentOf, gridOf } from "../../../kit/packages.ts";
import { type PdfFont, type PdfPage, pdfOf, pdfPage } from "../../../kit/pdf-file.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import { lines, plainTable, readingOf, reportDocument, silentlyWrong } from "../../../kit/source-documents.ts";
import { cells, t2, t3, t4 } from "../../../kit/whole-report.ts";

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  return documentOf(await readPdf(bytes, "报告.pdf"));
}

/** What a reader refuses a file with. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const refused = await readPdf(bytes, "报告.pdf");
  if (refused.ok) return "read";
  return refused.failure.code === "foreignKind" ? refused.failure.kind : refused.failure.code;
}

function inShort(blocks: readonly SourceBlock[]): unknown {
  return blocks.map((block) => (block.kind === "table" ? gridOf(block) : block.kind === "line" ? block.text : ""));
}

const drawn = (...blocks: readonly SourceBlock[]): readonly PdfPage[] => drawnPages(blocks).map(pdfPage);

/** Codes of GBK, found by decoding all of them. */
const gbk = ((): PdfFont => {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder("gbk");
  for (let code = 0x8140; code < 0xff00; code += 1)
    codes.set(decoder.decode(Uint8Array.of(code >> 8, code & 255)), code);
  return {
    encoding: "GBK-EUC-H",
    bytes: (text) =>
      Buffer.from(
        Array.from(text).flatMap((sign) => {
          const code = codes.get(sign);
          return code === undefined ? [sign.charCodeAt(0)] : [code >> 8, code & 255];
        }),
      ),
  };
})();
const utf16: PdfFont = { encoding: "UniGB-UTF16-H", bytes: (text) => Buffer.from(text, "utf16le").swap16() };

describe("a PDF", () => {
  it("is the report that was drawn on its pages, tables over the page included, and what no sum proves is asked about", async () => {
    const { blocks } = reportDocument(
      ...lines("二、主动公开政府信息情况"),
      t2,
      ...lines("三、收到和处理政府信息公开申请情况"),
      t3,
      ...lines("四、政府信息公开行政复议、行政诉讼情况"),
      t4,
    );
    const document = await read(pdfOf(drawn(...blocks)));
    const reading = readingOf(document);
    expect(document.rebuilt).toBe(true);
    expect(reading).toMatchObject({ unit: "示例区人民政府", year: 2022, missing: [], edition: "2021" });
    expect(silentlyWrong(reading, cells)).toEqual([]);
    expect(reading.doubts.map(({ reason }) => reason)).toEqual(Array.from({ length: 10 }, () => "rebuilt"));
    for (const { cell = "t2.fees.amount", reading: value } of reading.doubts) expect(value).toEqual(cells[cell]);
    expect(Object.keys(reading.cells).length).toBe(Object.keys(cells).length);
  });

  it("is the report also where its tables have no lines around their cells: each value in its place, or asked about", async () => {
    const { blocks } = reportDocument(
      ...lines("三、收到和处理政府信息公开申请情况"),
      t3,
      ...lines("四、政府信息公开行政复议、行政诉讼情况"),
      t4,
    );
    const reading = readingOf(await read(pdfOf(drawnPages(blocks, false).map(pdfPage))));
    expect(silentlyWrong(reading, cells)).toEqual([]);
    expect(reading.missing.filter((id) => !id.startsWith("t2."))).toEqual([]);
    for (const { cell, reading: proposed } of reading.doubts) {
      if (cell !== undefined) expect([cell, proposed]).toEqual([cell, cells[cell]]);
    }
  });

  it("puts a number together that a narrow column without lines has broken, as two lines of one cell", async () => {
    const words = [
      ...["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((text, at) => ({
        text,
        x: 60 + at * 80,
        y: 700,
      })),
      ...["11", "2", "3", "4", "20"].map((text, at) => ({ text, x: 60 + at * 80, y: 670 })),
      { text: "8", x: 60, y: 658 },
    ];
    const [table] = (await read(pdfOf([{ words }]))).blocks;
    expect(table?.kind === "table" && gridOf(table)).toEqual([
      ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
      ["11\n8", "2", "3", "4", "20"],
    ]);
  });

  it("tells what is struck out or raised also in a table without lines", async () => {
    const words = ["148", "150", "3", "4", "5", "6"].map((text, at) => ({
      text,
      x: 60 + (at === 0 ? 0 : at * 80 - 65),
      y: 670,
    }));
    const page: PdfPage = {
      words: [{ text: "规章", x: 20, y: 670 }, ...words, { text: "1", x: 160, y: 674, size: 6 }],
      lines: [[59, 673.5, 75, 673.5]],
    };
    const [table] = (await read(pdfOf([page]))).blocks;
    expect(table?.kind === "table" && table.rows).toEqual([
      ["规章", "150", "3¹", "4", "5", "6"].map((text) => ({
        text,
        ...(text === "150" && { withStruck: "148150" }),
        rowSpan: 1,
        columnSpan: 1,
      })),
    ]);
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it, with lines around its cells or none", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, fc.boolean(), async (laid, ruled) => {
        const document = await read(pdfOf(drawnPages(laid.document.blocks, ruled).map(pdfPage)));
        expect(silentlyWrong(readingOf(document), laid.cells)).toEqual([]);
      }),
      { numRuns: enough(10, 500) },
    );
  });

  it.each([
    ["UniGB-UCS2-H", undefined],
    ["UniGB-UTF16-H", utf16],
    ["GBK-EUC-H", gbk],
  ])("without its typefaces has its signs by the table %s, which is shipped", async (_, font) => {
    const page = drawn(...lines("依申请公开151件"), plainTable([["规章", "12"], ["行政许可", "32499"]])); // prettier-ignore
    expect(inShort((await read(pdfOf(page, font))).blocks)).toEqual([
      "依申请公开151件",
      [
        ["规章", "12"],
        ["行政许可", "32499"],
      ],
    ]);
  });

  it("joins the lines of a paragraph, and begins anew at numbers and headings", async () => {
    const sentence =
      "全年围绕群众关心的事项主动公开信息，及时回应社会关切，重点领域信息公开的内容和形式都有新的变化，".repeat(3);
    const blocks = lines(
      "一、总体情况",
      `${sentence}共20条。`,
      "（一）主动公开。",
      "1.公开目录逐项核对。",
      "2.网站按月抽查。",
    );
    const found = inShort((await read(pdfOf(drawn(...blocks)))).blocks);
    expect(found).toEqual(blocks.map((block) => (block.kind === "line" ? block.text : "")));
  });

  it("leaves out the numbers of its pages and what every page repeats, and goes on with a paragraph over the page", async () => {
    const words = (text: string, y: number, x = 60): PdfPage["words"] => [{ text, x, y, size: 12 }];
    const page = (number: number, first: string, last: string): PdfPage => ({
      words: [
        ...(words("某县人民政府文件", 810, 240) ?? []),
        ...(words(first, 760, first.endsWith("说完。") ? 60 : 84) ?? []),
        ...(words(last, 60, 84) ?? []),
        ...(words(`— ${number} —`, 30, 280) ?? []),
      ],
    });
    const full = "字".repeat(38);
    const pages = [page(1, `${full}。`, full), page(2, "接着说完。", `${full}。`), page(3, "第三页。", "完。")];
    expect(inShort((await read(pdfOf(pages))).blocks)).toEqual([
      `${full}。`,
      `${full}接着说完。`,
      `${full}。`,
      "第三页。",
      "完。",
    ]);
  });

  it("is read the way its words run, however the page lies", async () => {
    const turned: PdfPage = { rotate: 90, operations: "BT /F1 12 Tf 0 1 -1 0 300 100 Tm <62a57ea6> Tj ET" };
    const lying: PdfPage = { operations: "BT /F1 12 Tf 0 1 -1 0 300 100 Tm <62a57ea6> Tj ET" };
    expect(inShort((await read(pdfOf([turned]))).blocks)).toEqual(["报约"]);
    expect(inShort((await read(pdfOf([lying]))).blocks)).toEqual(["报约"]);
  });

  it("tells what a line strikes out and what is raised as notes are, and drops words drawn twice", async () => {
    const page: PdfPage = {
      words: [
        { text: "规章", x: 60, y: 700, size: 12 },
        { text: "148", x: 200, y: 700, size: 12 },
        { text: "150", x: 218, y: 700, size: 12 },
        { text: "注释", x: 60, y: 660, size: 12 },
        { text: "注释", x: 60.4, y: 660, size: 12 },
        { text: "148", x: 84, y: 660, size: 12 },
        { text: "1", x: 102, y: 665, size: 7 },
      ],
      lines: [[199, 704, 218, 704]],
    };
    expect((await read(pdfOf([page]))).blocks).toEqual([
      { kind: "line", text: "规章    150", withStruck: "规章    148150" },
      { kind: "line", text: "注释148¹" },
    ]);
  });

  it("tells what is struck out in a narrow cell, where the line nearly touches those around it, and small digits at the foot of larger ones", async () => {
    const page: PdfPage = {
      words: [
        ["规章", 55, 665],
        ["148", 102, 665],
        ["150", 118, 665],
        ["许可", 55, 645],
        ["32", 102, 645],
        ["1", 112, 645, 6],
      ].map(([text, x, y, size = 10]) => ({ text: String(text), x: Number(x), y: Number(y), size: Number(size) })),
      lines: [
        ...[680, 660, 640].map((y) => [50, y, 136, y] as const),
        ...[50, 100, 136].map((x) => [x, 680, x, 640] as const),
        [101.6, 668.5, 117.4, 668.5],
      ],
    };
    const [table] = (await read(pdfOf([page]))).blocks;
    expect(table?.kind === "table" && table.rows.map((row) => row[1])).toEqual([
      { text: "150", withStruck: "148150", rowSpan: 1, columnSpan: 1 },
      { text: "32¹", rowSpan: 1, columnSpan: 1 },
    ]);
  });

  it("keeps a number whole that reaches over the line of its cell", async () => {
    const page: PdfPage = {
      lines: [
        [50, 700, 350, 700],
        [50, 680, 350, 680],
        [50, 660, 350, 660],
        [50, 700, 50, 660],
        [150, 700, 150, 660],
        [250, 700, 250, 660],
        [350, 700, 350, 660],
      ],
      words: [
        { text: "行政许可 12 345678", x: 80, y: 686 },
        { text: "规章", x: 60, y: 666 },
        { text: "1234567", x: 140, y: 666 },
      ],
    };
    const [table] = (await read(pdfOf([page]))).blocks;
    expect(table?.kind === "table" && gridOf(table)).toEqual([
      ["行政许可 12", "345678", ""],
      ["规章", "1234567", ""],
    ]);
  });

  it("has the signs that people type where its typeface names parts of signs", async () => {
    expect(inShort((await read(pdfOf(drawn(...lines("⼯作⻓期⺠主"))))).blocks)).toEqual(["工作长期民主"]);
  });

  it("names the pictures that it holds", async () => {
    const picture = (side: number, more = ""): string =>
      `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 ${more} /Length 1 >>\nstream\n0\nendstream`;
    const bytes = pdfOf(drawn(...lines("某县人民政府办公室政府信息公开工作年度报告")), undefined, [
      picture(100, "/SMask 9 0 R"),
      picture(100),
      picture(2),
    ]);
    expect((await read(bytes)).lost).toEqual(["image1"]);
  });

  it.each([
    ["a file that ends too early", Buffer.from("%PDF-1.7"), "pdfBroken"],
    ["a scanned page", pdfOf([{ operations: "q 1 0 0 1 0 0 cm Q" }]), "pagesWithoutText"],
    [
      "a file with a password",
      Buffer.from(
        Buffer.from(pdfOf(drawn(...lines("年度报告"))))
          .toString("latin1")
          .replace(
            "/Root 1 0 R",
            `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`,
          ),
        "latin1",
      ),
      "encrypted",
    ],
    ["more pages than any report", pdfOf(Array.from({ length: 201 }, () => ({}))), "pagesEndless"],
  ])("%s is refused with one sentence", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it("that would unpack to more than any report is refused before it is", async () => {
    const bomb = pdfOf([{ operations: "0 0 m 1 1 l S ".repeat(1_000_000) }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe("pagesEndless");
  });

  it("ends no program by what the library rejects and nobody waits for", async () => {
    const reader = new URL("../../../../electron/import/pdf/read-pdf.ts", import.meta.url).href;
    const torn = fileURLToPath(new URL("../../../fixtures/import/torn.pdf", import.meta.url));
    const program = `import { readFileSync } from "node:fs"; import { readPdf } from ${JSON.stringify(reader)};
      const read = await readPdf(readFileSync(${JSON.stringify(torn)}), "torn.pdf");
      setTimeout(() => console.log(read.ok || read.failure.code), 50);`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program]);
    expect(stdout.trim()).toBe("pagesWithoutText");
  });

  const run = promisify(execFile);

  it("never throws, whatever is changed in it", async () => {
    const real = pdfOf(drawn(...lines("一、总体情况"), plainTable([["规章", "12"], ["行政许可", "32499"]]))); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(mutated(real), async (bytes) => {
        await readPdf(bytes, "报告.pdf");
      }),
      { numRuns: enough(100, 10_000) },
    );
  });
});
