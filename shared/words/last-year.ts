import type { FixedWording, Wording } from "./language.ts";

/** What table two says of last year's report beside a 现行有效 cell. */
export const inForceWords = {
  last: {
    zh: ({ last }) => `上年 ${last}`,
    en: ({ last }) => `last year ${last}`,
  },
  expected: {
    zh: ({ last, issued, repealed, expected }) =>
      `上年现行有效 ${last} + 本年制发 ${issued} - 本年废止 ${repealed} = ${expected}。`,
    en: ({ last, issued, repealed, expected }) =>
      `In force last year ${last} + issued ${issued} - repealed ${repealed} = ${expected}.`,
  },
  unreckoned: {
    zh: ({ last }) => `上年现行有效 ${last}；填好本年制发和废止后，可以算出应有的件数。`,
    en: ({ last }) =>
      `In force last year: ${last}. What should be in force follows once issued and repealed are filled in.`,
  },
} as const satisfies {
  last: Wording<{ last: number }>;
  expected: Wording<{ last: number; issued: number; repealed: number; expected: number }>;
  unreckoned: Wording<{ last: number }>;
};

/** Words of the dialog that links last year's report. */
export const lastYearWords = {
  title: { zh: "上年报告", en: "Last year's report" },
  use: {
    zh: "关联后用上年报告核对本年报告，并在表二显示上年的现行有效件数；本年报告的内容不会改动。",
    en: "This report is checked against it, and table two shows what was in force. Nothing in this report is changed.",
  },
  none: { zh: "还没有关联上年报告。", en: "No report is linked as last year's." },
  inLibrary: { zh: "报告库中的报告", en: "Reports of the library" },
  another: { zh: "其他文件", en: "Another file" },
  file: { zh: "上年报告文件", en: "File" },
  choose: { zh: "选择…", en: "Choose…" },
  noFile: { zh: "请选择或输入上年报告文件。", en: "Choose or enter last year's report file." },
  link: { zh: "关联", en: "Link" },
  unlink: { zh: "取消关联", en: "Remove the link" },
  unlinked: { zh: "已取消关联上年报告，可用 Ctrl+Z 撤销。", en: "The link was removed. Ctrl+Z takes that back." },
} as const satisfies Record<string, FixedWording>;

/** Sentences of the dialog that links last year's report. */
export const lastYearSentences = {
  choice: {
    zh: ({ unit, year }) => `${year} 年：${unit}`,
    en: ({ unit, year }) => `${year}: ${unit}`,
  },
  now: {
    zh: ({ unit, year, file }) => `已关联“${unit}”${year} 年的报告${file === undefined ? "" : `（${file}）`}。`,
    en: ({ unit, year, file }) => `Linked now: ${unit} ${year}${file === undefined ? "" : ` (${file})`}.`,
  },
  linked: {
    zh: ({ unit, year }) => `已关联“${unit}”${year} 年的报告，可用 Ctrl+Z 撤销。`,
    en: ({ unit, year }) => `${unit} ${year} is linked as last year's report. Ctrl+Z takes that back.`,
  },
} as const satisfies {
  choice: Wording<{ unit: string; year: number }>;
  now: Wording<{ unit: string; year: number; file: string | undefined }>;
  linked: Wording<{ unit: string; year: number }>;
};
