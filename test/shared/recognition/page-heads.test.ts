import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { reportsIn } from "../../../shared/recognition/several-reports.ts";
import type { SourceBlock, SourceTable } from "../../../shared/recognition/source-document.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { lines, plainCell, printedTable, reportDocument } from "../../kit/source-documents.ts";
import { ragged, unmerged } from "../../kit/table-layouts.ts";

const form = formOf("2021");
const cells = allCells(form, sampleReport.cells);
const printed = printedTable("2021", "t3", cells);

/** What a conversion leaves between two rows where a page ends: its number, the title of the report, the heading or the caption of the table. */
const heads = [
  "示例区人民政府2022年政府信息公开工作年度报告",
  "2022年政府信息公开工作年度报告",
  "示例区人民政府关于2022年度政府信息公开工作情况的报告",
  "示例区人民政府",
  "三、收到和处理政府信息公开申请情况（续）",
  "三、收到和处理政府信息公开申请情况",
  "表3 收到和处理政府信息公开申请情况",
  "收到和处理政府信息公开申请情况统计表",
  "续表",
  "（接上页）",
  "单位：件",
  "- 3 -",
  "第 3 页 共 7 页",
  "3 / 7",
] as const;

const texts = (table: SourceTable): readonly (readonly string[])[] =>
  table.rows.map((row) => row.map(({ text }) => text.replaceAll("\n", "")));
const filled = (row: readonly string[]): readonly string[] => row.filter((text) => text !== "");
const oneCellALine = texts(printed).flatMap(filled);
const cell = (text: string, columnSpan = 1) => ({ text, rowSpan: 1, columnSpan });

/** Table three in each shape with a line between its rows, or, where each cell has its line, in the midst of a row. */
const shapes: readonly (readonly [name: string, table: (head: string) => readonly SourceBlock[]])[] = [
  ["a cell a line", (head) => lines(...oneCellALine.toSpliced(oneCellALine.length - 20, 0, head))],
  [
    "tabs",
    (head) =>
      lines(
        ...texts(unmerged(printed, "blank"))
          .map((row) => row.join("\t"))
          .toSpliced(9, 0, head),
      ),
  ],
  [
    "wide gaps",
    (head) =>
      lines(
        ...texts(printed)
          .map((row) => filled(row).join("    "))
          .toSpliced(9, 0, head),
      ),
  ],
  [
    "single spaces",
    (head) =>
      lines(
        ...texts(printed)
          .map((row) => filled(row).join(" "))
          .toSpliced(9, 0, head),
      ),
  ],
  ["a merged row", (head) => [{ ...printed, rows: printed.rows.toSpliced(4, 0, [cell(head, 10)]) }]],
  [
    "its merge undone",
    (head) => [{ ...printed, rows: unmerged(printed, "repeat").rows.toSpliced(4, 0, printed.rows.slice(0, 10).map(() => plainCell(head))) }], // prettier-ignore
  ],
  ["a row of its own", (head) => [{ ...printed, rows: ragged(printed).rows.toSpliced(4, 0, [plainCell(head)]) }]],
  [
    "two tables",
    (head) => {
      const { rows } = unmerged(printed, "repeat");
      return [{ ...printed, rows: rows.slice(0, 9) }, ...lines(head), { ...printed, rows: rows.slice(9) }];
    },
  ],
];

function readAlone(...table: readonly SourceBlock[]) {
  const document = reportDocument(
    ...lines("二、主动公开政府信息情况"),
    printedTable("2021", "t2", cells),
    ...lines("三、收到和处理政府信息公开申请情况"),
    ...table,
    ...lines("四、政府信息公开行政复议、行政诉讼情况"),
    printedTable("2021", "t4", cells),
  );
  const held = reportsIn(document, "报告.txt");
  if (!held.ok) throw new Error(held.failure.code);
  expect(held.value).toHaveLength(1);
  return held.value.map(({ reading }) => reading)[0];
}

describe.each(shapes)("table three (%s) goes on over the end of a page", (_, table) => {
  it.each(heads)("with %s between: no value, no doubt", (head) => {
    const reading = readAlone(...table(head));
    expect(reading?.doubts).toEqual([]);
    expect(reading?.cells).toEqual(cells);
  });
});

describe("a bare number between the rows of table three", () => {
  it.each(shapes)("(%s) is asked about, and gives no value that is not there", (_, table) => {
    const reading = readAlone(...table("3"));
    const wrong = form.cells.filter(({ id }) => reading?.cells[id] !== undefined && reading.cells[id] !== cells[id]);
    expect(wrong).toEqual([]);
  });
});

describe("a title in another place", () => {
  it("stays where it opens a report of another year", () => {
    const other = reportDocument(printedTable("2021", "t2", { ...cells, "t2.normative.issued": 77, "t2.normative.inForce": 99 }), printed, printedTable("2021", "t4", cells)); // prettier-ignore
    const again = other.blocks.map((block) =>
      block.kind === "line" ? { ...block, text: block.text.replaceAll("2022", "2023").replace("平稳", "顺利") } : block,
    );
    const held = reportsIn({ ...other, blocks: [...reportDocument(printedTable("2021", "t2", cells), printed, printedTable("2021", "t4", cells)).blocks, ...again] }, "x.docx"); // prettier-ignore
    expect(held.ok && held.value.map(({ reading }) => reading.year)).toEqual([2022, 2023]);
  });

  it("of the unit below the text is a signature, not a head: the last part keeps its words", () => {
    const { blocks } = reportDocument(printed);
    const held = reportsIn({ ...reportDocument(printed), blocks: [...blocks, ...lines("示例区人民政府", "2023年1月20日")] }, "x.docx"); // prettier-ignore
    const said = held.ok ? JSON.stringify(held.value[0]?.reading.narratives.s6) : "";
    expect(said).toContain("没有收取信息处理费。");
    expect(said).not.toContain("示例区人民政府");
  });
});
