import type { SignOffStep } from "../report/report.ts";

/** Words that stand on paper besides the statutory labels. Paper is always Chinese. */
export const paperWords = {
  signOffSheet: "审签单",
  checkSheet: "勾稽核对",
  narrativeSheet: "文字部分",
  reportTitle: "报告名称",
  unit: "单位",
  year: "年度",
  edition: "表式",
  fingerprint: "内容指纹",
  step: "环节",
  name: "姓名",
  opinion: "意见",
  date: "日期",
  openFindings: "未消除的提示",
  noOpenFindings: "没有未消除的提示。",
  waivers: "已说明理由的提示",
  noWaivers: "没有已说明理由的提示。",
  reason: "理由",
  signedBy: "说明人",
  code: "代码",
  severity: "级别",
  sentence: "内容",
  preamble: "引言",
  part: "部分",
  kind: "类别",
  text: "正文",
  check: "核对项目",
  left: "左边",
  right: "右边",
  difference: "差额",
  result: "结果",
  even: "平",
  odd: "不平",
  cellId: "单元格编号",
  table: "表",
  row: "行",
  column: "列",
  value: "数值",
  origin: "来源",
} as const;

/** The steps of signing off as printed. */
export const signOffStepNames: Readonly<Record<SignOffStep, string>> = {
  prepared: "编制",
  reviewed: "复核",
  cleared: "保密审查",
  signed: "审签",
};

/** A date as printed on official documents: Arabic digits without leading zeros; unknown forms stay as they are. Source: GB/T 9704-2012, 7.3.5.4. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match === null ? date : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** Where a value comes from, as printed in lists of cells. */
export const originNames = { typed: "填报", computed: "计算" } as const;

/** How many findings of each kind there are, as a sentence. */
export function formatSummary(summary: {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly explained: number;
}): string {
  return `错误${summary.errors}项，警告${summary.warnings}项，提示${summary.hints}项，已说明理由${summary.explained}项。`;
}
