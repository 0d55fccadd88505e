import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../../electron/import/import-file.ts";
import { readUof } from "../../../../electron/import/uof/read-uof.ts";
import type { SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { documentOf, gridOf } from "../../../kit/packages.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import { readingOf, reportDocument, silentlyWrong } from "../../../kit/source-documents.ts";
import { uofBlocks, uofOf, uofParagraph, uofRun, uofSheets, uofText } from "../../../kit/uof-file.ts";
import { cells, t2, t3, t4 } from "../../../kit/whole-report.ts";

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  return documentOf(await readUof(bytes, "报告.uot"));
}

const blocksOf = async (content: string, styles = ""): Promise<SourceDocument["blocks"]> =>
  (await read(uofOf(uofText(content), { styles }))).blocks;

describe("a text of the Chinese office standard", () => {
  it("is told by its content, and is the report that stands in it, without a doubt", async () => {
    const imported = await importBytes(uofOf(uofText(uofBlocks(reportDocument(t2, t3, t4).blocks))), "报告.xml");
    if (!imported.ok || imported.value.kind !== "uof") throw new Error("not read");
    expect(imported.value.reading).toMatchObject({
      unit: "示例区人民政府",
      year: 2022,
      missing: [],
      doubts: [],
      cells,
    });
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, async ({ document, cells: right }) => {
        const reading = readingOf(await read(uofOf(uofText(uofBlocks(document.blocks)))));
        expect(silentlyWrong(reading, right)).toEqual([]);
      }),
      { numRuns: enough(15, 1000) },
    );
  });

  it("drops tracked deletions, also over paragraphs, and hidden words, and tells what is struck out or raised", async () => {
    const deletion = (content: string): string =>
      `<字:修订开始 字:类型="delete" 字:标识符="r1"/>${content}<字:修订结束 字:开始标识引用="r1"/>`;
    const styles =
      '<uof:句式样 字:标识符="base"><字:删除线 字:类型="single"/></uof:句式样>' +
      '<uof:句式样 字:标识符="own" 字:基式样引用="base"/><uof:句式样 字:标识符="off"><字:隐藏文字 字:值="true"/></uof:句式样>';
    const styled = (text: string, style: string): string =>
      `<字:句><字:句属性 字:式样引用="${style}"/><字:文本串>${text}</字:文本串></字:句>`;
    const content = [
      uofParagraph(deletion(uofRun("148")) + uofRun("150")),
      uofParagraph(`${uofRun("1")}<字:修订开始 字:类型="delete" 字:标识符="r2"/>${uofRun("2")}`),
      uofParagraph(`${uofRun("3")}<字:修订结束 字:开始标识引用="r2"/>${uofRun("4")}`),
      uofParagraph(uofRun("148", '<字:删除线 字:类型="double"/>') + uofRun("150", '<字:删除线 字:类型="none"/>')),
      uofParagraph(uofRun("9", '<字:字体 字:颜色="#ffffff"/>') + uofRun("9", '<字:字体 字:字号="1"/>') + uofRun("148")),
      uofParagraph(styled("7", "own") + styled("8", "off") + uofRun("9")),
      uofParagraph(uofRun("148") + uofRun("1", "<字:上下标 字:值=\"sup\"/>") + uofRun("2", "<字:位置>sub</字:位置>")), // prettier-ignore
    ];
    expect(await blocksOf(content.join(""), styles)).toEqual([
      { kind: "line", text: "150" },
      { kind: "line", text: "1" },
      { kind: "line", text: "4" },
      { kind: "line", text: "150", withStruck: "148150" },
      { kind: "line", text: "148", withStruck: "99148" },
      { kind: "line", text: "9", withStruck: "79" },
      { kind: "line", text: "148¹₂" },
    ]);
  });

  it("has headings and printed numbers, and neither codes of fields nor notes", async () => {
    const styles =
      '<uof:段落式样 字:标识符="h"><字:大纲级别>2</字:大纲级别></uof:段落式样>' +
      '<uof:自动编号集><字:自动编号 字:标识符="n"><字:级别 字:级别值="0"><字:编号格式>chinese-counting</字:编号格式>' +
      "<字:编号格式表示>（%1）</字:编号格式表示></字:级别></字:自动编号></uof:自动编号集>";
    const numbered = '<字:自动编号信息 字:编号引用="n" 字:编号级别="0"/>';
    const content = [
      '<字:段落><字:段落属性 字:式样引用="h"/><字:句><字:文本串>主动公开</字:文本串></字:句></字:段落>',
      uofParagraph(uofRun("甲"), numbered),
      uofParagraph(uofRun("乙"), numbered),
      uofParagraph(`<字:域开始/><字:域代码>${uofParagraph(uofRun("PAGE"))}</字:域代码>${uofRun("5")}<字:域结束/>`),
      uofParagraph(
        `<字:句><字:文本串>a</字:文本串><字:空格符 字:个数="2"/><字:制表符/><字:脚注>${uofParagraph(uofRun("注"))}</字:脚注></字:句>`,
      ),
    ];
    expect(await blocksOf(content.join(""), styles)).toEqual([
      { kind: "line", text: "主动公开", heading: 2 },
      { kind: "line", text: "甲", number: "（一）" },
      { kind: "line", text: "乙", number: "（二）" },
      { kind: "line", text: "5" },
      { kind: "line", text: "a  \t" },
    ]);
  });

  it("has its pictures and text boxes where they are anchored, and names what no report can hold", async () => {
    const [picture] = sampleReport.pictures;
    if (picture === undefined) throw new Error("no picture");
    const anchor = (name: string): string =>
      `<字:句><字:锚点><字:锚点属性/><字:图形 字:图形引用="${name}"/></字:锚点></字:句>`;
    const objects =
      `<uof:其他对象 uof:标识符="p1"><uof:数据>${picture.bytes}</uof:数据></uof:其他对象>` +
      '<图:图形 图:标识符="d1" 图:其他对象="p1"/><图:图形 图:标识符="d2" 图:其他对象="sheet.bin"/><图:图形 图:标识符="d3"/>' +
      `<图:图形 图:标识符="d4"><图:文本内容>${uofParagraph(uofRun("框中的字"))}</图:文本内容></图:图形>`;
    const content = uofParagraph(anchor("d1") + uofRun("文") + anchor("d2") + anchor("d3") + anchor("d4"));
    const document = await read(uofOf(uofText(content), { objects }));
    expect(document.blocks).toEqual([
      { kind: "picture", sha256: picture.sha256, description: "" },
      { kind: "line", text: "文" },
      { kind: "line", text: "框中的字" },
    ]);
    expect(document.pictures).toEqual([picture]);
    expect(document.lost).toEqual(["sheet.bin"]);
  });
});

