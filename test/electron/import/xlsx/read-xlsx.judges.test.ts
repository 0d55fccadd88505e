import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { readValue } from "../../../../shared/recognition/read-value.ts";
import { formatOfCode } from "../../../../electron/import/xlsx/cell-formats.ts";
import { numberText } from "../../../../electron/import/xlsx/number-text.ts";
import { readXlsx } from "../../../../electron/import/xlsx/read-xlsx.ts";
import type { SourceTable } from "../../../../shared/recognition/source-document.ts";
import { enough } from "../../../kit/long-run.ts";
import { documentOf, gridOf, inShort, packed, workbookParts } from "../../../kit/packages.ts";

type More = Parameters<typeof workbookParts>[1];

/** The blocks of a workbook with one sheet, in short. */
function read(data: string, more: More = {}, after = "") {
  return blocks({ 表: `<sheetData>${data}</sheetData>${after}` }, more);
}

function blocks(sheets: Parameters<typeof workbookParts>[0], more: More = {}) {
  return inShort(documentOf(readXlsx(packed(workbookParts(sheets, more)), "report.xlsx")).blocks);
}

/** The text of cells in a row beside each other, the first of them a label so that they are a table. */
function texts(cells: string, more: More = {}): readonly string[] {
  const [table] = read(`<row r="1"><c r="A1" t="inlineStr"><is><t>名</t></is></c>${cells}</row>`, more);
  return typeof table === "string" ? [] : (table?.[0]?.slice(1) ?? []);
}

const words = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (address: string, value: string): string => `<c r="${address}"><v>${value}</v></c>`;

describe("the text of a cell", () => {
  it.each([
    ["whole numbers", "<c><v>9157</v></c>", "9157"],
    ["decimals as they were typed", "<c><v>299.79349999999999</v></c>", "299.7935"],
    ["decimals without noise", "<c><v>0.30000000000000004</v></c>", "0.3"],
    ["small and large ones in full", '<c t="n"><v>1.0000000000000001E-5</v></c><c><v>1.2E+15</v></c>', "0.00001"],
    ["negative ones", "<c><v>-3</v></c>", "-3"],
    ["zero, whatever its sign", "<c><v>-0</v></c>", "0"],
    ["the results of formulas", "<c><f>SUM(A1:A2)</f><v>151</v></c>", "151"],
    ["results that are words", '<c t="str"><f>A1</f><v>平_x000A_的</v></c>', "平\n的"],
    ["formulas that nobody has worked out", "<c><f>SUM(A1:A2)</f></c>", "=SUM(A1:A2)"],
    ["errors by their names", '<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["truth", '<c t="b"><v>1</v></c>', "TRUE"],
    ["dates of their own kind", '<c t="d"><v>2021-12-31T00:00:00</v></c>', "2021-12-31"],
    [
      "words in runs, without how they sound",
      '<c t="inlineStr"><is><r><t>信</t></r><r><t xml:space="preserve"> 息</t></r><rPh><t>xin</t></rPh></is></c>',
      "信 息",
    ],
  ])("is that of %s", (_, cells, text) => {
    expect(texts(cells)[0]).toBe(text);
  });

  it("is that of shared strings, in strict files too", () => {
    const strings = "<si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><phoneticPr/></si>";
    const cells = '<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>7</v></c><c><v>1</v></c>';
    expect(texts(cells, { strings })).toEqual(["乙丙", "甲", "1"]);
    expect(texts(cells, { strings, kind: "strict" })).toEqual(["乙丙", "甲", "1"]);
  });

  it("is that of dates and percentages where the format says so", () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
    const cells =
      '<c s="1"><v>44561</v></c><c s="2"><v>44561.75</v></c><c s="3"><v>0.1417</v></c><c s="0"><v>44561</v></c>';
    expect(texts(cells, { styles })).toEqual(["2021-12-31", "2021-12-31 18:00", "14.17%", "44561"]);
    expect(texts(cells, { styles, properties: '<workbookPr date1904="1"/>' })[0]).toBe("2026-01-01");
  });
});

