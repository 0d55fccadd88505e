import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { writeCsv } from "../../../../electron/export/csv/write-csv.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import { formatCell } from "../../../../shared/report/cell-value.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { allCells } from "../../../../shared/report/totals.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { reports } from "../../../kit/random-reports.ts";

async function write(report: Report): Promise<Uint8Array> {
  const written = await writeCsv({ report, findings: [], fonts: fontPresets.gb2312, withSignOff: false });
  if (!written.ok) throw new Error(written.failure.code);
  return written.value;
}

/** The rows as a spreadsheet program sees them; `raw` keeps every field as text, without it formulas would come alive. */
async function rows(report: Report, raw = true): Promise<readonly (readonly string[])[]> {
  const book = XLSX.read(await write(report), { type: "array", raw });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("no sheet was read");
  return XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
}

function withRaw(raw: string): Report {
  return { ...sampleReport, cells: { ...sampleReport.cells, "t3.granted.business": { raw } } };
}

async function fieldOf(raw: string): Promise<string | undefined> {
  return (await rows(withRaw(raw))).find(([id]) => id === "t3.granted.business")?.[4];
}

describe("the list of cells", () => {
  it("begins with a byte order mark and its headings and ends every line with CRLF", async () => {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await write(sampleReport));
    expect(text.startsWith("\uFEFF单元格编号,表,行,列,数值,来源\r\n")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("has one line a cell in form order, with labels, value and origin", async () => {
    const [, ...lines] = await rows(sampleReport);
    expect(lines.map(([id]) => id)).toEqual(formOf("2021").cells.map(({ id }) => id));
    expect(lines).toContainEqual([
      "t3.received.total",
      "表三",
      "一、本年新收政府信息公开申请数量",
      "总计",
      "151",
      "计算",
    ]);
    expect(lines).toContainEqual([
      "t3.refused.stateSecret.naturalPerson",
      "表三",
      "三、本年度办理结果—（三）不予公开—1.属于国家秘密",
      "自然人",
      "1",
      "填报",
    ]);
    expect(lines).toContainEqual([
      "t2.fees.amount",
      "表二",
      "行政事业性收费",
      "本年收费金额（单位：万元）",
      "299.7935",
      "填报",
    ]);
    expect(lines).toContainEqual(["t4.direct.total", "表四", "行政诉讼—未经复议直接起诉", "总计", "4", "计算"]);
  });

  it("gives back every value of any report", async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), async (report) => {
        const form = formOf(report.edition);
        const values = allCells(form, report.cells);
        const [, ...lines] = await rows(report);
        expect(lines.map((line) => line[4])).toEqual(
          form.cells.map(({ id }) => {
            const text = formatCell(values[id]);
            return typeof values[id] === "object" && text.startsWith("-") ? `'${text}` : text;
          }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\u0000=1", "＝1+1", "＠x"])(
    "puts an apostrophe before %j",
    async (raw) => {
      expect((await fieldOf(raw))?.startsWith("'")).toBe(true);
      const live = await rows(withRaw(raw), false);
      expect(live.find(([id]) => id === "t3.granted.business")?.[4]).not.toBe("2");
    },
  );

  it.each(["减4", "1,024", '约"10"件', '",=1+1,"', " 4 ", "四\n五", "—"])("keeps %j as it stands", async (raw) => {
    expect(await fieldOf(raw)).toBe(raw);
  });

  it("keeps typed negative numbers as numbers", async () => {
    const report: Report = {
      ...sampleReport,
      edition: "2019",
      year: 2020,
      cells: { "t2.licensing.change": -3, "t2.procurement.amount": "12.50", "t2.licensing.prior": "/" },
    };
    const lines = await rows(report);
    const value = (id: string) => lines.find((line) => line[0] === id)?.[4];
    expect(value("t2.licensing.change")).toBe("-3");
    expect(value("t2.procurement.amount")).toBe("12.50");
    expect(value("t2.licensing.prior")).toBe("/");
    expect(value("t2.licensing.decided")).toBe("");
    expect(value("t3.concluded.total")).toBe("");
  });

  it("is the same for the same report", async () => {
    expect(await write(sampleReport)).toEqual(await write(sampleReport));
  });
});
