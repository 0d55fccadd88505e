import { applicationTable, commonResultRows, numbered } from "./application-table.ts";
import { blockTable } from "./block-table.ts";
import { defineForm } from "./form.ts";
import { proceedingsTable } from "./proceedings-table.ts";
import { topics } from "./topics.ts";

const decided = { id: "decided", label: "本年处理决定数量", kind: "count" } as const;

/** Table two, clause by clause of article 20. */
export const blocks = [
  {
    article: "第二十条第（一）项",
    columns: [
      { id: "issued", label: "本年制发件数", kind: "count" },
      { id: "repealed", label: "本年废止件数", kind: "count" },
      { id: "inForce", label: "现行有效件数", kind: "count" },
    ],
    rows: [
      { id: "regulation", label: "规章" },
      { id: "normative", label: "行政规范性文件" },
    ],
  },
  { article: "第二十条第（五）项", columns: [decided], rows: [{ id: "licensing", label: "行政许可" }] },
  {
    article: "第二十条第（六）项",
    columns: [decided],
    rows: [
      { id: "penalty", label: "行政处罚" },
      { id: "coercion", label: "行政强制" },
    ],
  },
  {
    article: "第二十条第（八）项",
    columns: [{ id: "amount", label: "本年收费金额（单位：万元）", kind: "amount" }],
    rows: [{ id: "fees", label: "行政事业性收费" }],
  },
] as const;

/** How this edition divides up the result （六）. */
export const otherRows = numbered("other", "（六）其他处理", [
  ["noCorrection", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  ["feeUnpaid", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["other", "其他"],
]);

/** The form for report years from 2021 on. Source: 国办公开办函〔2021〕30号. */
export const edition2021 = defineForm({
  edition: "2021",
  basis: "国办公开办函〔2021〕30号",
  years: { first: 2021 },
  topics,
  tables: [
    blockTable("二、主动公开政府信息情况", "信息内容", blocks),
    applicationTable([...commonResultRows, ...otherRows]),
    proceedingsTable(),
  ],
});
