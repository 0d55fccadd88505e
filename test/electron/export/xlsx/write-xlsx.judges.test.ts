import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../../shared/report/fingerprint.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { formatCell } from "../../../../shared/report/cell-value.ts";
import { blankReport, narrativeIds, type Report, reportTitle } from "../../../../shared/report/report.ts";
import { allCells } from "../../../../shared/report/totals.ts";
import { narrativeText, figureSources } from "../../../../shared/report/narrative-text.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { waiverFor } from "../../../../shared/checks/waivers.ts";
import { definedName } from "../../../../electron/export/xlsx/defined-name.ts";
import { sampleWith } from "../../../kit/findings.ts";
import { reports } from "../../../kit/random-reports.ts";
import { schemaErrors } from "../../../kit/schema-check.ts";
import { partOf, readSheets, workbookOf } from "./read-sheets.ts";

const report2019: Report = {
  ...blankReport({
    id: "0d9ac1c5-5c0b-4a3c-8d8e-0a1b2c3d4e5f",
    edition: "2019",
    year: 2020,
    unit: { name: "示例镇人民政府", level: "town" },
  }),
  cells: {
    "t2.regulation.made": 0,
    "t2.licensing.change": -12,
    "t2.procurement.amount": "1234567.890123",
    "t3.received.naturalPerson": 7,
    "t3.other.naturalPerson": 7,
    "t4.review.upheld": 1,
  },
};

