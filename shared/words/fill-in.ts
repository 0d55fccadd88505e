import type { FixedWording, Wording } from "./language.ts";

/** Words of the view in which a report is filled in row by row, and of what is told of a cell beside the page. */
export const fillInWords = {
  title: { zh: "逐项填报", en: "Fill in row by row" },
  previous: { zh: "上一项", en: "Previous" },
  next: { zh: "下一项", en: "Next" },
  toPage: { zh: "返回版式", en: "Back to the page" },
  keys: {
    zh: "Enter 下一格，Shift+Enter 上一格，PageDown / PageUp 换项，Ctrl+G 返回版式的同一格。",
    en: "Enter: next cell; Shift+Enter: previous; PageDown / PageUp: another row; Ctrl+G: the same cell on the page.",
  },
  sorted: { zh: "已全部归入结果", en: "All are in a result" },
  end: { zh: "已到最后一项。", en: "This is the last row." },
  legend: { zh: "灰色小字为上年数据", en: "Small grey figures: last year" },
  noLastYear: { zh: "未关联上年报告", en: "No report is linked as last year's" },
  unread: { zh: "无法识别为数字，请改填", en: "Not a number; please type another" },
  meaning: { zh: "填报说明", en: "What it means" },
  counts: { zh: "计入", en: "Counts" },
  clause: { zh: "依据", en: "Clause" },
  mistakes: { zh: "常见差错", en: "Common mistakes" },
  local: { zh: "口径", en: "Practice" },
  years: { zh: "历年数据", en: "Through the years" },
  yearsHint: { zh: "报告库中本单位各年度报告的同一格", en: "The same cell in this unit's reports of the library" },
  noYears: { zh: "报告库中没有本单位其他年度的报告。", en: "The library has no other year's report of this unit." },
  year: { zh: "年度", en: "Year" },
  value: { zh: "数据", en: "Figure" },
  blankThen: { zh: "未填", en: "blank" },
  aboutCell: { zh: "当前单元格", en: "The current cell" },
  noCell: {
    zh: "选中表格中的一格，这里显示它的填报说明、历年数据和备注。",
    en: "Choose a cell of a table to see what it means, its years and notes.",
  },
  working: { zh: "算式", en: "Working" },
} as const satisfies Record<string, FixedWording>;

/** What that view says with something in it. */
export const fillInSentences = {
  place: {
    zh: ({ at, of }) => `第 ${at} 项，共 ${of} 项`,
    en: ({ at, of }) => `Row ${at} of ${of}`,
  },
  left: {
    zh: ({ count }) => `还差 ${count} 件未归入结果`,
    en: ({ count }) => `${count} still to be put in a result`,
  },
  tooMany: {
    zh: ({ count }) => `办理结果多出 ${count} 件`,
    en: ({ count }) => `${count} more results than applications`,
  },
  leftInColumn: {
    zh: ({ count }) => `本列还差 ${count} 件`,
    en: ({ count }) => `${count} to go in this column`,
  },
  tooManyInColumn: {
    zh: ({ count }) => `本列多出 ${count} 件`,
    en: ({ count }) => `${count} too many in this column`,
  },
  readAs: {
    zh: ({ value }) => `可识别为 ${value}，请确认`,
    en: ({ value }) => `reads as ${value}; please confirm`,
  },
  lastYear: {
    zh: ({ value }) => `上年 ${value}`,
    en: ({ value }) => `last year ${value}`,
  },
} as const satisfies {
  place: Wording<{ at: number; of: number }>;
  left: Wording<{ count: number }>;
  tooMany: Wording<{ count: number }>;
  leftInColumn: Wording<{ count: number }>;
  tooManyInColumn: Wording<{ count: number }>;
  readAs: Wording<{ value: string }>;
  lastYear: Wording<{ value: string }>;
};
