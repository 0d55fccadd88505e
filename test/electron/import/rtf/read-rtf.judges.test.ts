import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRtf } from "../../../../electron/import/rtf/read-rtf.ts";
import type { SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { documentOf } from "../../../kit/packages.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import { rtfBlocks, rtfOf, rtfText } from "../../../kit/rtf-file.ts";
import { lines, readingOf, reportDocument, silentlyWrong } from "../../../kit/source-documents.ts";
import { cells, t2, t3, t4 } from "../../../kit/whole-report.ts";

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  return documentOf(await readRtf(bytes, "报告.rtf"));
}

const blocksOf = async (content: string): Promise<SourceDocument["blocks"]> => (await read(rtfOf(content))).blocks;

describe("rich text", () => {
  it("is the report that stands in it, without a doubt", async () => {
    const { blocks } = reportDocument(...lines("二、主动公开政府信息情况"), t2, t3, t4);
    const reading = readingOf(await read(rtfOf(rtfBlocks(blocks))));
    expect(reading).toMatchObject({ unit: "示例区人民政府", year: 2022, missing: [], doubts: [], cells });
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, async ({ document, cells: right }) => {
        const reading = readingOf(await read(rtfOf(rtfBlocks(document.blocks))));
        expect(silentlyWrong(reading, right)).toEqual([]);
      }),
      { numRuns: enough(15, 1000) },
    );
  });

  it.each([
    ["by their numbers", "\\u35268?\\u31456?"],
    ["by their numbers, with the bytes for older programs", "{\\uc2\\u35268\\'b9\\'e6\\u31456\\'d5\\'c2}"],
    ["in the encoding of their typeface", "{\\f0\\'b9\\'e6\\'d5\\'c2}"],
    ["in the encoding of the document", "{\\f1\\'b9\\'e6\\'d5\\'c2}"],
    ["as bytes", "\u00b9\u00e6\u00d5\u00c2"],
  ])("has its signs %s", async (_, content) => {
    expect(await blocksOf(`\\pard ${content}\\par`)).toEqual([{ kind: "line", text: "规章" }]);
  });

  it("has signs whose second byte looks like markup", async () => {
    const odd = Buffer.from("825c", "hex").toString("latin1");
    expect(await blocksOf(`\\pard ${odd}1\\par`)).toEqual([{ kind: "line", text: `${new TextDecoder("gbk").decode(Buffer.from("825c", "hex"))}1` }]); // prettier-ignore
  });

  it("drops tracked deletions and hidden words, and tells what is struck out or raised", async () => {
    const content =
      "\\pard {\\deleted 148}{\\revised 150}\\par" +
      "{\\strike 148}150\\par\\plain {\\striked1 7}8\\striked0 9\\par " +
      "148{\\super 1}\\par 145{\\up6 2}3{\\sub 4}\\par{\\v 秘密}5{\\v0 6}\\par";
    expect(await blocksOf(content)).toEqual([
      { kind: "line", text: "150" },
      { kind: "line", text: "150", withStruck: "148150" },
      { kind: "line", text: "89", withStruck: "789" },
      { kind: "line", text: "148¹" },
      { kind: "line", text: "145²3₄" },
      { kind: "line", text: "56" },
    ]);
  });

  it("tells white and tiny words beside others", async () => {
    const colours = "{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}";
    expect(await blocksOf(`${colours}\\pard{\\cf2 9}148\\par{\\fs2 9}148\\par\\cf2 148\\par`)).toEqual([
      { kind: "line", text: "148", withStruck: "9148" },
      { kind: "line", text: "148", withStruck: "9148" },
      { kind: "line", text: "148" },
    ]);
  });

  it("has headings by their level or the name of their style, and the numbers that are printed before paragraphs", async () => {
    const content =
      `\\pard\\s1 ${rtfText("总体情况")}\\par\\pard\\plain\\s2 ${rtfText("主动公开")}\\par` +
      `\\pard{\\listtext ${rtfText("（一）")}\\tab}\\outlinelevel1 ${rtfText("依申请")}\\par\\pard{\\s2 ${rtfText("正文")}}\\par`;
    expect(await blocksOf(content)).toEqual([
      { kind: "line", text: "总体情况", heading: 1 },
      { kind: "line", text: "主动公开", heading: 2 },
      { kind: "line", text: "依申请", heading: 2, number: "（一）" },
      { kind: "line", text: "正文" },
    ]);
  });

  it("has its fields' results, its text boxes beside their paragraph, and no heads, notes or comments", async () => {
    const content =
      "\\pard{\\header head\\par}a{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\footnote note}{\\*\\annotation remark}" +
      "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt old}}b{\\*\\unknown x}\\par";
    expect(await blocksOf(content)).toEqual([
      { kind: "line", text: "a7b" },
      { kind: "line", text: "box" },
    ]);
  });

  it("has tables in cells as lines of theirs, and merges to the side", async () => {
    const content =
      "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\pard\\intbl a\\cell\\cell c\\cell\\row" +
      "\\trowd\\cellx1000\\cellx3000\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx900\\nestrow}{\\nonesttables\\par}" +
      "\\pard\\intbl\\itap1 d\\cell e\\cell\\trowd\\cellx1000\\cellx3000\\row\\pard f\\par";
    const [table, after] = await blocksOf(content);
    expect(table?.kind === "table" && table.rows).toEqual([
      [
        { text: "a", rowSpan: 1, columnSpan: 2 },
        { text: "c", rowSpan: 1, columnSpan: 1 },
      ],
      [
        { text: "x\ty\nd", rowSpan: 1, columnSpan: 1 },
        { text: "e", rowSpan: 1, columnSpan: 2 },
      ],
    ]);
    expect(after).toEqual({ kind: "line", text: "f" });
  });

  it("has its pictures, and names those that no report can hold", async () => {
    const [picture] = sampleReport.pictures;
    if (picture === undefined) throw new Error("no picture");
    const digits = Buffer.from(picture.bytes, "base64").toString("hex").replace(/(.{77})/g, "$1\n"); // prettier-ignore
    const document = await read(
      rtfOf(
        `\\pard {\\*\\shppict{\\pict\\pngblip\n${digits}}}{\\nonshppict{\\pict\\wmetafile8 00}}\\par` +
          "{\\pict\\wmetafile8 0102}{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 00}{\\result x}}y\\par",
      ),
    );
    expect(document.blocks).toEqual([
      { kind: "picture", sha256: picture.sha256, description: "" },
      { kind: "line", text: "y" },
    ]);
    expect(document.pictures).toEqual([picture]);
    expect(document.lost).toEqual(["image2"]);
    expect(document.objects).toEqual([{ reason: "objectLost", name: "Excel.Sheet.8" }]);
  });

  it.each([
    ["a file that is cut off", rtfOf("\\pard abc\\par").subarray(0, -4), "packageDamaged"],
    ["groups without end", Buffer.from(`{\\rtf1${"{".repeat(2000)}`), "partTooDeep"],
    ["more paragraphs than any report", rtfOf("\\par".repeat(100_001)), "tablesTooLarge"],
  ])("%s is refused with one sentence", async (_, bytes, code) => {
    const refused = await readRtf(bytes, "报告.rtf");
    expect(refused.ok || refused.failure.code).toBe(code);
  });

  it("never throws, whatever is changed in it", async () => {
    const real = rtfOf(rtfBlocks(reportDocument(t2, t4).blocks));
    await fc.assert(
      fc.asyncProperty(mutated(real), async (bytes) => {
        await readRtf(bytes, "报告.rtf");
      }),
      { numRuns: enough(100, 10_000) },
    );
  });
});
