import type { FixedWording } from "./language.ts";

/** Words of the print dialog. */
export const printWords = {
  title: { zh: "打印预览", en: "Print preview" },
  action: { zh: "打印…", en: "Print…" },
  what: { zh: "打印内容", en: "What is printed" },
  report: { zh: "本报告", en: "This report" },
  form: { zh: "空白表", en: "The empty form" },
  print: { zh: "打印", en: "Print" },
} as const satisfies Record<string, FixedWording>;
