import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../../electron/import/import-file.ts";
import { readOpenDocument } from "../../../../electron/import/opendocument/read-opendocument.ts";
import type { SourceDocument } from "../../../../shared/recognition/source-document.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { asOpenDocument, flatDocument } from "../../../kit/open-documents.ts";
import { documentOf, gridOf, inShort, packed } from "../../../kit/packages.ts";
import { laidOutReports } from "../../../kit/random-layouts.ts";
import {
  expectSample,
  expectSampleWithoutPictures,
  joinedTexts,
  printedCells,
  readCells,
} from "../../../kit/sample-as-read.ts";
import { readingOf, silentlyWrong } from "../../../kit/source-documents.ts";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  return documentOf(await readOpenDocument(bytes, "报告.odt"));
}

async function text(body: string, styles = ""): Promise<ReturnType<typeof inShort>> {
  return inShort((await read(flatDocument("text", body, styles))).blocks);
}

const struck =
  '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="S2" style:family="text" style:parent-style-name="S"/>';

const numbered =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>' +
  '<text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1"/>' +
  '<text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>';

describe("a text of LibreOffice", () => {
  it("is the sample, with its pictures", async () => {
    const imported = await importBytes(fixture("report.odt"), "报告.odt");
    if (!imported.ok || imported.value.kind === "report") throw new Error("not read");
    expectSample(imported.value.reading);
  });

  it("is read without what was struck out, deleted or hidden, and with what was put in", async () => {
    const reading = readingOf(await read(fixture("marks.odt")));
    const { doubts } = reading;
    expect(doubts).toMatchObject([
      { cell: "t2.penalty.decided", raw: "52695", reading: 2695, reason: "struckOut" },
      { cell: "t3.received.naturalPerson", raw: "184148", reading: 148, reason: "struckOut" },
      { cell: "t3.granted.naturalPerson", raw: "22¹", reading: 22, reason: "noteMark" },
      { raw: "全年主动公开信息91579200条。这句话是后加的。", reason: "struckOut" },
    ]);
    const doubted = new Set(doubts.flatMap(({ cell }) => cell ?? []));
    const others = (cells: Readonly<Record<string, string>>): unknown =>
      Object.entries(cells).filter(([id]) => !Array.from(doubted, String).includes(id));
    expect(others(readCells(reading))).toEqual(others(printedCells(sampleReport)));
    const lines = (await read(fixture("marks.odt"))).blocks.slice(3, 9);
    expect(inShort(lines)).toEqual([
      "（一）|主动公开情况",
      "全年主动公开信息579200条。这句话是后加的。",
      "1.|第一点内容写在这里。",
      "2.|第二点内容写在这里。",
      "（二）|依申请公开情况",
      "办理面积为25平方米（m²）的窗口，方便群众。",
    ]);
  });

  it("has spaces, tabs and line breaks as they are meant, and words of links and fields", async () => {
    expect(
      await text(
        '<text:p>甲<text:s text:c="2"/>乙\n  丙<text:tab/>丁</text:p><text:p>一<text:line-break/>二</text:p>' +
          "<text:p><text:a>链接</text:a>第<text:page-number>3</text:page-number>页</text:p><text:p/>",
      ),
    ).toEqual(["甲  乙 丙\t丁", "一", "二", "链接第3页"]);
  });

  it("leaves out notes, remarks, contents and what is hidden", async () => {
    const note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>";
    expect(
      await text(
        `<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
          `<text:table-of-content><text:index-body><text:p>目录</text:p></text:index-body></text:table-of-content>` +
          `<text:p>正文${note}<office:annotation><text:p>批注</text:p></office:annotation>完<text:span text:style-name="H">密</text:span></text:p>` +
          `<text:section text:display="none"><text:p>藏</text:p></text:section><text:section><text:p>段</text:p></text:section>`,
        struck,
      ),
    ).toEqual(["正文完", "段"]);
  });

  it("tells struck and raised words by styles that take them from others", async () => {
    const { blocks } = await read(
      flatDocument(
        "text",
        '<text:p>共<text:span text:style-name="S2">91</text:span>57<text:span text:style-name="R">1</text:span>条</text:p>' +
          '<text:p><text:span text:style-name="S">全删</text:span></text:p>',
        struck,
      ),
    );
    expect(blocks).toEqual([
      { kind: "line", text: "共57¹条", withStruck: "共9157¹条" },
      { kind: "line", text: "", withStruck: "全删" },
    ]);
  });

  it("tells white and tiny words beside others", async () => {
    const style = (name: string, properties: string): string =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const span = (name: string): string => `<text:span text:style-name="${name}">9</text:span>`;
    const { blocks } = await read(
      flatDocument(
        "text",
        `<text:p>${span("W")}148</text:p><text:p>${span("T")}148</text:p><text:p>${span("W")}</text:p>`,
        style("W", 'fo:color="#ffffff"') + style("T", 'fo:font-size="1pt"'),
      ),
    );
    expect(blocks).toEqual([
      { kind: "line", text: "148", withStruck: "9148" },
      { kind: "line", text: "148", withStruck: "9148" },
      { kind: "line", text: "9" },
    ]);
  });

  it("numbers lists as they are printed: nested, continued, begun elsewhere, with bullets", async () => {
    const item = (inside: string, more = ""): string => `<text:list-item${more}>${inside}</text:list-item>`;
    const list = (inside: string, more = ""): string => `<text:list text:style-name="L"${more}>${inside}</text:list>`;
    const inner = (inside: string): string => `<text:list>${inside}</text:list>`;
    const p = (words: string): string => `<text:p>${words}</text:p>`;
    expect(
      await text(
        list(
          item(p("甲") + inner(item(p("子")) + item(p("丑")) + item(inner(item(p("点")))))) + item(p("乙") + p("续")),
        ) +
          p("中") +
          list(item(p("丙")), ' text:continue-numbering="true"') +
          list(item(p("新"))) +
          list(item(p("五"), ' text:start-value="5"')),
        numbered,
      ),
    ).toEqual(["（一）|甲", "1.|子", "2.|丑", "点", "（二）|乙", "续", "中", "（三）|丙", "（一）|新", "（五）|五"]);
  });

  it("has headings by their level, or by the style of their paragraph", async () => {
    const { blocks } = await read(
      flatDocument(
        "text",
        '<text:h text:outline-level="2">甲</text:h><text:p text:style-name="P">乙</text:p>',
        '<style:style style:name="P" style:family="paragraph" style:parent-style-name="B"/><style:style style:name="B" style:family="paragraph" style:default-outline-level="1"/>',
      ),
    );
    expect(blocks).toMatchObject([
      { text: "甲", heading: 2 },
      { text: "乙", heading: 1 },
    ]);
  });

  it("has tables with their merges, hidden rows left out, and pictures behind them", async () => {
    const cell = (words: string, more = ""): string =>
      `<table:table-cell ${more}><text:p>${words}</text:p></table:table-cell>`;
    const { blocks } = await read(
      flatDocument(
        "text",
        `<table:table><table:table-header-rows><table:table-row>${cell("甲", 'table:number-rows-spanned="2"')}${cell("乙", 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows>` +
          `<table:table-row><table:covered-table-cell/>${cell("1")}${cell("2")}</table:table-row>` +
          `<table:table-row table:visibility="collapse">${cell("密")}${cell("3")}${cell("4")}</table:table-row></table:table>`,
      ),
    );
    const [table] = blocks;
    expect(table?.kind === "table" && gridOf(table)).toEqual([
      ["甲", "乙", "乙"],
      ["甲", "1", "2"],
    ]);
  });

  it("holds every cell right, doubted or listed, however a report is laid out in it", async () => {
    await fc.assert(
      fc.asyncProperty(laidOutReports, fc.constantFrom("text" as const, "spreadsheet" as const), async (laid, kind) => {
        const document = await read(asOpenDocument(laid.document, kind));
        expect(silentlyWrong(readingOf(document), laid.cells)).toEqual([]);
      }),
      { numRuns: enough(20, 500) },
    );
  });
});

describe("a workbook of LibreOffice", () => {
  it("is the sample", async () => {
    expectSampleWithoutPictures(await importBytes(fixture("report.ods"), "报表.ods"), joinedTexts);
  });

  it("gives numbers, dates and shares as they are meant, and leaves out what is hidden", async () => {
    const { blocks, kind } = await read(fixture("formats.fods"));
    const [table] = blocks;
    expect([kind, blocks.length, table?.kind === "table" && gridOf(table)]).toEqual([
      "ods",
      1,
      [
        ["项目", "数值"],
        ["金额", "299.7935"],
        ["大数", "1234567"],
        ["负数", "-25"],
        ["比例", "12.5%"],
        ["日期", "2021-12-31"],
        ["公式", "42"],
        ["文字数字", "007"],
        ["真假", "1"],
        ["合并", "合并"],
      ],
    ]);
  });

  it("tells what is struck out and what is raised, in a part of a text or in the whole cell", async () => {
    const [table] = (await read(fixture("marks.ods"))).blocks;
    if (table?.kind !== "table") throw new Error("no table");
    const marked = table.rows.flatMap((row) => row.map(({ text: words, withStruck }) => [words, withStruck]));
    expect(marked).toContainEqual(["150", "148150"]);
    expect(marked).toContainEqual(["148¹", undefined]);
    expect(marked).toContainEqual(["", "77"]);
  });

  it("repeats rows and cells as often as they say, and no more than any report has", async () => {
    const sheet = (rows: string): Uint8Array =>
      flatDocument("spreadsheet", `<table:table table:name="甲">${rows}</table:table>`);
    const row = (more: string, cell = ""): string =>
      `<table:table-row ${more}><table:table-cell office:value-type="float" office:value="7" ${cell}><text:p>7</text:p></table:table-cell></table:table-row>`;
    const blank =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const [table] = (
      await read(sheet(row('table:number-rows-repeated="2"', 'table:number-columns-repeated="3"') + blank))
    ).blocks;
    expect(table?.kind === "table" && gridOf(table)).toEqual([
      ["7", "7", "7"],
      ["7", "7", "7"],
    ]);
    const refused = await readOpenDocument(sheet(row('table:number-rows-repeated="1000000"')), "表.ods");
    expect(refused.ok || refused.failure.code).toBe("tablesTooLarge");
  });
});

describe("a document of LibreOffice that cannot be read", () => {
  const content = new TextDecoder().decode(flatDocument("text", "<text:p>甲</text:p>"));
  it.each([
    ["a file cut off in the middle", fixture("report.odt").subarray(0, 20_000), "packageDamaged"],
    [
      "a file with a password",
      packed({ "content.xml": "?", "META-INF/manifest.xml": "<m><encryption-data/></m>" }),
      "packageLocked",
    ],
    ["a package without content", packed({ "styles.xml": "<a/>" }), "partMissing"],
    ["a flat file cut off", Buffer.from(content.slice(0, -20)), "partBroken"],
    [
      "a flat file with entities",
      Buffer.from(content.replace("<office:document ", '<!DOCTYPE a [<!ENTITY b "c">]><office:document ')),
      "partWithEntities",
    ],
    ["lists within lists without end", flatDocument("text", "<text:list><text:list-item>".repeat(300)), "partTooDeep"],
    ["a bomb", zipSync({ "content.xml": [new Uint8Array(60 * 1024 * 1024), { level: 9 }] }), "packageUnnatural"],
  ] as const)("%s is refused with one sentence", async (_, bytes, code) => {
    const refused = await readOpenDocument(bytes, "报告.odt");
    expect(refused.ok || refused.failure.code).toBe(code);
  });

  it("never makes the reader throw, whatever is changed in it", async () => {
    const flat = fixture("formats.fods");
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated(flat), mutated(fixture("marks.odt"))), async (bytes) => {
        await readOpenDocument(bytes, "报告.odt");
      }),
      { numRuns: enough(100, 10_000) },
    );
  });
});