describe("writeXlsx", () => {
  it("brings the tables, the text, the check sheet and the sign-off sheet, and hides the notes for re-import", async () => {
    const { book } = readSheets(await workbookOf(sampleReport));
    expect(book.SheetNames).toEqual(["表二", "表三", "表四", "文字部分", "勾稽核对", "审签单", "_meta"]);
    expect(book.Workbook?.Sheets?.map((sheet) => sheet.Hidden)).toEqual([0, 0, 0, 0, 0, 0, 2]);
  });

  it("says nothing of signatures and the fingerprint in the public copy", async () => {
    const signed: Report = { ...sampleReport, signOff: { prepared: { name: "张某某", date: "2022-01-10" } } };
    const bytes = await workbookOf(signed, false);
    expect(readSheets(bytes).book.SheetNames).not.toContain("审签单");
    const all = Object.keys(unzipSync(bytes))
      .map((path) => partOf(bytes, path))
      .join("\n");
    expect(all).not.toContain(fingerprint(signed));
    expect(all).not.toContain(fingerprint(signed).replaceAll(" ", ""));
    expect(all).not.toContain("张某某");
    expect(partOf(await workbookOf(signed), "xl/sharedStrings.xml")).toContain(fingerprint(signed));
  });

  it("keeps what was found out of the public copy", async () => {
    const unsettled: Report = {
      ...sampleReport,
      cells: { ...sampleReport.cells, "t3.granted.business": { raw: "约3" } },
    };
    const strings = async (withSignOff: boolean): Promise<string> =>
      partOf(await workbookOf(unsettled, withSignOff), "xl/sharedStrings.xml");
    expect(await strings(true)).toContain("可识别为 3");
    expect(await strings(false)).not.toContain("可识别为");
  });

  it.each([
    ["sample", sampleReport, true],
    ["sample, public copy", sampleReport, false],
    ["2019 edition", report2019, true],
    ["findings and waivers", withWaiver(), true],
  ])("is a valid package: %s", async (_, report, withSignOff) => {
    expect(await schemaErrors(await workbookOf(report, withSignOff), "xlsx")).toEqual([]);
  });

  it.each([true, false])("is a valid package for random reports (complete: %s)", async (complete) => {
    await fc.assert(
      fc.asyncProperty(reports({ complete }), async (report) => {
        expect(await schemaErrors(await workbookOf(report), "xlsx")).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it("holds every value at its name, and every merge as printed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean().chain((complete) => reports({ complete })),
        async (report) => {
          const bytes = await workbookOf(report);
          expect(/NaN|Infinity|undefined|#REF/.exec(partOf(bytes, "xl/worksheets/sheet2.xml"))).toBeNull();
          expectFaithful(report, bytes);
        },
      ),
      { numRuns: 25 },
    );
    expectFaithful(sampleReport, await workbookOf(sampleReport));
    expectFaithful(report2019, await workbookOf(report2019));
  });

  it("gives every cell one valid name that cannot be taken for an address", async () => {
    for (const report of [sampleReport, report2019]) {
      const names = (readSheets(await workbookOf(report)).book.Workbook?.Names ?? [])
        .map(({ Name }) => Name)
        .filter((name) => !name.startsWith("_xlnm."));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(formOf(report.edition).cells.length);
      expect(names).toHaveLength(formOf(report.edition).cells.length);
      for (const name of names) {
        expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]*$/);
        expect(name).not.toMatch(/^[A-Za-z]{1,3}\d+$/);
        expect(name).not.toMatch(/^[Rr]\d*[Cc]\d*$/);
      }
    }
  });

  it("lets only input cells be typed into, and only fitting numbers", async () => {
    const sheet = partOf(await workbookOf(report2019), "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<sheetProtection sheet="1"/);
    expect(sheet).not.toMatch(/password|hashValue|saltValue/);
    const rules = [...sheet.matchAll(/<dataValidation type="(\w+)"(?: operator="(\w+)")?[^>]*sqref="([^"]+)"/g)];
    const ruleAt = (address: string) => {
      const hits = rules.filter(([, , , range = ""]) => covers(range, address));
      expect(hits).toHaveLength(1);
      return hits[0]?.slice(1, 3);
    };
    const { named } = readSheets(await workbookOf(report2019));
    expect(ruleAt(named("t2_regulation_made").address)).toEqual(["whole", "greaterThanOrEqual"]);
    expect(ruleAt(named("t2_licensing_change").address)).toEqual(["whole", undefined]);
    expect(ruleAt(named("t2_procurement_amount").address)).toEqual(["decimal", "greaterThanOrEqual"]);
    await expectUnlocked(sampleReport);
    await expectUnlocked(report2019);
  });

  it("keeps the exact digits of amounts", async () => {
    const seen = async (amount: string) => {
      const { book, named } = readSheets(await workbookOf(sampleWith({ "t2.fees.amount": amount })));
      const { sheet, address, value } = named("t2_fees_amount");
      return [value, property(property(book.Sheets[sheet], address), "z")];
    };
    expect(await seen("299.7935")).toEqual([299.7935, "0.0000"]);
    expect(await seen("0.10")).toEqual([0.1, "0.00"]);
    expect(await seen("12")).toEqual([12, "0"]);
    expect((await seen("123456789012.123456"))[0]).toBe("123456789012.123456");
  });

  it("never turns words into formulas, and loses none of their characters but those that no file can hold", async () => {
    const dangerous = [
      "=1+1",
      "+1",
      "-1+cmd|' /C calc'!A0",
      "@SUM(1)",
      "_x0041_ _x000D_",
      "a\u0000b\u0007c\uFFFE",
      "&<>\"'",
    ];
    const bytes = await workbookOf({
      ...sampleWith({ "t3.received.business": { raw: "=2+3" } }),
      unit: { name: "=HYPERLINK(1)&区", level: "=x" },
      narratives: {
        ...sampleReport.narratives,
        s5: dangerous.map((text) => ({ kind: "paragraph" as const, content: [{ text }] })),
      },
      signOff: { prepared: { name: "=3+4", opinion: "@x", date: "+1" } },
    });
    expect(await schemaErrors(bytes, "xlsx")).toEqual([]);
    const { book, named, formulas } = readSheets(bytes);
    expect(named("t3_received_business").value).toBe("=2+3");
    const texts = Object.values(book.Sheets["文字部分"] ?? {}).map((cell: unknown) =>
      typeof cell === "object" && cell !== null && "v" in cell ? cell.v : undefined,
    );
    expect(texts).toEqual(expect.arrayContaining(["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "abc", "&<>\"'"]));
    expect(texts).toContain("_x0041_ _x000D_");
    expect([...formulas().keys()].filter((address) => /^(?:文字部分|审签单|_meta)!/.test(address))).toEqual([]);
    expect(partOf(bytes, "xl/worksheets/sheet2.xml")).not.toMatch(/<f>=/);
  });

  it("lists the text block by block, in the order and with the numbers of the report", async () => {
    const { at, book } = readSheets(await workbookOf(sampleReport));
    const rows = Array.from({ length: 60 }, (_, place) => place + 3).filter((row) => at("文字部分", `B${row}`) !== "");
    const text = rows
      .map((row) => `${at("文字部分", `C${row}`)}${at("文字部分", `D${row}`)}`)
      .filter((line) => line !== "")
      .join("\n");
    const sources = figureSources(sampleReport);
    expect(text).toBe(narrativeIds.map((id) => narrativeText(sampleReport.narratives[id], sources)).join("\n"));
    expect(rows.map((row) => at("文字部分", `A${row}`))).toContain("五、存在的主要问题及改进情况");
    expect(Object.keys(book.Sheets)).toHaveLength(7);
  });

  it("places pictures with their descriptions, byte for byte", async () => {
    const bytes = await workbookOf(sampleReport);
    const picture = sampleReport.pictures[0];
    expect(Buffer.from(unzipSync(bytes)["xl/media/image1.png"] ?? []).toString("base64")).toBe(picture?.bytes);
    expect(partOf(bytes, "xl/drawings/drawing1.xml")).toContain('descr="条形图：');
  });

  it("keeps a paragraph readable that is too long for one row, or even for one cell", async () => {
    const long = "政府信息公开工作全年有序推进，".repeat(3000);
    const bytes = await workbookOf({
      ...sampleReport,
      narratives: { ...sampleReport.narratives, s6: [{ kind: "paragraph", content: [{ text: long }] }] },
    });
    const { book } = readSheets(bytes);
    const pieces = Object.values(book.Sheets["文字部分"] ?? {}).flatMap((cell: unknown) =>
      typeof cell === "object" && cell !== null && "v" in cell && typeof cell.v === "string" ? [cell.v] : [],
    );
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(32_767);
    expect(pieces.join("")).toContain(long.slice(0, 32_767));
    const heights = [...partOf(bytes, "xl/worksheets/sheet4.xml").matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) =>
      Number(ht),
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  it("fits A4, repeats the headings on every page and keeps them in view", async () => {
    const bytes = await workbookOf(sampleReport);
    for (const sheet of [1, 2, 3, 4, 5, 6]) {
      const xml = partOf(bytes, `xl/worksheets/sheet${sheet}.xml`);
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="portrait"[^>]*fitToWidth="1" fitToHeight="0"/);
      expect(xml).toContain('state="frozen"');
      expect(xml).not.toMatch(/<col [^>]*max="\d+" customWidth/);
      expect(xml).toContain(reportTitle(sampleReport));
    }
    expect(partOf(bytes, "xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles" localSheetId="1">&apos;表三&apos;!\$1:\$4</);
  });

  it("writes the same bytes for the same request", async () => {
    expect(Buffer.compare(await workbookOf(sampleReport), await workbookOf(sampleReport))).toBe(0);
    const core = partOf(await workbookOf(sampleReport), "docProps/core.xml");
    expect(core).not.toContain(String(new Date().getFullYear()));
  });

  it("shows the longest reason in full on the sign-off sheet, over as many rows as it needs", async () => {
    const long = "经核对，按实际情况填写，=====与上年相比没有遗漏；".repeat(2000);
    const report = withWaiver(long);
    const bytes = await workbookOf(report);
    const { book, at } = readSheets(bytes);
    const number = Object.keys(book.Sheets).indexOf("审签单附页") + 1;
    const heights = new Map(
      [...partOf(bytes, `xl/worksheets/sheet${number}.xml`).matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].map(
        ([, row, height]) => [Number(row), Number(height)] as const,
      ),
    );
    expect(Math.max(...heights.values())).toBeLessThanOrEqual(409);
    const pieces = [...heights]
      .map(([row, height]) => ({ text: String(at("审签单附页", `C${row}`)), height }))
      .filter(({ text }) => text.includes("====="));
    expect(pieces.map(({ text }) => text).join("")).toContain(long);
    // A column of 24 characters holds at most 13 Chinese characters of 11 points in a line.
    for (const { text, height } of pieces) expect(height).toBeGreaterThan((text.length / 13) * 14.3);
  });

  it("shows waivers with their reasons on the sign-off sheet", async () => {
    const { book } = readSheets(await workbookOf(withWaiver()));
    const words = Object.values(book.Sheets["审签单附页"] ?? {}).flatMap((cell: unknown) =>
      typeof cell === "object" && cell !== null && "v" in cell && typeof cell.v === "string" ? [cell.v] : [],
    );
    expect(words).toContain("代上级机关发布");
    expect(words).toContain("赵某\n2022年1月20日");
  });

  it("notes for re-import where everything stands", async () => {
    const report = sampleWith({}, { declared: { "t3.received.total": 150 } });
    const { book, named } = readSheets(await workbookOf(report));
    const rows = rowsOf(book.Sheets["_meta"]);
    expect(rows.find(([kind]) => kind === "id")).toEqual(["id", report.id]);
    expect(rows.find(([kind]) => kind === "year")).toEqual(["year", 2021]);
    expect(rows.find(([kind]) => kind === "level")).toEqual(["level", "county"]);
    for (const { id } of formOf("2021").cells) {
      const { sheet, address } = named(definedName(id));
      expect(rows.find(([kind, one]) => kind === "cell" && one === id)?.[2]).toBe(`${sheet}!${address}`);
    }
    expect(rows.find(([, one]) => one === "t3.received.total")?.[3]).toBe(150);
    const blocks = rows.filter(([kind]) => kind === "block" || kind === "picture");
    expect(blocks).toHaveLength(narrativeIds.flatMap((id) => report.narratives[id]).length);
    expect(blocks.filter((row) => row[5] === true)).toHaveLength(2);
    expect(blocks.filter((row) => row[4] === 1).length).toBeGreaterThan(5);
  });
});

function withWaiver(reason = "代上级机关发布"): Report {
  const report = sampleWith({
    "t2.regulation.issued": 2,
    "t3.received.naturalPerson": 149,
    "t4.review.other": { raw: "减4" },
  });
  const findings = checkerFor("2021")
    .check(report)
    .findings.filter(({ code }) => code === "V6");
  const words = { reason, by: "赵某", at: "2022-01-20T09:00:00Z" };
  return { ...report, waivers: findings.map((finding) => waiverFor(finding, report, words)) };
}

function expectFaithful(report: Report, bytes: Uint8Array): void {
  const form = formOf(report.edition);
  const { named, merges } = readSheets(bytes);
  const all = allCells(form, report.cells);
  for (const { id } of form.cells) {
    const value = all[id];
    const { value: seen } = named(definedName(id));
    if (typeof value === "string" && typeof seen === "number") {
      const places = value.split(".")[1]?.length ?? 0;
      expect(seen.toFixed(places)).toBe(value);
    } else expect([id, seen]).toEqual([id, typeof value === "number" ? value : formatCell(value)]);
  }
  for (const table of form.tables) {
    const printed = table.layout.rows
      .flat()
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        s: { r: row + 1, c: column },
        e: { r: row + rowSpan, c: column + columnSpan - 1 },
      }));
    const heading = { s: { r: 0, c: 0 }, e: { r: 0, c: table.layout.columnCount - 1 } };
    const found = merges({ t2: "表二", t3: "表三", t4: "表四" }[table.id]);
    expect(found).toHaveLength(printed.length + 1);
    expect(found).toEqual(expect.arrayContaining([heading, ...printed]));
  }
}

async function expectUnlocked(report: Report): Promise<void> {
  const form = formOf(report.edition);
  const bytes = await workbookOf(report);
  const { named } = readSheets(bytes);
  const formats = [
    ...partOf(bytes, "xl/styles.xml")
      .replace(/.*<cellXfs/s, "")
      .matchAll(/<xf [^>]*\/>|<xf [^>]*[^/]>.*?<\/xf>/gs),
  ];
  for (const cell of form.cells) {
    const { sheet, address } = named(definedName(cell.id));
    const path = `xl/worksheets/sheet${["表二", "表三", "表四"].indexOf(sheet) + 1}.xml`;
    const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(partOf(bytes, path))?.[1];
    expect([cell.id, /locked="0"/.test(formats[Number(style)]?.[0] ?? "")]).toEqual([cell.id, !cell.computed]);
  }
}

/** A property of something whose type the library leaves open. */
function property(of: unknown, name: string): unknown {
  return Object.entries(typeof of === "object" && of !== null ? of : {}).find(([one]) => one === name)?.[1];
}

function covers(range: string, address: string): boolean {
  const [from = "", to = from] = range.split(":");
  const [a, b, c] = [from, to, address].map((one) => [one.replace(/\d+/, ""), Number(one.replace(/\D+/, ""))] as const);
  return (
    a !== undefined &&
    b !== undefined &&
    c !== undefined &&
    a[0] <= c[0] &&
    c[0] <= b[0] &&
    a[1] <= c[1] &&
    c[1] <= b[1]
  );
}

function rowsOf(sheet: unknown): readonly (readonly unknown[])[] {
  const rows: unknown[][] = [];
  for (const [address, cell] of Object.entries(typeof sheet === "object" && sheet !== null ? sheet : {})) {
    const [, letter = "", digits = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    const value = property(cell, "v");
    if (letter !== "" && value !== undefined) (rows[Number(digits) - 1] ??= [])[letter.charCodeAt(0) - 65] = value;
  }
  return rows;
}
