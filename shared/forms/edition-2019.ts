import { applicationTable, commonResultRows, resultRow } from "./application-table.ts";
import { blockTable } from "./block-table.ts";
import { defineForm } from "./form.ts";
import { proceedingsTable } from "./proceedings-table.ts";
import { topics } from "./topics.ts";

const prior = { id: "prior", label: "上一年项目数量", kind: "count" } as const;
const change = { id: "change", label: "本年增/减", kind: "signedCount" } as const;
const decided = { id: "decided", label: "处理决定数量", kind: "count" } as const;

/** Table two, clause by clause of article 20. */
export const blocks = [
  {
    article: "第二十条第（一）项",
    columns: [
      { id: "made", label: "本年新制作数量", kind: "count" },
      { id: "published", label: "本年新公开数量", kind: "count" },
      { id: "total", label: "对外公开总数量", kind: "count" },
    ],
    rows: [
      { id: "regulation", label: "规章" },
      { id: "normative", label: "规范性文件" },
    ],
  },
  {
    article: "第二十条第（五）项",
    columns: [prior, change, decided],
    rows: [
      { id: "licensing", label: "行政许可" },
      { id: "otherService", label: "其他对外管理服务事项" },
    ],
  },
  {
    article: "第二十条第（六）项",
    columns: [prior, change, decided],
    rows: [
      { id: "penalty", label: "行政处罚" },
      { id: "coercion", label: "行政强制" },
    ],
  },
  {
    article: "第二十条第（八）项",
    columns: [prior, change],
    rows: [{ id: "fees", label: "行政事业性收费" }],
  },
  {
    article: "第二十条第（九）项",
    columns: [
      { id: "count", label: "采购项目数量", kind: "count" },
      { id: "amount", label: "采购总金额", kind: "amount" },
    ],
    rows: [{ id: "procurement", label: "政府集中采购" }],
  },
] as const;

/** This edition leaves the result （六） undivided. */
export const otherRows = [resultRow("other", "（六）其他处理")] as const;

/** The form for report years 2019 and 2020. Source: 国办公开办函〔2019〕60号. */
export const edition2019 = defineForm({
  edition: "2019",
  basis: "国办公开办函〔2019〕60号",
  years: { first: 2019, last: 2020 },
  topics,
  tables: [
    blockTable("二、主动公开政府信息情况", "信息内容", blocks),
    applicationTable([...commonResultRows, ...otherRows]),
    proceedingsTable(),
  ],
});
