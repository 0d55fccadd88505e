import type { FixedWording, Wording } from "./language.ts";

/** Words of a comparison of two reports, wherever it stands: screen, file, command line. */
export const compareWords = {
  table: { zh: "表", en: "Table" },
  row: { zh: "行", en: "Row" },
  column: { zh: "列", en: "Column" },
  difference: { zh: "增减", en: "Difference" },
  percent: { zh: "增减（%）", en: "Percent" },
  note: { zh: "说明", en: "Note" },
  large: { zh: "变化较大", en: "large change" },
  rates: { zh: "比率", en: "Rates" },
  percentOf: { zh: "百分比", en: "percent" },
  points: { zh: "百分点", en: "Points" },
  noChanges: { zh: "两份报告的表格数据完全相同。", en: "The figures of the two reports are the same." },
} as const satisfies Record<string, FixedWording>;

/** What the rates are called. */
export const rateWords = {
  granted: { zh: "公开率（含部分公开）", en: "Granted, also in part" },
  refused: { zh: "不予公开率", en: "Refused" },
  corrected: { zh: "复议诉讼纠错率", en: "Corrected in review or court" },
  disputed: { zh: "每百件办结的复议诉讼", en: "Reviews and lawsuits per 100 concluded" },
} as const satisfies Record<string, FixedWording>;

/** What the bars of the charts are called: the form's own words, shortened. */
export const chartWords = {
  received: "本年新收",
  carriedIn: "上年结转",
  granted: "予以公开",
  partiallyGranted: "部分公开",
  refused: "不予公开",
  unavailable: "无法提供",
  declined: "不予处理",
  other: "其他处理",
  carriedOut: "结转下年度",
  review: "行政复议",
  direct: "未经复议直接起诉",
  afterReview: "复议后起诉",
} as const;

/** Words of the comparison in the window. */
export const compareScreenWords = {
  title: { zh: "比较", en: "Compare" },
  compare: { zh: "与另一份报告比较…", en: "Compare with another report…" },
  back: { zh: "返回报告", en: "Back to the report" },
  against: { zh: "比较对象", en: "Compare with" },
  choose: { zh: "请选择要比较的报告", en: "Choose a report to compare with" },
  nothingChosen: {
    zh: "选择一份报告后，这里逐格列出两份报告的数字和增减。",
    en: "Choose a report, and both reports' figures are set side by side here.",
  },
  noOther: {
    zh: "报告库里没有别的报告，也没有关联上年报告。",
    en: "The library holds no other report, and no last year's report is linked.",
  },
  onlyChanges: { zh: "只看有变化的", en: "Changes only" },
  search: { zh: "搜索行、列", en: "Search rows and columns" },
  copy: { zh: "复制表格", en: "Copy the table" },
  copied: {
    zh: "表格已复制，可以粘贴到 Excel、WPS 或 Word。",
    en: "The table was copied; paste it into Excel, WPS or Word.",
  },
  notCopied: {
    zh: "没能复制到剪贴板；可以改用“保存为文件”。",
    en: "It could not be copied to the clipboard. Save it as a file instead.",
  },
  save: { zh: "保存为文件…", en: "Save as a file…" },
  saveTitle: { zh: "保存比较表", en: "Save the comparison" },
  format: { zh: "文件格式", en: "Format" },
  charts: { zh: "图表", en: "Charts" },
  requests: { zh: "收到和结转的申请", en: "Requests received and carried over" },
  results: { zh: "办理结果", en: "Results" },
  proceedings: { zh: "行政复议、行政诉讼", en: "Reviews and lawsuits" },
  unit: { zh: "单位：件", en: "Number of cases" },
  showTable: { zh: "比较表", en: "Comparison" },
  noMatch: { zh: "没有符合条件的格。", en: "No cell matches." },
  goTo: { zh: "到这一格", en: "Go to this cell" },
  loading: { zh: "正在读取…", en: "Reading…" },
  blank: { zh: "空白", en: "blank" },
  writeNote: { zh: "填写说明", en: "Write a note" },
  noteKeys: { zh: "回车保存，Esc 取消；留空即删除。", en: "Enter keeps it, Esc leaves it; empty removes it." },
} as const satisfies Record<string, FixedWording>;

/** Sentences of a comparison. */
export const compareSentences = {
  /** A report as the heading of its column, where both are of one unit. */
  year: word<{ year: number }>(
    (p) => `${p.year}年`,
    (p) => String(p.year),
  ),
  unitYear: word<{ unit: string; year: number }>(
    (p) => `${p.unit}${p.year}年`,
    (p) => `${p.unit} ${p.year}`,
  ),
  onlyIn: word<{ edition: string }>(
    (p) => `只有 ${p.edition} 版表式有此项`,
    (p) => `only in the form of ${p.edition}`,
  ),
  tooFew: word<{ cases: string }>(
    (p) => `${p.cases} 件数过少`,
    (p) => `${p.cases} too few cases`,
  ),
  noteAt: word<{ row: string }>(
    (p) => `${p.row}的说明`,
    (p) => `Note at ${p.row}`,
  ),
  linked: word<{ year: number }>(
    (p) => `${p.year}年（随本报告关联的上年数据）`,
    (p) => `${p.year} (linked in this report as last year's)`,
  ),
  rows: word<{ shown: number; of: number }>(
    (p) => `显示 ${p.shown} / ${p.of} 格`,
    (p) => `${p.shown} of ${p.of} cells`,
  ),
  saved: word<{ path: string }>(
    (p) => `比较表已保存到“${p.path}”。`,
    (p) => `The comparison was saved to "${p.path}".`,
  ),
  exists: word<{ path: string }>(
    (p) => `“${p.path}”已存在，没有改动。要替换它吗？`,
    (p) => `"${p.path}" exists and was left alone. Replace it?`,
  ),
  comparing: word<{ a: string; b: string }>(
    (p) => `${p.b}与${p.a}比较`,
    (p) => `${p.b} against ${p.a}`,
  ),
  summary: word<{ changed: number; of: number; large: number }>(
    (p) => `共 ${p.of} 格，${p.changed} 格有变化，其中 ${p.large} 格变化较大。`,
    (p) => `${p.changed} of ${p.of} cells differ, ${p.large} of them by a large change.`,
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
