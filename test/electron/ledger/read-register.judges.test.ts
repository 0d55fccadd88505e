import { describe, expect, it } from "vitest";
import { utils, write } from "@e965/xlsx";
import { bookSheets } from "../../../electron/import/xls/book-sheets.ts";
import { readRegisterBytes } from "../../../electron/ledger/read-register.ts";
import { registerSheet } from "../../../electron/ledger/sheet-rows.ts";
import type { Register } from "../../../shared/ledger/register.ts";
import { countedFor2021, endsIn, figuresOf } from "../../kit/registers.ts";
import { packed, wordParts } from "../../kit/packages.ts";
import { bookBytes } from "../../kit/register-files.ts";

const heads = ["序号", "申请人", "申请人类别", "收到日期", "答复日期", "答复类型"];
const granted = (number: number, name: string) => [number, name, "公民", "2021-03-05", "2021-03-20", "予以公开"];

async function read(bytes: Uint8Array, name = "台账.xlsx"): Promise<Register> {
  const register = await readRegisterBytes(bytes, name);
  if (!register.ok) throw new Error(register.failure.code);
  return register.value;
}

const text = (content: string) => new TextEncoder().encode(content);

describe("a register in a workbook", () => {
  it("is read with merged heads, dates as numbers and the sum below", async () => {
    const bytes = await bookBytes((book) => {
      const sheet = book.addWorksheet("1月");
      sheet.addRow(["某局2021年依申请公开台账"]);
      sheet.addRow(["序号", "申请人情况", "", "收到", "答复", ""]);
      sheet.addRow(["", "姓名", "类别", "日期", "日期", "类型"]);
      sheet.mergeCells("A1:F1");
      sheet.mergeCells("A2:A3");
      sheet.mergeCells("B2:C2");
      sheet.mergeCells("E2:F2");
      sheet.addRow([1, "甲", "公民", new Date(Date.UTC(2021, 2, 5)), new Date(Date.UTC(2021, 2, 20)), "予以公开"]);
      sheet.addRow([2, "乙", "企业", 44260, "21年4月1日", "信息不存在"]);
      sheet.addRow(["合计", "", "", "", "", "2件"]);
      sheet.addRow(["填表人：丙"]);
    });
    const ledger = countedFor2021(await read(bytes));
    expect(endsIn(ledger)).toEqual(["counted", "counted", "sum", "footer"]);
    expect(ledger.settled.map(({ row }) => row)).toEqual([4, 5, 6, 7]);
    expect(figuresOf(ledger)).toEqual({
      "t3.received.naturalPerson": 1,
      "t3.received.business": 1,
      "t3.granted.naturalPerson": 1,
      "t3.unavailable.notHeld.business": 1,
    });
  });

  it("asks about hidden rows, rows that are struck out, and formulas without a result", async () => {
    const bytes = await bookBytes((book) => {
      const sheet = book.addWorksheet("台账");
      sheet.addRow(heads);
      sheet.addRow(granted(1, "甲"));
      sheet.addRow(granted(2, "乙")).hidden = true;
      const struck = sheet.addRow(granted(3, "丙"));
      for (const column of [1, 2, 3, 4, 5, 6]) struck.getCell(column).font = { strike: true };
      sheet.addRow(granted(4, "丁")).getCell(4).value = { formula: "D2" };
      const hidden = book.addWorksheet("旧表", { state: "hidden" });
      hidden.addRow(heads);
      hidden.addRow(granted(1, "戊"));
    });
    expect(endsIn(countedFor2021(await read(bytes)))).toEqual(["counted", "hidden", "struck", "formula", "hidden"]);
  });

  it("takes several sheets together, and numbers their rows one after the other", async () => {
    const bytes = await bookBytes((book) => {
      for (const month of ["1月", "2月"]) {
        const sheet = book.addWorksheet(month);
        sheet.addRow([...heads]);
        sheet.addRow(granted(1, `${month}甲`));
        sheet.addRow(granted(2, `${month}乙`));
      }
    });
    const ledger = countedFor2021(await read(bytes));
    expect(ledger.counted["t3.received.naturalPerson"]).toEqual({ value: 4, rows: [2, 3, 5, 6] });
    expect(ledger.sheets.map(({ offset }) => offset)).toEqual([0, 3]);
  });

  it("reads 100,000 rows", async () => {
    const lines = Array.from({ length: 100_000 }, (_, place) => granted(place + 1, `甲${place}`).join(","));
    const register = await read(text([heads.join(","), ...lines].join("\n")), "台账.csv");
    expect(countedFor2021(register).counted["t3.granted.total"]?.value).toBe(100_000);
  });
});

