import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { enough } from "../../kit/long-run.ts";
import { lines, plainTable, printedTable, readingOf, reportDocument } from "../../kit/source-documents.ts";
import { gridOf } from "../../../shared/recognition/grid.ts";
import { orderRow } from "../../../shared/recognition/ordered-row.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Spoilt, spoiltReports } from "../../kit/spoilt-layouts.ts";

const form = formOf("2021");
const cells = allCells(form, sampleReport.cells);

/** What a reading says of a cell: its value, what is asked and proposed about it, or that it is missing. */
function told({ document }: Spoilt) {
  const reading = readingOf(document);
  const missing = new Set(reading.missing);
  return (id: CellId) => ({
    value: reading.cells[id],
    doubts: reading.doubts.filter(({ cell }) => cell === id),
    missing: missing.has(id),
  });
}

describe("a table that a converter or a hand has spoilt", () => {
  it("gives no wrong figure that nobody is asked about, and proposes none", () => {
    fc.assert(
      fc.property(spoiltReports, (spoilt) => {
        const of = told(spoilt);
        const wrong = form.cells.flatMap(({ id }): readonly object[] => {
          const { value, doubts, missing } = of(id);
          const right = [spoilt.cells[id], spoilt.original[id]];
          if (doubts.length === 0) return missing || right.includes(value) ? [] : [{ id, value, right }];
          // Of two values that a document states for a cell nobody can say which holds.
          if (doubts.some(({ reason }) => reason === "conflict")) return [];
          return doubts.flatMap(({ reading }) =>
            reading === undefined || right.includes(reading) ? [] : [{ id, reading, right }],
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: enough(50, 2_500) },
    );
  });
});

/** Table three as a text with a cell a line; `change` gets its lines. */
function oneCellALine(change: (texts: string[]) => void): Spoilt["document"] {
  const texts = printedTable("2021", "t3", cells).rows.flatMap((row) => row.map(({ text }) => text));
  change(texts);
  return reportDocument(...lines(...texts));
}

const columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;
const carriedIn = columns.map((column): CellId => `t3.carriedIn.${column}`);
const label = "二、上年结转政府信息公开申请数量";

describe("a row told by position", () => {
  it.each([
    ["a value too few", (row: string[]) => row.splice(1, 1)],
    ["a blank cell gone and a stray line in its place", (row: string[]) => row.splice(1, 1) && row.push("续表")],
    ["words among its values", (row: string[]) => row.splice(2, 1, "见附件")],
    ["a number too many that breaks its sum", (row: string[]) => row.unshift("12")],
  ])("with %s is asked about as a whole, with all that stands in it", (_, change) => {
    const document = oneCellALine((texts) => {
      const at = texts.indexOf(label) + 1;
      const row = texts.slice(at, at + 7);
      change(row);
      texts.splice(at, 7, ...row);
    });
    const reading = readingOf(document);
    const doubts = reading.doubts.filter(({ cell }) => cell !== undefined && carriedIn.includes(cell));
    expect(doubts.map(({ cell }) => cell)).toEqual(carriedIn);
    expect(new Set(doubts.map(({ raw }) => raw)).size).toBe(1);
    expect(doubts.every(({ reading: proposed, raw }) => proposed === undefined && raw.includes(" | "))).toBe(true);
    expect(carriedIn.map((id) => reading.cells[id])).toEqual(columns.map(() => undefined));
    expect(reading.cells["t3.received.business"]).toBe(cells["t3.received.business"]);
    expect(reading.cells["t3.granted.business"]).toBe(cells["t3.granted.business"]);
  });

  it("with a number too many behind values that add up keeps them, and says what is left over", () => {
    const document = oneCellALine((texts) => texts.splice(texts.indexOf(label) + 8, 0, "17"));
    const reading = readingOf(document);
    expect(carriedIn.map((id) => reading.cells[id])).toEqual(carriedIn.map((id) => cells[id]));
    expect(reading.doubts.map(({ raw, reason }) => ({ raw, reason }))).toEqual([
      { raw: "二、上年结转政府信息公开申请数量：17", reason: "placeUnknown" },
    ]);
  });

  it.each([
    ["blank cells around them", ["", "0", "35", "0", "1", "10", "46", "92", ""], "0 35 0 1 10 46 92"],
    ["a number behind them", ["5", "0", "0", "0", "0", "2", "7", "12"], "5 0 0 0 0 2 7"],
    ["values that add up in two places", ["", "0", "35", "0", "1", "10", "46", "92", "3"], undefined],
    [
      "values that add up where two are left over, beside an order that takes them all",
      ["", "", "", "", "14", "34", "48", "0", "0"],
      undefined,
    ],
    [
      "values that add up beside an order in which the total is blank",
      ["", "17", "0", "0", "30", "3", "50", ""],
      undefined,
    ],
  ])("with %s", (_, texts, laid) => {
    const table = plainTable([texts]);
    const [values = []] = gridOf(table, 0).origins;
    expect(
      orderRow(values, 7, 6)
        .values?.map(({ text }) => text)
        .join(" "),
    ).toBe(laid);
  });

  it.each(["t3", "t4"] as const)(
    "of %s that fits and does not add up is asked about: a page may have ended in it",
    (table) => {
      const total = form.cells.find((cell) => cell.table === table && cell.column === "total");
      const first = form.cells.find((cell) => cell.table === table);
      if (total === undefined || first === undefined) throw new Error("no such row");
      const texts = printedTable("2021", table, { ...cells, [first.id]: 8123, [total.id]: 9 }).rows.flatMap((row) =>
        row.map(({ text }) => text),
      );
      const reading = readingOf(reportDocument(...lines(...texts)));
      expect(reading.doubts.filter(({ cell }) => cell === first.id)).toMatchObject([{ reason: "byPosition" }]);
      expect(reading.cells[first.id]).toBeUndefined();
      // What stands in the cells of a table below their headers is what it is, whether it adds up or not.
      const inCells = readingOf(
        reportDocument(printedTable("2021", table, { ...cells, [first.id]: 8123, [total.id]: 9 })),
      );
      expect(inCells.cells[first.id]).toBe(8123);
      expect(inCells.doubts.filter(({ cell }) => cell !== undefined)).toEqual([]);
    },
  );

  it("that has lost its label leaves its values over, and the row above as it is", () => {
    const document = oneCellALine((texts) => texts.splice(texts.indexOf(label), 1));
    const reading = readingOf(document);
    const received = columns.map((column): CellId => `t3.received.${column}`);
    expect(received.map((id) => reading.cells[id])).toEqual(received.map((id) => cells[id]));
    expect(reading.missing).toEqual(expect.arrayContaining(carriedIn));
    const left = carriedIn.map((id) => formatCell(cells[id])).join(" | ");
    expect(reading.doubts.filter(({ reason }) => reason === "placeUnknown").map(({ raw }) => raw)).toEqual([
      `一、本年新收政府信息公开申请数量：${left}`,
    ]);
  });

  it("adds up in the form's order where a page has shuffled the words of the header", () => {
    const rows = printedTable("2021", "t3", cells).rows.slice(3);
    const texts = rows.map((row) => row.map(({ text }) => text).slice(-8).join("    ")); // prettier-ignore
    const head = ["      法人或其他组织", "自然人         社会 法律              总计", "   商业 科研", "      公益 服务 其他", "    企业 机构", "       组织 机构"]; // prettier-ignore
    const reading = readingOf(reportDocument(...lines(...head, ...texts)));
    const applications = form.cells.filter(({ table }) => table === "t3");
    const proposals = applications.map(({ id }) => reading.doubts.find(({ cell }) => cell === id)?.reading);
    expect(proposals).toEqual(applications.map(({ id }) => cells[id]));
  });
});

describe("table two told by position", () => {
  const rows = (...texts: readonly string[]) =>
    readingOf(reportDocument(...lines("第二十条第（一）项", "信息内容", ...texts)));

  it("proposes nothing for two values under three headers", () => {
    const { doubts } = rows("本年制发件数", "本年废止件数", "现行有效件数", "规章", "22", "235", "行政规范性文件", "1", "2", "3"); // prettier-ignore
    expect(doubts.filter(({ cell }) => cell?.startsWith("t2.regulation") === true)).toMatchObject([
      { cell: "t2.regulation.issued", raw: "22 | 235", reason: "byPosition" },
      { cell: "t2.regulation.repealed", raw: "22 | 235" },
      { cell: "t2.regulation.inForce", raw: "22 | 235" },
    ]);
    expect(doubts.every(({ reading }) => reading === undefined)).toBe(true);
  });

  it("is certain of no row where another has lost a value: a number of a page may stand for a blank that is not seen", () => {
    const heads = ["本年制发件数", "本年废止件数", "现行有效件数"];
    const { doubts, cells: read } = rows(...heads, "规章", "22", "235", "行政规范性文件", "1", "2", "7");
    expect(doubts.filter(({ cell }) => cell === "t2.normative.inForce")).toMatchObject([{ raw: "1 | 2 | 7" }]);
    expect(read["t2.normative.inForce"]).toBeUndefined();
    const whole = rows(...heads, "规章", "22", "0", "235", "行政规范性文件", "1", "2", "3");
    expect(whole.doubts.filter(({ cell }) => cell !== undefined)).toEqual([]);
    expect(whole.cells["t2.normative.inForce"]).toBe(3);
  });

  it("knows a header that has lost letters by the places of the others", () => {
    const { doubts } = rows("本年发件", "本年废止件数", "现行有效件", "规章", "69", "732", "334", "行政规范性文件", "1", "2", "3"); // prettier-ignore
    expect(doubts.filter(({ cell }) => cell?.startsWith("t2.regulation") === true)).toMatchObject([
      { cell: "t2.regulation.issued", reading: 69, reason: "byPosition" },
      { cell: "t2.regulation.repealed", reading: 732 },
      { cell: "t2.regulation.inForce", reading: 334 },
    ]);
  });
});

describe("totals of several years side by side", () => {
  const rows = form.cells.filter(({ table, column }) => table === "t3" && column === "total");
  const tables = (["t2", "t3", "t4"] as const).map((id) => printedTable("2021", id, cells));
  const years = (total: (id: CellId) => string) =>
    plainTable([
      ["项目", "2021年", "2022年"],
      ...rows.map(({ id, rowLabels }) => [rowLabels.join(""), "7", total(id)]),
    ]);

  it("say nothing against the table that states each cell", () => {
    const { doubts, cells: read } = readingOf(
      reportDocument(
        years((id) => formatCell(cells[id])),
        ...tables,
      ),
    );
    expect(doubts).toEqual([]);
    expect(read).toEqual(cells);
  });

  it("are asked about where one of them is another", () => {
    const [first] = rows;
    const changed = (id: CellId): string => (id === first?.id ? "31999" : formatCell(cells[id]));
    const { doubts } = readingOf(reportDocument(...tables, years(changed)));
    expect(doubts.map(({ cell, raw }) => [cell?.split(".")[1], raw])).toEqual(
      form.cells.filter(({ table, row }) => table === "t3" && row === first?.row).map(({ row }) => [row, "7 | 31999"]),
    );
  });
});
