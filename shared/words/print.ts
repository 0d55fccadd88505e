import type { FixedWording, Wording } from "./language.ts";

/** Words of the print dialog. */
export const printWords = {
  title: { zh: "打印预览", en: "Print preview" },
  action: { zh: "打印…", en: "Print…" },
  what: { zh: "打印内容", en: "What is printed" },
  report: { zh: "本报告", en: "This report" },
  form: { zh: "空白表", en: "The empty form" },
  print: { zh: "打印", en: "Print" },
  withoutPages: {
    zh: "因此无法预览分页；仍可打印。",
    en: "The pages cannot be shown for that reason; they can be printed all the same.",
  },
} as const satisfies Record<string, FixedWording>;

/** Which page of how many. */
export const printSentences = {
  page: {
    zh: ({ page, pages }) => `第 ${page} 页，共 ${pages} 页`,
    en: ({ page, pages }) => `Page ${page} of ${pages}`,
  },
} as const satisfies Record<string, Wording<{ page: number; pages: number }>>;
