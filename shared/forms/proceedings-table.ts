import type { PlainCell, Sum, TableDefinition } from "./form.ts";
import { LayoutBuilder } from "./layout.ts";

const groups = [
  { id: "review", labels: ["行政复议"] },
  { id: "direct", labels: ["行政诉讼", "未经复议直接起诉"] },
  { id: "afterReview", labels: ["行政诉讼", "复议后起诉"] },
] as const;

const outcomes = [
  { id: "upheld", label: "结果维持" },
  { id: "corrected", label: "结果纠正" },
  { id: "other", label: "其他结果" },
  { id: "pending", label: "尚未审结" },
] as const;
const total = { id: "total", label: "总计" } as const;
const columns = [...outcomes, total] as const;

/** Reviews, and the two kinds of lawsuits. */
export type ProceedingGroup = (typeof groups)[number]["id"];

/** How a case ended, or all of a group. */
export type ProceedingColumn = (typeof columns)[number]["id"];

/** Builds table four: administrative review and the two kinds of lawsuit side by side, five columns each, with the sums S3. */
export function proceedingsTable(): TableDefinition {
  const cells = groups.flatMap((group) =>
    columns.map((column): PlainCell => ({
      id: `t4.${group.id}.${column.id}`,
      table: "t4",
      row: group.id,
      column: column.id,
      kind: "count",
      computed: column.id === total.id,
      rowLabels: group.labels,
      columnLabels: [column.label],
    })),
  );
  return {
    id: "t4",
    heading: "四、政府信息公开行政复议、行政诉讼情况",
    cells,
    sums: groups.map((group): Sum => ({
      of: "outcomes",
      total: `t4.${group.id}.${total.id}`,
      addends: outcomes.map((outcome) => `t4.${group.id}.${outcome.id}` as const),
    })),
    balances: [],
    layout: {
      columnCount: cells.length,
      headerRows: 3,
      labelColumns: 0,
      rows: layOut(),
      blocks: [{ first: 0, last: 3 }],
    },
  };
}

function layOut() {
  const layout = new LayoutBuilder();
  const width = columns.length;
  layout.label({ row: 0, column: 0, columnSpan: width }, "columnHeader", groups[0].labels[0]);
  layout.label({ row: 0, column: width, columnSpan: 2 * width }, "columnHeader", groups[1].labels[0]);
  layout.label({ row: 1, column: width, columnSpan: width }, "columnHeader", groups[1].labels[1]);
  layout.label({ row: 1, column: 2 * width, columnSpan: width }, "columnHeader", groups[2].labels[1]);
  for (const [groupPlace, group] of groups.entries()) {
    for (const [place, column] of columns.entries()) {
      const at = groupPlace * width + place;
      const header = groupPlace === 0 ? { row: 1, column: at, rowSpan: 2 } : { row: 2, column: at };
      layout.label(header, "columnHeader", column.label);
      layout.place({ row: 3, column: at }, "value", { kind: "value", cell: `t4.${group.id}.${column.id}` });
    }
  }
  return layout.rows();
}
