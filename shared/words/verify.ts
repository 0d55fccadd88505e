import type { FixedWording, Wording } from "./language.ts";

/** Words of verifying an exported file, on the command line and in the window. */
export const verifyWords = {
  title: { zh: "核验导出文件", en: "Verify an exported file" },
  note: {
    zh: "选择由本报告导出的 DOCX 或 XLSX（在 Word、WPS 中改过的也可以），看它和报告是否还一致。",
    en: "Choose a DOCX or XLSX exported from this report, also one edited since, to see whether it still says the same.",
  },
  file: { zh: "导出的文件", en: "Exported file" },
  run: { zh: "核验", en: "Verify" },
  choose: { zh: "选择文件…", en: "Choose a file…" },
  again: { zh: "再核验一次", en: "Verify again" },
  running: { zh: "正在核验…", en: "Verifying…" },
  same: { zh: "文件与报告完全一致。", en: "The file says the same as the report." },
  inReport: { zh: "报告中", en: "In the report" },
  inFile: { zh: "文件中", en: "In the file" },
  nothing: { zh: "（没有）", en: "(nothing)" },
  blank: { zh: "（空白）", en: "(blank)" },
  wholeReport: { zh: "标题和落款", en: "Title and signature" },
  preamble: { zh: "引言", en: "Preamble" },
} as const satisfies Record<string, FixedWording>;

/** Sentences of verifying. */
export const verifySentences = {
  verified: word<{ file: string; title: string }>(
    (p) => `核验“${p.file}”与${p.title}`,
    (p) => `"${p.file}" against ${p.title}`,
  ),
  differences: word<{ count: number }>(
    (p) => `有 ${p.count} 处不一致：`,
    (p) => (p.count === 1 ? "1 difference:" : `${p.count} differences:`),
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