describe("a register of another kind", () => {
  it("is read from CSV, quoted and with texts that look like numbers", async () => {
    const register = await read(
      text(`${heads.join(",")}\n="001","甲，乙",公民,2021.3.5,2021.3.20,予以公开\n`),
      "台账.csv",
    );
    expect(figuresOf(countedFor2021(register))).toMatchObject({ "t3.granted.naturalPerson": 1 });
    expect(countedFor2021(register).applications[0]?.values.number).toBe("001");
  });

  it("is read from a table of a web page, merged cells minded", async () => {
    const row = (cells: readonly unknown[]) => `<tr>${cells.map((cell) => `<td>${String(cell)}</td>`).join("")}</tr>`;
    const page = `<html><body><p>台账</p><table>${row(heads)}<tr><td rowspan="2">1</td><td>甲</td><td>公民</td><td>2021-3-5</td><td>2021-3-20</td><td>予以公开</td></tr>${row(["甲", "公民", "2021-3-5", "2021-3-21", "信访"])}</table></body></html>`;
    const ledger = countedFor2021(await read(text(page), "台账.html"));
    expect(endsIn(ledger)).toEqual(["counted", "counted"]);
    expect(figuresOf(ledger)["t3.declined.petition.naturalPerson"]).toBe(1);
  });

  it("is read from a table of a Word document, and refused in one sentence where that is longer than any", async () => {
    const cell = (words: unknown) => `<w:tc><w:p><w:r><w:t>${String(words)}</w:t></w:r></w:p></w:tc>`;
    const row = (cells: readonly unknown[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
    const table = (lines: number) => {
      const rows = Array.from({ length: lines }, (_, place) => row(granted(place + 1, `甲${place}`)));
      return packed(wordParts(`<w:tbl>${row(heads)}${rows.join("")}</w:tbl>`));
    };
    expect(figuresOf(countedFor2021(await read(table(3), "台账.docx")))).toMatchObject({
      "t3.granted.naturalPerson": 3,
    });
    expect(await readRegisterBytes(table(9000), "台账.docx")).toEqual({
      ok: false,
      failure: { code: "registerTooLarge", path: "台账.docx" },
    });
  });

  it.each(["xls", "ods", "fods"] as const)("is read from %s", async (kind) => {
    const sheet = utils.aoa_to_sheet([[...heads], granted(1, "甲"), granted(2, "乙")]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "台账");
    const written: unknown = write(book, { type: "buffer", bookType: kind });
    if (!(written instanceof Uint8Array)) throw new TypeError("no bytes");
    const ends = endsIn(countedFor2021(await read(written, `台账.${kind}`)));
    expect(ends).toEqual(["counted", "counted"]);
  });

  it("asks about hidden rows of old workbooks", () => {
    const sheet = utils.aoa_to_sheet([[...heads], granted(1, "甲"), granted(2, "乙")], { dense: true });
    sheet["!rows"] = [{}, {}, { hidden: true }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "台账");
    const sheets = bookSheets(
      book,
      (name) => name,
      () => undefined,
      true,
    );
    const register = { sheets: sheets.map(({ name, sheet: own }) => registerSheet(name, own)) };
    expect(endsIn(countedFor2021(register))).toEqual(["counted", "hidden"]);
  });

  it("asks about hidden rows of OpenDocument, too", async () => {
    const cell = (content: unknown) =>
      `<table:table-cell office:value-type="string"><text:p>${String(content)}</text:p></table:table-cell>`;
    const row = (cells: readonly unknown[], more = "") =>
      `<table:table-row${more}>${cells.map(cell).join("")}</table:table-row>`;
    const names = ["office", "table", "text"].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    const flat = `<?xml version="1.0"?><office:document ${names.join(" ")} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="台账">${row(heads)}${row(granted(1, "甲"))}${row(granted(2, "乙"), ' table:visibility="filter"')}</table:table></office:spreadsheet></office:body></office:document>`;
    expect(endsIn(countedFor2021(await read(text(flat), "台账.fods")))).toEqual(["counted", "hidden"]);

    // A formula that no program has worked out, and a sheet that is not shown.
    const open = '<table:table-cell table:formula="of:=[.A1]+20" office:value-type="date"/>';
    const [, ...others] = granted(1, "甲").map(cell);
    const sheet = (rows: string, style = "") => `<table:table table:name="${style}表"${style}>${rows}</table:table>`;
    const hidden = ' table:style-name="h"';
    const body = sheet(row(heads) + `<table:table-row>${open}${others.join("")}</table:table-row>`);
    const style = `<office:automatic-styles><style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>`;
    const second = `<table:table table:name="旧"${hidden}>${row(heads)}${row(granted(2, "乙"))}</table:table>`;
    const more = `<?xml version="1.0"?><office:document ${names.join(" ")} xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${style}<office:body><office:spreadsheet>${body}${second}</office:spreadsheet></office:body></office:document>`;
    expect(endsIn(countedFor2021(await read(text(more), "台账.fods")))).toEqual(["formula", "hidden"]);
  });

  it("asks about formulas that a table of text holds, and about hidden sheets of old workbooks", async () => {
    const rows = [heads, granted(1, "甲"), granted(2, "乙").map((one, place) => (place === 0 ? "=A2+1" : one))];
    const csv = rows.map((cells) => cells.join(",")).join("\n");
    expect(endsIn(countedFor2021(await read(text(csv), "台账.csv")))).toEqual(["counted", "formula"]);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[...heads], granted(1, "甲")]), "台账");
    utils.book_append_sheet(book, utils.aoa_to_sheet([[...heads], granted(2, "乙")]), "旧");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const written: unknown = write(book, { type: "buffer", bookType: "biff8" });
    if (!(written instanceof Uint8Array)) throw new TypeError("no bytes");
    expect(endsIn(countedFor2021(await read(written, "台账.xls")))).toEqual(["counted", "hidden"]);
  });

  it.each(["xls", "ods"] as const)("is read from %s beyond what any report holds", async (kind) => {
    const lines = Array.from({ length: 9000 }, (_, place) => granted(place + 1, `甲${place}`));
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[...heads], ...lines]), "台账");
    const written: unknown = write(book, { type: "buffer", bookType: kind });
    if (!(written instanceof Uint8Array)) throw new TypeError("no bytes");
    expect(endsIn(countedFor2021(await read(written, `台账.${kind}`)))).toHaveLength(9000);
  });

  it("is read from cells that were pasted", async () => {
    const pasted = [heads, granted(1, "甲")].map((cells) => cells.join("\t")).join("\n");
    expect(endsIn(countedFor2021(await read(text(pasted), "粘贴.txt")))).toEqual(["counted"]);
  });

  it.each([
    ["no table", "今天没有台账。", "notRegister"],
    ["nothing", "", "foreignKind"],
    ["a page without end", `<table>${"<tr><td>公民</td></tr>".repeat(20_001)}</table>`, "registerTooLarge"],
  ])("%s is one failure", async (_, content, code) => {
    expect(await readRegisterBytes(text(content), "台账.txt")).toMatchObject({ ok: false, failure: { code } });
  });
});
