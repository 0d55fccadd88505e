import { type LexiconEntry, entry } from "./term.ts";

/** Periods in words; years in digits are read by the tokenizer. */
export const periodWords: readonly LexiconEntry[] = [
  entry(
    { sort: "period", is: "thisYear" },
    "本年 本年度 今年 全年 年度内 一年来 年内 本报告期 报告期内 报告年度 当年 全年度 今年以来 本年以来 本年度以来",
  ),
  entry(
    { sort: "period", is: "lastYear" },
    "前一年 前一年度 前一年同期 上年 上年度 去年 上一年 上一年度 上年同期 去年同期 上一年同期 上年度同期 同期",
  ),
  entry({ sort: "period", is: "nextYear" }, "下年 下年度 明年 下一年 下一年度 次年"),
  entry(
    { sort: "period", is: "other" },
    `上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 以来 前年 历年 近年来 近三年 近两年 三年来 五年来 近五年 十三五 十四五 本月 每月 月均 平均每月 平均每季度 平均每年 平均每天 平均每日 平均每个工作日 月平均 日平均 每天 每日 每季度 截至目前
     本届 任期 试点期间 期间 年均 日均 季均 月度 每年 两年累计 三年累计 四年累计 五年累计 两年共 三年共 四年共 五年共 两年合计 三年合计 两年间 三年间 每百件 每千件 每万件 每十件 每百个`,
  ),
  entry({ sort: "neutral", is: "neutral" }, "年度报告 年报 月底前 年底前 年初 年末 年终 年底 同期间 法定期间"),
];