describe("a workbook of the Chinese office standard", () => {
  const cell = (text: string, more = "", value = ""): string =>
    `<表:单元格 ${more}><表:数据 ${value}><字:句><字:文本串>${text}</字:文本串></字:句></表:数据></表:单元格>`;

  it("has its cells as they are meant, merges, and neither hidden rows nor columns", async () => {
    const sheet =
      '<表:列 表:列号="3" 表:隐藏="true"/>' +
      `<表:行 表:行号="1">${cell("项目")}${cell("数")}</表:行>` +
      `<表:行 表:行号="2">${cell("收费", '表:合并行数="2"')}${cell("299.79", "", '表:数据类型="number" 表:数据数值="299.7935"')}${cell("密")}</表:行>` +
      `<表:行 表:行号="3" 表:隐藏="true">${cell("藏")}${cell("1")}</表:行>` +
      `<表:行 表:行号="4">${cell("8", '表:列号="2"')}</表:行>`;
    const [table] = (await read(uofOf(uofSheets({ 表二: sheet })))).blocks;
    expect(table?.kind === "table" && table.rows.map((row) => row.map(({ text, rowSpan }) => [text, rowSpan]))).toEqual(
      [
        [["项目", 1], ["数", 1]], // prettier-ignore
        [["收费", 2], ["299.7935", 1]], // prettier-ignore
        [["8", 1]],
      ],
    );
  });

  it("without the numbers of its columns has them where they are left: cells that a merge covers are there in each row, or in none", async () => {
    const head = (more: string): string =>
      `<表:行>${cell("项目", '表:合并列数="1" 表:合并行数="1"')}${more}${cell("甲", '表:合并列数="1"')}${more}</表:行>`;
    const row = (label: string): string => `<表:行>${cell(label)}${cell("件")}${cell("1")}${cell("2")}</表:行>`;
    const gap = "<表:单元格/>";
    const left = `${head("")}<表:行>${cell("个人")}${cell("单位")}</表:行>${row("数")}`;
    const there = `${head(gap)}<表:行>${gap}${gap}${cell("个人")}${cell("单位")}</表:行>${row("数")}`;
    for (const sheet of [left, there]) {
      const [table] = (await read(uofOf(uofSheets({ 表三: sheet })))).blocks;
      expect(table?.kind === "table" && gridOf(table)).toEqual([
        ["项目", "项目", "甲", "甲"],
        ["项目", "项目", "个人", "单位"],
        ["数", "件", "1", "2"],
      ]);
    }
  });

  it.each([
    ["WPS Office", ["表二"]],
    ["LibreOffice/7.4.7.2$Linux_X86_64", ["表二", "表三"]],
  ])("by %s leaves out hidden sheets as far as that program tells them", async (creator, kept) => {
    const sheets = uofSheets({
      表二: `<表:行>${cell("项目")}${cell("1")}</表:行>`,
      表三: `<表:行>${cell("数")}${cell("2")}</表:行>`,
    });
    const hidden = sheets.replace('表:名称="表三"', '表:名称="表三" 表:隐藏="true"');
    const metadata = `<uof:元数据><uof:创建应用程序>${creator}</uof:创建应用程序></uof:元数据>`;
    const { blocks } = await read(uofOf(metadata + hidden));
    expect(blocks.map((block) => block.kind !== "picture" && block.sheet)).toEqual(kept);
  });

  it.each([
    ["markup that is cut off", uofOf(uofText(uofParagraph("a"))).subarray(0, -30), "partBroken"],
    ["slides", uofOf("<uof:演示文稿/>"), "foreignKind"],
    ["more than any report holds", uofOf(uofText("<字:段落><字:句><字:文本串>a</字:文本串></字:句></字:段落>".repeat(100_001))), "tablesTooLarge"], // prettier-ignore
  ])("%s is refused with one sentence", async (_, bytes, code) => {
    const refused = await readUof(bytes, "报告.uof");
    expect(refused.ok || refused.failure.code).toBe(code);
  });

  it("or a text never throws, whatever is changed in it", async () => {
    const real = uofOf(
      uofText(uofBlocks(reportDocument(t2).blocks)) + uofSheets({ 表: `<表:行>${cell("1")}</表:行>` }),
    );
    await fc.assert(
      fc.asyncProperty(mutated(real), async (bytes) => {
        await readUof(bytes, "报告.uof");
      }),
      { numRuns: enough(100, 10_000) },
    );
  });
});
