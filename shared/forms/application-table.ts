import type { ApplicationRowId, CellId } from "./cell-id.ts";
import type { Balance, PlainCell, Sum, TableDefinition } from "./form.ts";
import { LayoutBuilder } from "./layout.ts";

/** A row of table three: its id and its labels, outermost first. */
export interface ApplicationRow<Id extends string> {
  readonly id: Id;
  readonly labels: readonly string[];
}

const applicants = [
  { id: "naturalPerson", label: "自然人" },
  { id: "business", label: "商业企业" },
  { id: "research", label: "科研机构" },
  { id: "nonprofit", label: "社会公益组织" },
  { id: "legalService", label: "法律服务机构" },
  { id: "otherOrg", label: "其他" },
] as const;
const total = { id: "total", label: "总计" } as const;
const columns = [...applicants, total] as const;

/** A kind of applicant, or all of them. */
export type ApplicantColumn = (typeof columns)[number]["id"];

const organisations = { first: 1, count: 5, label: "法人或其他组织" } as const;

const results = "三、本年度办理结果";

const opening = [
  { id: "received", labels: ["一、本年新收政府信息公开申请数量"] },
  { id: "carriedIn", labels: ["二、上年结转政府信息公开申请数量"] },
] as const;
const closing = [
  { id: "concluded", labels: [results, "（七）总计"] },
  { id: "carriedOut", labels: ["四、结转下年度继续办理"] },
] as const;

/** The result rows that both editions print alike: everything from （一）予以公开 to （五）不予处理. */
export const commonResultRows = [
  resultRow("granted", "（一）予以公开"),
  resultRow("partiallyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
  ...numbered("refused", "（三）不予公开", [
    ["stateSecret", "属于国家秘密"],
    ["prohibitedByLaw", "其他法律行政法规禁止公开"],
    ["safetyStability", "危及“三安全一稳定”"],
    ["thirdParty", "保护第三方合法权益"],
    ["internalAffairs", "属于三类内部事务信息"],
    ["deliberative", "属于四类过程性信息"],
    ["enforcementFile", "属于行政执法案卷"],
    ["administrativeQuery", "属于行政查询事项"],
  ]),
  ...numbered("unavailable", "（四）无法提供", [
    ["notHeld", "本机关不掌握相关政府信息"],
    ["needsCreation", "没有现成信息需要另行制作"],
    ["unclear", "补正后申请内容仍不明确"],
  ]),
  ...numbered("declined", "（五）不予处理", [
    ["petition", "信访举报投诉类申请"],
    ["repeated", "重复申请"],
    ["publication", "要求提供公开出版物"],
    ["excessive", "无正当理由大量反复申请"],
    ["confirmation", "要求行政机关确认或重新出具已获取信息"],
  ]),
];

/** A row of table three that both editions have. */
export type CommonRow = (typeof opening | typeof commonResultRows | typeof closing)[number]["id"];

/** Rows that share a result heading and are numbered 1. 2. 3. below it. */
export function numbered<Group extends string, Id extends string>(
  group: Group,
  heading: string,
  rows: readonly (readonly [id: Id, label: string])[],
): readonly ApplicationRow<`${Group}.${Id}`>[] {
  return rows.map(([id, label], place) => ({
    id: `${group}.${id}`,
    labels: [results, heading, `${place + 1}.${label}`],
  }));
}

/** A result row without rows below its heading. */
export function resultRow<Id extends string>(id: Id, label: string): ApplicationRow<Id> {
  return { id, labels: [results, label] };
}

/**
 * Builds table three from the edition's result rows ((一) to (六)): what came in above them, （七）总计 and what is carried on below them,
 * seven applicant columns beside them; with the sums of results and of applicants and the balance printed in the form.
 */
export function applicationTable(resultRows: readonly ApplicationRow<ApplicationRowId>[]): TableDefinition {
  const rows: readonly ApplicationRow<ApplicationRowId>[] = [...opening, ...resultRows, ...closing];
  const cells = rows.flatMap((row) =>
    columns.map((column): PlainCell => ({
      id: cellId(row.id, column.id),
      table: "t3",
      row: row.id,
      column: column.id,
      kind: "count",
      computed: row.id === "concluded" || column.id === total.id,
      rowLabels: row.labels,
      columnLabels: [column.label],
    })),
  );
  const rowSum = (row: ApplicationRowId): Sum => ({
    of: "applicants",
    total: cellId(row, total.id),
    addends: applicants.map((column) => cellId(row, column.id)),
  });
  const columnSum = (column: ApplicantColumn): Sum => ({
    of: "results",
    total: cellId("concluded", column),
    addends: resultRows.map((row) => cellId(row.id, column)),
  });
  return {
    id: "t3",
    heading: "三、收到和处理政府信息公开申请情况",
    cells,
    sums: [
      ...rows.filter((row) => row.id !== "concluded").map((row) => rowSum(row.id)),
      ...columns.map((column) => columnSum(column.id)),
      rowSum("concluded"),
    ],
    balances: columns.map((column): Balance => ({
      column: column.id,
      left: [cellId("received", column.id), cellId("carriedIn", column.id)],
      right: [cellId("concluded", column.id), cellId("carriedOut", column.id)],
    })),
    layout: {
      columnCount: labelColumns + columns.length,
      headerRows,
      labelColumns,
      rows: layOut(rows),
      blocks: [],
    },
  };
}

function cellId(row: ApplicationRowId, column: ApplicantColumn): CellId {
  return `t3.${row}.${column}`;
}

const labelColumns = 3;
const headerRows = 3;

function layOut(rows: readonly ApplicationRow<ApplicationRowId>[]) {
  const layout = new LayoutBuilder();
  const end = labelColumns + applicants.length;
  layout.label(
    { row: 0, column: 0, rowSpan: headerRows, columnSpan: labelColumns },
    "corner",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  );
  layout.label({ row: 0, column: labelColumns, columnSpan: columns.length }, "columnHeader", "申请人情况");
  layout.label({ row: 1, column: labelColumns, rowSpan: 2 }, "columnHeader", applicants[0].label);
  layout.label(
    { row: 1, column: labelColumns + organisations.first, columnSpan: organisations.count },
    "columnHeader",
    organisations.label,
  );
  layout.label({ row: 1, column: end, rowSpan: 2 }, "columnHeader", total.label);
  for (const [place, applicant] of applicants.slice(organisations.first).entries()) {
    layout.label({ row: 2, column: labelColumns + organisations.first + place }, "columnHeader", applicant.label);
  }
  for (const [place, line] of rows.entries()) {
    const row = headerRows + place;
    const above = rows[place - 1];
    for (const [depth, text] of line.labels.entries()) {
      if (above !== undefined && sameLabels(above, line, depth)) continue;
      const last = depth === line.labels.length - 1;
      layout.label(
        {
          row,
          column: depth,
          rowSpan: last ? 1 : rows.slice(place).filter((other) => sameLabels(other, line, depth)).length,
          columnSpan: last ? labelColumns - depth : 1,
        },
        "rowHeader",
        text,
      );
    }
    for (const [columnPlace, column] of columns.entries()) {
      layout.place({ row, column: labelColumns + columnPlace }, "value", {
        kind: "value",
        cell: cellId(line.id, column.id),
      });
    }
  }
  return layout.rows();
}

function sameLabels(a: ApplicationRow<string>, b: ApplicationRow<string>, depth: number): boolean {
  return b.labels.slice(0, depth + 1).every((label, place) => a.labels[place] === label);
}
