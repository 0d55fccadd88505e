import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText, textBlocks } from "../../../../electron/import/text/read-text.ts";

/** Lines as text, tables as rows of texts. */
function outline(text: string): readonly unknown[] {
  return textBlocks(text).map((block) => {
    if (block.kind === "line") return block.text;
    return block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : block;
  });
}

const rows = [
  ["信息内容", "本年制发件数"],
  ["规章", "0"],
];

describe("tables in a text", () => {
  it.each([
    ["a row a line, with tabs", "前言\n信息内容\t本年制发件数\n规章\t0\n后记", ["前言", rows, "后记"]],
    ["with line ends of Windows", "信息内容\t本年制发件数\r\n规章\t0\r\n", [rows]],
    ["with an empty first cell", "\t自然人\n总计\t3", [[["", "自然人"], ["总计", "3"]]]], // prettier-ignore
    ["as spreadsheets copy them", '"信息\n内容"\t"本年""制发"""\n规章\t0', [[["信息\n内容", '本年"制发"'], ["规章", "0"]]]], // prettier-ignore
    ["a cell a line", "标题\n\t信息内容\n\t本年制发件数\n\n\t规章\n\t0\n\n\n\n后记", ["标题", rows, "后记"]],
    ["a cell a line, some blank", "\t\n\t自然人\n\n\t总计\n\t\n", [[["", "自然人"], ["总计", ""]]]], // prettier-ignore
    ["a cell a line, with tabs in a cell", "\t第二十条\t（一）项\n\n\t规章\n\t0\n\n\t许可\n\t1\n\n\t处罚\n\t2\n", [[["第二十条 （一）项"], ["规章", "0"], ["许可", "1"], ["处罚", "2"]]]], // prettier-ignore
    ["a cell of two lines", "\t商业\n企业\n\t其他\n\n\t1\n\t2\n", [[["商业\n企业", "其他"], ["1", "2"]]]], // prettier-ignore
    ["Markdown", "| 信息内容 | 本年制发件数 |\n|---|:--:|\n| 规章 | 0 |\n", [rows]],
    ["Markdown, several tables", "|信息内容|本年制发件数|\n|---|---|\n|规章|0|\n\n|信息内容|本年制发件数|\n|---|---|\n|规章|0|", [[...rows, ...rows]]], // prettier-ignore
    ["Markdown without outer lines", "信息内容 | 本年制发件数 |\n--- | --- |\n规章 | 0 |", [rows]],
    ["upright lines alone, empty lines between", "|信息内容|本年制发件数|\n\n|规章|0|", [rows]],
    ["upright lines of full width", "｜信息内容｜本年制发件数｜\n｜规章｜0｜", [rows]],
    ["a frame", "┌───┬───┐\n│信息内容│本年制发件数│\n├───┼───┤\n│规章│0│\n└───┴───┘", [rows]],
    ["a frame with rows of several lines", "+--+--+\n|信息|本年|\n|内容|制发|\n+--+--+\n|规章|0|\n+--+--+\n|许可|1|\n+--+--+", [[["信息\n内容", "本年\n制发"], ["规章", "0"], ["许可", "1"]]]], // prettier-ignore
    ["commas", 'a,信息内容,"1,024"\nb,规章,0\nc,"许""可",1', [[["a", "信息内容", "1,024"], ["b", "规章", "0"], ["c", '许"可', "1"]]]], // prettier-ignore
  ])("%s", (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });

  it.each([
    ["indented paragraphs", `\t一、总体情况\n\t${"全年各项工作有序开展。".repeat(20)}`],
    ["indented paragraphs with empty lines", "\t（一）主动公开\n\n\t1.甲\n\n\t2.乙"],
    ["prose with commas", "In 2021, we, they and all\nworked, as ever, well"],
    ["one drawn line", "| 只有 | 一行 |"],
    ["a quote that nothing closes", '"甲\t乙'],
  ])("are not made of %s", (_, text) => {
    expect(textBlocks(text).every((block) => block.kind === "line")).toBe(true);
  });
});

describe("lines of a text", () => {
  it("stand as they are; headings of Markdown are headings", () => {
    expect(textBlocks("# 年度报告\n\n　　一、总体情况\n2021年\u200B，受理。\n")).toEqual([
      { kind: "line", text: "年度报告", heading: 1 },
      { kind: "line", text: "一、总体情况" },
      { kind: "line", text: "2021年\u200B，受理。" },
    ]);
  });

  it("are read from every encoding, without signs that nobody sees", async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x3f, 0x65, 0x9c, 0x5e]);
    const gbk = new Uint8Array([0xd5, 0xfe, 0xb8, 0xae, 0x0a]);
    const utf8 = new TextEncoder().encode("\uFEFF政\u200B府");
    for (const bytes of [utf16, gbk, utf8]) {
      expect(await readText(bytes, "a.txt")).toMatchObject({ value: { blocks: [{ kind: "line", text: "政府" }] } });
    }
  });

  it("are none in bytes that are no text, or in a text of nothing", async () => {
    expect(await readText(new Uint8Array([1, 2, 3, 0, 255, 254, 129]), "a.txt")).toMatchObject({
      failure: { code: "foreignKind", kind: "unknown" },
    });
    expect(await readText(new TextEncoder().encode(" \n\n"), "a.txt")).toMatchObject({
      failure: { code: "foreignKind", kind: "empty" },
    });
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "\t",
    "|",
    ",",
    '"',
    "\n",
    "\n\n",
    "｜",
    "+--+",
    "---",
    "12",
    "规章",
    "\r\n",
    " ",
    "#",
    "\\|",
  );

  it("is read, and keeps every number in it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.nat().map(String)), { maxLength: 80 }), (pieces) => {
        const text = pieces.join("");
        const kept = textBlocks(text)
          .flatMap((block) => (block.kind === "table" ? block.rows.flat().map((cell) => cell.text) : block.kind === "line" ? [block.text] : []))
          .join(" "); // prettier-ignore
        expect(kept.match(/\d+/g) ?? []).toEqual(text.match(/\d+/g) ?? []);
      }),
    );
  });

  it("of any bytes gives a document or a failure", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const found = await readText(bytes, "a.txt");
        expect(found.ok || found.failure.code === "foreignKind").toBe(true);
      }),
    );
  });

  it("goes through every way of drawing a table and back", () => {
    const cell = fc.stringMatching(/^[\u4E00-\u4E20]{1,6}$/);
    const width = fc.integer({ min: 2, max: 5 });
    const grid = width.chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 6 }),
    );
    const drawings: readonly ((table: readonly (readonly string[])[]) => string)[] = [
      (table) => table.map((row) => row.join("\t")).join("\n"),
      (table) => table.map((row) => row.map((text) => `\t${text}\n`).join("")).join("\n"),
      (table) => table.map((row) => `| ${row.join(" | ")} |`).join("\n"),
      (table) => table.map((row) => row.map((text) => `"${text}"`).join("\t")).join("\r\n"),
    ];
    fc.assert(
      fc.property(grid, fc.constantFrom(...drawings), (table, draw) => {
        expect(outline(`甲\n${draw(table)}\n\n\n乙。`)).toEqual(["甲", table, "乙。"]);
      }),
    );
  });
});
