import { lastYearHead } from "../recognition/without-last-year.ts";
import type { SignOffStep } from "../report/report.ts";

/** Words that stand on paper besides the statutory labels. Paper is always Chinese. */
export const paperWords = {
  signOffSheet: "审签单",
  signOffAnnex: "审签单附页",
  seeAnnex: "（全文见附页）",
  opinions: "意见全文",
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
  lastYear: (year: number) => `${lastYearHead}${year}年`,
  adjustments: "汇总数的调整",
  adjusted: "调整",
  notes: "备注和依据",
  noted: "备注",
  evidence: "依据",
  checkList: "核对清单",
  place: "位置",
  bothSides: "两边的数",
  unread: "正文中未核对的数",
  words: "原文",
  why: "原因",
  waivers: "已说明理由的提示",
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
  pageNumber: (page: string, pages: string) => `第 ${page} 页，共 ${pages} 页`,
  unfilled: "未填",
  unsettled: "待确认",
  number: "编号",
  noNarrative: "没有文字内容。",
  fragmentMark: "（网站嵌入）",
  continued: "（续）",
  basis: "依据",
  findings: "检查结果",
  noFindings: "没有发现问题。",
  findingsNote: "以下为导出时的检查结果，不随表格改动更新；上面的核对项目随表格改动更新。",
  explained: "已说明",
  checkCount: (count: number) => `核对项目 ${count} 项：`,
  declared: "填报数",
  invalidEntry: "填写有误",
  entryRule: {
    count: "请填不小于 0 的整数；没有发生的请填 0。",
    signedCount: "请填整数，减少的填负数；没有变化的请填 0。",
    amount: "请填不小于 0 的数，单位为万元；没有发生的请填 0。",
  },
} as const;

/** What each kind of identity on the check sheet compares. */
export const identityWords = {
  B1: "表三：第一项加第二项之和（左边），等于第三项加第四项之和（右边）",
  S1: "表三：各列“（七）总计”（左边），等于（一）至（六）各项之和（右边）",
  S2: "表三：各行“总计”（左边），等于六类申请人之和（右边）",
  S3: "表四：“总计”（左边），等于结果维持、结果纠正、其他结果、尚未审结之和（右边）",
} as const;

/** The blocks of a narrative by kind, as listed on the narrative sheet. */
export const blockKindWords = {
  paragraph: "段落",
  heading1: "一级标题",
  heading2: "二级标题",
  runIn1: "一级标题（接排）",
  runIn2: "二级标题（接排）",
  point: "编号段落",
  picture: "图片",
} as const;

/** The steps of signing off as printed. */
export const signOffStepNames: Readonly<Record<SignOffStep, string>> = {
  prepared: "编制",
  reviewed: "复核",
  cleared: "保密审查",
  signed: "审签",
  published: "公开",
};

/** A date as printed on official documents: Arabic digits without leading zeros; unknown forms stay as they are. Source: GB/T 9704-2012, 7.3.5.4. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match === null ? date : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** Where a value comes from, as printed in lists of cells. */
export const originNames = { typed: "填报", computed: "计算" } as const;

/** How many findings the annex of the sign-off sheet lists, by severity, as a sentence. */
export function formatSheetCounts(lists: {
  readonly open: readonly { readonly name: string; readonly count: number }[];
  readonly explained: readonly { readonly name: string; readonly count: number }[];
}): string {
  const said = (what: string, counts: readonly { readonly name: string; readonly count: number }[]): string => {
    const whole = counts.reduce((sum, { count }) => sum + count, 0);
    return whole === 0
      ? `没有${what}`
      : `${what}${whole}项（${counts.map(({ name, count }) => `${name}${count}项`).join("，")}）`;
  };
  const sentence = `${said(paperWords.openFindings, lists.open)}；${said(paperWords.waivers, lists.explained)}`;
  return lists.open.length + lists.explained.length === 0 ? `${sentence}。` : `${sentence}，详见附页。`;
}

/** What stands on the sheet for a step that counts no more: who did it on which day (as printed, or ""), and why it is void. */
export function formatOvertaken({ name, date, why }: Readonly<Record<"name" | "date" | "why", string>>): string {
  return `原由${name}${date === "" ? "" : `于${date}`}办理，${why}`;
}

/** What stands behind a finding whose reason counts only once the superior has consented to it. */
export function formatAwaiting(reason: string): string {
  return `（理由：${reason}；待上级同意）`;
}

/** The superior who has consented to a reason, on the sheet. */
export function formatConsenting(signer: string): string {
  return `${signer}同意`;
}

/** The paragraph styles of the Word document, as a user finds them in the list of styles. */
export const paperStyleNames = {
  body: "报告正文",
  point: "报告分点",
  picture: "报告图片",
  caption: "报告图注",
  table: "表格文字（五号）",
  smallTable: "表格文字（小五）",
  signature: "署名和日期",
  pageNumber: "报告页码",
  sheetTitle: "审签单标题",
  sheetHeading: "审签单小标题",
  sheetText: "审签单文字",
  annexText: "审签单附页文字",
  runIn: ["标题 2 字符", "标题 3 字符"],
  frame: {
    mark: "公文份号密级紧急程度",
    head: "公文发文机关标志",
    number: "公文发文字号",
    text: "公文主送附件",
    correction: "更正说明标题",
    imprint: "公文版记",
  },
} as const;

/** What the document's properties say besides the title. */
export const documentWords = { subject: "政府信息公开工作年度报告", creator: "勾稽" } as const;

/** The words of official documents around a report, and those of the letter that it is handed in with. */
export const frameWords = {
  attachments: "附件：",
  copies: "抄送：",
  issued: "印发",
  correction: "更正说明",
  imprint: "版记",
  cover: "（报送函）",
  /** In the words that no line may break. */
  coverTitle: (year: number) => ["关于报送", `${year}年`, "政府信息公开", "工作年度报告的函"],
  coverText: (title: string) =>
    `按照《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，我单位编制完成《${title}》，现随函报送，请予审核。`,
} as const;

/** Around the page number of the sign-off sheet. */
export const sheetPage = { before: "第 ", after: " 页" } as const;
