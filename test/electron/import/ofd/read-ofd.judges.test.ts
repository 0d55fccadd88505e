import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../../electron/import/import-file.ts";
import { readOfd } from "../../../../electron/import/ofd/read-ofd.ts";
import type { SourceBlock, SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { drawnPages } from "../../../kit/drawn-pages.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { ofdLine, ofdOf, ofdPages, ofdWords } from "../../../kit/ofd-file.ts";
import { documentOf, gridOf, packed } from "../../../kit/packages.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import { lines, plainTable, readingOf, reportDocument, silentlyWrong } from "../../../kit/source-documents.ts";
import { cells, t2, t3, t4 } from "../../../kit/whole-report.ts";

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  return documentOf(await readOfd(bytes, "报告.ofd"));
}

function inShort(blocks: readonly SourceBlock[]): unknown {
  return blocks.map((block) => (block.kind === "table" ? gridOf(block) : block.kind === "line" ? block.text : ""));
}

describe("an OFD file", () => {
  it("is the report that was drawn on its pages, and what no sum proves is asked about", async () => {
    const { blocks } = reportDocument(t2, t3, t4);
    const imported = await importBytes(ofdPages(drawnPages(blocks)), "报告.zip");
    if (!imported.ok || imported.value.kind !== "ofd") throw new Error("not read");
    const { reading } = imported.value;
    expect(reading).toMatchObject({ unit: "示例区人民政府", year: 2022, missing: [], edition: "2021" });
    expect(silentlyWrong(reading, cells)).toEqual([]);
    expect(reading.doubts.map(({ reason }) => reason)).toEqual(Array.from({ length: 10 }, () => "rebuilt"));
    for (const { cell = "t2.fees.amount", reading: value } of reading.doubts) expect(value).toEqual(cells[cell]);
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it, with lines around its cells or none", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, fc.boolean(), async (laid, ruled) => {
        const document = await read(ofdPages(drawnPages(laid.document.blocks, ruled)));
        expect(silentlyWrong(readingOf(document), laid.cells)).toEqual([]);
      }),
      { numRuns: enough(10, 500) },
    );
  });

  it("has what stands behind its pages, and words where their matrix puts them", async () => {
    const page =
      ofdWords("政府信息公开", 20, 50, 5) +
      '<ofd:PageBlock><ofd:TextObject Boundary="20 60 100 20" CTM="2 0 0 2 10 0" Size="3"><ofd:TextCode X="0" Y="4" DeltaX="g 2 3">年度报</ofd:TextCode></ofd:TextObject></ofd:PageBlock>';
    expect(inShort((await read(ofdOf([page], ofdWords("某县人民政府", 20, 30, 5)))).blocks)).toEqual([
      "某县人民政府",
      "政府信息公开",
      "年度报",
    ]);
  });

  it("divides words where signs stand far apart, and leaves out what runs another way or is not seen", async () => {
    const page =
      '<ofd:TextObject Boundary="20 40 100 6" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5 40 g 2 2.5">规章169</ofd:TextCode></ofd:TextObject>' +
      '<ofd:TextObject Boundary="20 60 100 6" Size="5" CTM="0 1 -1 0 0 0"><ofd:TextCode X="0" Y="5">水印</ofd:TextCode></ofd:TextObject>' +
      ofdWords("没有", 20, 80, 5, 'Visible="false"');
    expect(inShort((await read(ofdOf([page + ofdWords("文字若干", 20, 90, 5)]))).blocks)).toEqual([
      "规章    169",
      "文字若干",
    ]);
  });

  it("tells what a line strikes out, and names its pictures", async () => {
    const page =
      ofdWords("规章", 20, 50, 5) +
      ofdWords("148", 60, 50, 5) +
      ofdWords("150", 67.5, 50, 5) +
      ofdLine(60, 48.2, 67.5, 48.2) +
      ofdWords("某县人民政府办公室政府信息公开工作年度报告", 20, 70, 5) +
      '<ofd:ImageObject Boundary="20 100 50 50"/><ofd:ImageObject Boundary="20 100 1 1"/>';
    const { blocks, lost } = await read(ofdOf([page]));
    expect(blocks[0]).toEqual({ kind: "line", text: "规章    150", withStruck: "规章    148150" });
    expect(lost).toEqual(["image1"]);
  });

  it.each([
    ["a scanned page", ofdOf(['<ofd:ImageObject Boundary="0 0 210 297"/>']), "pagesWithoutText"],
    ["more pages than any report", ofdOf(Array.from({ length: 201 }, () => "")), "pagesEndless"],
    ["a package without its document", packed({ "OFD.xml": "<OFD/>" }), "partMissing"],
    ["a page that is broken", ofdOf(["<ofd:"]), "partBroken"],
    ["half a file", ofdOf(["a"]).subarray(0, 200), "packageDamaged"],
  ])("%s is refused with one sentence", async (_, bytes, code) => {
    const refused = await readOfd(bytes, "报告.ofd");
    expect(refused.ok || refused.failure.code).toBe(code);
  });

  it("never throws, whatever is changed in its pages or around them", async () => {
    const table = plainTable([["规章", "12"], ["行政许可", "32499"]]); // prettier-ignore
    const real = ofdPages(drawnPages([...lines("一、总体情况"), table]));
    await fc.assert(
      fc.asyncProperty(mutated(real), mutated(Buffer.from(ofdWords("规章12", 20, 50, 5))), async (bytes, content) => {
        await readOfd(bytes, "报告.ofd");
        await readOfd(ofdOf([Buffer.from(content).toString()]), "报告.ofd");
      }),
      { numRuns: enough(100, 10_000) },
    );
  });
});
