import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import type { SourceBlock, SourceCell } from "../../../shared/recognition/source-document.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { lines, printedTable, readingOf, reportDocument } from "../../kit/source-documents.ts";

const form = formOf("2021");
const values = allCells(form, sampleReport.cells);
const tables: readonly SourceBlock[] = [
  printedTable("2021", "t2", values),
  printedTable("2021", "t3", values),
  printedTable("2021", "t4", values),
];

/** The sample's tables with some cells changed, each by its text. */
function changed(change: (cell: SourceCell, row: number, column: number) => SourceCell): readonly SourceBlock[] {
  return tables.map((table) =>
    table.kind !== "table"
      ? table
      : { ...table, rows: table.rows.map((cells, row) => cells.map((cell, at) => change(cell, row, at))) },
  );
}

describe("words that are struck out", () => {
  it("do not count, and what is left is only proposed", () => {
    const document = reportDocument(
      ...changed((cell) => (cell.text === "148" ? { ...cell, text: "150", withStruck: "148150" } : cell)),
    );
    const reading = readingOf(document);
    expect(reading.cells["t3.received.naturalPerson"]).toEqual({ raw: "148150" });
    expect(reading.doubts.filter(({ cell }) => cell === "t3.received.naturalPerson")).toMatchObject([
      { raw: "148150", reading: 150, reason: "struckOut" },
    ]);
  });

  it("leave nothing to propose where they are all that there is", () => {
    const document = reportDocument(
      ...changed((cell) => (cell.text === "148" ? { ...cell, text: "", withStruck: "148" } : cell)),
    );
    const doubt = readingOf(document).doubts.find(({ cell }) => cell === "t3.received.naturalPerson");
    expect(doubt).toMatchObject({ raw: "148", reason: "struckOut" });
    expect(doubt).not.toHaveProperty("reading");
  });

  it("are named where they stand in the text or beside the figures", () => {
    const document = reportDocument(
      ...changed((cell) => (cell.text === "行政许可" ? { ...cell, withStruck: "行政许可证" } : cell)),
      { kind: "line", text: "收费标准不变。", withStruck: "收费标准不变，另见附件。" },
    );
    expect(readingOf(document).doubts.filter(({ reason }) => reason === "struckOut")).toMatchObject([
      { raw: "行政许可证" },
      { raw: "收费标准不变，另见附件。" },
    ]);
  });
});

describe("tables that were put together from positions", () => {
  it("are certain where a row adds up and only there", () => {
    const document = { ...reportDocument(...tables), rebuilt: true } as const;
    const doubted = readingOf(document).doubts.flatMap(({ cell, reason }) => (reason === "rebuilt" ? [cell] : []));
    expect(doubted).toEqual(form.cells.filter(({ table }) => table === "t2").map(({ id }) => id));
  });

  it("are a doubt where one value of the row is another, or blank", () => {
    const other = (text: string): readonly unknown[] => {
      const blocks = changed((cell) => (cell.text === "148" ? { ...cell, text } : cell));
      return readingOf({ ...reportDocument(...blocks), rebuilt: true }).doubts.flatMap(({ cell, reason }) =>
        reason === "rebuilt" && cell?.startsWith("t3.") === true ? [cell] : [],
      );
    };
    const row = form.cells.filter(({ id }) => id.startsWith("t3.received.")).map(({ id }) => id);
    expect(other("149")).toEqual(row);
    expect(other("")).toEqual(row);
    expect(other("148")).toEqual([]);
  });

  it("say it of nothing in any other document", () => {
    expect(readingOf(reportDocument(...lines("附注"), ...tables)).doubts).toEqual([]);
  });
});
