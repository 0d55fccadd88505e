import { describe, it } from "vitest";
import type { SourceBlock, SourceTable } from "../../../shared/recognition/source-document.ts";
import { lines } from "../../kit/source-documents.ts";
import { unmerged } from "../../kit/table-layouts.ts";
import { expectWhole, t2, t3, t4 } from "../../kit/whole-report.ts";

describe("a table as text", () => {
  const oneCellALine = (table: SourceTable): readonly SourceBlock[] =>
    table.rows.flatMap((row) => [...lines(""), ...lines(...row.map(({ text }) => `\t${text}`))]);
  const headings = [
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
  ];
  const underHeadings = (asText: (table: SourceTable) => readonly SourceBlock[]): readonly SourceBlock[] =>
    [t2, t3, t4].flatMap((table, place) => [...lines(headings[place] ?? ""), ...asText(table)]);

  it("with one cell a line", () => {
    expectWhole(...underHeadings(oneCellALine));
    expectWhole(...underHeadings((table) => lines(...table.rows.flatMap((row) => row.map(({ text }) => text)))));
  });

  it.each(["\t", " | ", "  ", " "])("with one row a line, cells apart by %j", (gap) => {
    expectWhole(...underHeadings((table) => lines(...table.rows.map((row) => row.map(({ text }) => text).join(gap)))));
  });

  it("with pipes on both sides and blanks for merges", () => {
    const framed = (table: SourceTable): readonly SourceBlock[] =>
      lines(...unmerged(table, "blank").rows.map((row) => `|${row.map(({ text }) => text).join("|")}|`));
    expectWhole(...underHeadings(framed));
  });
});