describe("numberText", () => {
  it("gives every amount back that a spreadsheet can hold", () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.nat({ max: 999_999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(6, "0")}`.replace(/\.?0+$/, "");
        const stored = [String(Number(text)), Number(text).toPrecision(17), Number(text).toExponential()];
        for (const one of stored) expect(numberText(one, undefined, false)).toBe(text);
      }),
    );
  });

  it.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["0.5", "12:00"],
    ["44561.5004", "2021-12-31 12:00:35"],
    ["-1", "-1"],
    ["99999999", "99999999"],
  ])("reads day %s as %s", (stored, text) => {
    expect(numberText(stored, { kind: "date" }, false)).toBe(text);
  });
});

describe("formatOfCode", () => {
  it.each([
    ["General", "number", undefined],
    ["0.00", "number", 2],
    ["0", "number", 0],
    ["#,##0.00", "number", undefined],
    ['0"件"', "number", undefined],
    ['"days"0', "number", undefined],
    ["0.00E+00", "number", undefined],
    ["[Red]0", "number", undefined],
    ["0.0%", "percent", undefined],
    ["yyyy/m/d", "date", undefined],
    ["[h]:mm", "date", undefined],
    ["[$-804]上午/下午h:mm", "date", undefined],
    ["#,##0_ ;[Red]-#,##0 ", "number", undefined],
    ['_ * #,##0.00_ ;_ * "-"??_ ', "number", undefined],
    ["[DBNum1]0", "number", undefined],
    ["[>100]0", "number", undefined],
    ['"第"0"季度"', "number", undefined],
  ])("takes %s for a %s", (code, kind, places) => {
    expect(formatOfCode(code)).toEqual({ kind, ...(places !== undefined && { places }) });
  });
});

describe("formats that show another number than the cell has", () => {
  it.each(["0,", "#,##0,,", '"1"0', '0"0"', "0\\5", '0!.0,"万"', "# ?/8"])(
    "%s is told beside the number, and neither is proposed",
    (code) => {
      const format = formatOfCode(`${code};-0`);
      expect(format).toEqual({ kind: "altered", code });
      expect(numberText("148", format, false)).toBe(`148 〔${code}〕`);
      for (const kind of ["count", "amount"] as const) {
        expect(readValue(numberText("148", format, false), kind).doubt).toEqual({ reason: "unreadable" });
      }
    },
  );
});

describe("sheets as blocks", () => {
  it("are tables without blank rows and columns, merges kept, addresses noted", () => {
    const data = `<row r="3">${words("B3", "行政复议")}${words("F3", "行政诉讼")}</row><row r="4">${words("B4", "维持")}${words("D4", "纠正")}${words("F4", "维持")}</row><row r="5">${number("B5", "1")}${number("D5", "2")}${number("F5", "3")}</row>`;
    const merges = '<mergeCells><mergeCell ref="B3:D3"/><mergeCell ref="bad"/></mergeCells>';
    const parts = workbookParts({ 表: `<sheetData>${data}</sheetData>${merges}` });
    const [table] = documentOf(readXlsx(packed(parts), "x")).blocks;
    expect(table).toEqual({
      kind: "table",
      sheet: "表",
      rows: [
        [
          { text: "行政复议", rowSpan: 1, columnSpan: 2, address: "B3" },
          { text: "行政诉讼", rowSpan: 1, columnSpan: 1, address: "F3" },
        ],
        ["维持 B4", "纠正 D4", "维持 F4"].map(plain),
        ["1 B5", "2 D5", "3 F5"].map(plain),
      ],
    });
  });

  it("leave hidden sheets out and keep the others in order", () => {
    const sheet = (text: string): string =>
      `<sheetData><row>${words("A1", text)}${number("B1", "1")}</row></sheetData>`;
    expect(blocks({ 一: sheet("甲"), "(二)": sheet("乙"), 三: sheet("丙") })).toEqual([[["甲", "1"]], [["丙", "1"]]]);
  });

  it("have cells without addresses one after the other", () => {
    expect(read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")).toEqual([
      [
        ["1", "2"],
        ["3", ""],
      ],
    ]);
  });

  it("tell free text from tables: above, between headings, long, and apart; bands stay in the table", () => {
    const long = "全年主动公开政府信息若干件，".repeat(6);
    const lines = ["示例区2021年报告", "一、总体情况", long, "二、主动公开政府信息情况", "第二十条第（一）项"];
    const rows = [
      ...lines.map((text, at) => `<row r="${at + 1}">${words(`A${at + 1}`, text)}</row>`),
      `<row r="6">${words("A6", "信息内容")}${words("B6", "本年制发件数")}</row>`,
      `<row r="7">${words("A7", "规章")}${number("B7", "0")}</row>`,
      `<row r="8">${words("A8", "第二十条第（五）项")}</row>`,
      `<row r="9">${words("A9", "行政许可")}${number("B9", "12")}</row>`,
      `<row r="10">${words("A10", "三、收到和处理政府信息公开申请情况")}</row>`,
      `<row r="11">${words("A11", "自然人")}${words("B11", "总计")}</row>`,
      `<row r="12">${number("A12", "1")}${number("B12", "1")}</row>`,
      `<row r="14">${words("A14", "填表人：某")}</row>`,
    ];
    expect(read(rows.join(""))).toEqual([
      ...lines.slice(0, 4),
      [
        ["第二十条第（一）项", ""],
        ["信息内容", "本年制发件数"],
        ["规章", "0"],
        ["第二十条第（五）项", ""],
        ["行政许可", "12"],
      ],
      "三、收到和处理政府信息公开申请情况",
      [
        ["自然人", "总计"],
        ["1", "1"],
      ],
      "填表人：某",
    ]);
  });

  it("go on over a blank row, but not into another table", () => {
    const row = (at: number, ...cells: readonly string[]): string =>
      `<row r="${at}">${cells.map((text, column) => (/^\d+$/.test(text) ? number(`${"AB"[column]}${at}`, text) : words(`${"AB"[column]}${at}`, text))).join("")}</row>`;
    expect(
      read(row(1, "甲", "乙") + row(2, "规章", "1") + row(4, "办法", "2") + row(6, "丙", "丁") + row(7, "规章", "3")),
    ).toEqual([
      [
        ["甲", "乙"],
        ["规章", "1"],
        ["办法", "2"],
      ],
      [
        ["丙", "丁"],
        ["规章", "3"],
      ],
    ]);
  });

  it("hold what came last where a place is filled twice", () => {
    expect(read(`<row r="1">${number("A1", "1")}${number("A1", "2")}${number("B1", "3")}</row>`)).toEqual([
      [["2", "3"]],
    ]);
  });

  it("keep the row that is ruled for figures but blank", () => {
    const data = `<row r="1">${words("A1", "维持")}${words("B1", "纠正")}</row><row r="2"><c r="A2" s="1"/><c r="B2" s="1"/></row><row r="3"><c r="A3" s="1"/><c r="B3" s="1"/></row>`;
    expect(read(data)).toEqual([
      [
        ["维持", "纠正"],
        ["", ""],
      ],
    ]);
  });

  it("hold what SheetJS wrote, wherever it stands", () => {
    const cell = fc.oneof(fc.nat({ max: 9_999 }), fc.constantFrom("甲", "a & <b>", "1,024", " x "), fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        (grid, shared) => {
          const full = grid.map((cells) => ["名", 1, ...cells]);
          const book = utils.book_new();
          utils.book_append_sheet(book, utils.aoa_to_sheet(full), "表");
          const written: unknown = write(book, { type: "buffer", bookType: "xlsx", bookSST: shared });
          if (!Buffer.isBuffer(written)) throw new Error("nothing written");
          const tables = documentOf(readXlsx(written, "x")).blocks.filter(
            (block): block is SourceTable => block.kind === "table",
          );
          const width = Math.max(...full.map((cells) => cells.findLastIndex((value) => value !== null) + 1));
          const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
            full.some((cells) => (cells[at] ?? null) !== null),
          );
          expect(tables.flatMap(gridOf)).toEqual(full.map((cells) => used.map((at) => String(cells[at] ?? ""))));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function plain(textAndAddress: string) {
  const [text = "", address = ""] = textAndAddress.split(" ");
  return { text, rowSpan: 1, columnSpan: 1, address };
}

describe("readXlsx", () => {
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join("");

  it.each([
    ["a Word document", { "_rels/.rels": "<a/>", "xl/workbook.xml": "<document/>" }, "packageForeign"],
    [
      "a workbook without a sheet that it lists",
      { ...workbookParts({ 表: "" }), "xl/_rels/workbook.xml.rels": "<a/>" },
      undefined,
    ],
    ["a sheet that is not there", without(workbookParts({ 表: "" }), "xl/worksheets/sheet1.xml"), "partMissing"],
    [
      "a sheet that breaks off",
      { ...workbookParts({ 表: "" }), "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" },
      "partBroken",
    ],
    [
      "entities",
      { ...workbookParts({ 表: "" }), "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>' },
      "partWithEntities",
    ],
    [
      "more rows than any report",
      workbookParts({ 表: `<sheetData>${rows(enough(150_000, 1_000_000))}</sheetData>` }),
      "tablesTooLarge",
    ],
    ["cells all over the sheet", workbookParts({ 表: `<sheetData>${diagonal(2_000)}</sheetData>` }), "tablesTooLarge"],
  ])("meets %s", (_, parts, code) => {
    const result = readXlsx(packed(parts), "report.xlsx");
    if (code === undefined) expect(result).toMatchObject({ ok: true, value: { blocks: [] } });
    else expect(result).toMatchObject({ ok: false, failure: { code, path: "report.xlsx" } });
  });

  it("reads a sheet whose rows are formatted to the end of the world", () => {
    const blank = '<row r="9" s="1" customFormat="1"/>'.repeat(50_000);
    expect(read(`<row r="1">${words("A1", "甲")}${number("B1", "1")}</row>${blank}`)).toEqual([[["甲", "1"]]]);
  });

  it("is not kept busy by merges that overlap", () => {
    const cells = Array.from(
      { length: 300 },
      (_, at) => `<row r="${at + 1}">${number(`A${at + 1}`, "1")}${number(`KN${at + 1}`, "2")}</row>`,
    );
    const merges = Array.from({ length: 299 }, (_, at) => `<mergeCell ref="A${300 - at}:KN300"/>`);
    const result = readXlsx(
      packed(
        workbookParts({ 表: `<sheetData>${cells.join("")}</sheetData><mergeCells>${merges.join("")}</mergeCells>` }),
      ),
      "x",
    );
    expect(result.ok).toBe(true);
  });

  it("never throws, whatever happened to the markup", () => {
    const parts = workbookParts(
      {
        表: `<sheetData><row r="1">${words("A1", "甲")}${number("B1", "1.5")}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
      },
      { strings: "<si><t>甲</t></si>", styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' },
    );
    const names = Object.keys(parts);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 30 }),
        fc.constantFrom("", "<", ">", "&", "99999999999", "-1", '"', "r="),
        (which, where, length, put) => {
          const name = names[which % names.length] ?? "";
          const text = parts[name] ?? "";
          const at = where % text.length;
          const changed = text.slice(0, at) + put + text.slice(at + length);
          expect(typeof readXlsx(packed({ ...parts, [name]: changed }), "x").ok).toBe("boolean");
        },
      ),
      { numRuns: 500 },
    );
  });
});

function without(parts: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name));
}

/** Cells from corner to corner, each alone in its row and column. */
function diagonal(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const address = `${utils.encode_col(at)}${at + 1}`;
    return `<row r="${at + 1}">${number(address, "1")}${at === 0 ? number("XFD1", "1") : ""}</row>`;
  }).join("");
}
