import type { FixedWording, Wording } from "./language.ts";

/** The kinds of files that can be taken over. */
export const sourceKindWords = {
  docx: { zh: "Word 文档", en: "Word document" },
  doc: { zh: "旧版 Word 或 WPS 文档", en: "old Word or WPS document" },
  xlsx: { zh: "Excel 表格", en: "Excel workbook" },
  xls: { zh: "旧版 Excel 或 WPS 表格", en: "old Excel or WPS workbook" },
  csv: { zh: "CSV 表格", en: "CSV table" },
  ods: { zh: "ODS 表格", en: "OpenDocument workbook" },
  odt: { zh: "ODT 文档", en: "OpenDocument text" },
  rtf: { zh: "RTF 文档", en: "rich text" },
  uof: { zh: "UOF 文档或表格", en: "UOF document" },
  ofd: { zh: "OFD 版式文件", en: "OFD file" },
  pdf: { zh: "PDF", en: "PDF" },
  html: { zh: "网页", en: "web page" },
  text: { zh: "文本", en: "text" },
  report: { zh: "勾稽报告文件", en: "Gouji report" },
} as const satisfies Record<string, FixedWording>;

/** What `gouji import` says about a file. */
export const importOutputWords = {
  noUnit: { zh: "（未读出单位名称）", en: "(no unit found)" },
  noYear: { zh: "（未读出年度）", en: "(no year found)" },
  doubts: { zh: "请核对", en: "To be confirmed" },
  missing: { zh: "文件中没有找到的单元格", en: "Cells that were not found" },
  noReading: { zh: "未读出", en: "nothing read" },
  nothingOpen: { zh: "没有需要确认的内容。", en: "Nothing needs to be confirmed." },
} as const satisfies Record<string, FixedWording>;

/** Sentences of `gouji import`. */
export const importOutputSentences = {
  file: word<{ file: string; kind: string }>(
    (p) => `${p.file}（${p.kind}）`,
    (p) => `${p.file} (${p.kind})`,
  ),
  title: word<{ unit: string; year: string; edition: string }>(
    (p) => `${p.unit}，${p.year} 年，${p.edition} 版表式`,
    (p) => `${p.unit}, ${p.year}, form of ${p.edition}`,
  ),
  counts: word<{ cells: number; of: number; totals: number; doubts: number; missing: number }>(
    (p) =>
      `读出 ${p.cells} / ${p.of} 个填报单元格，原文件写明的合计 ${p.totals} 个；待确认 ${p.doubts} 处，缺少 ${p.missing} 格。`,
    (p) =>
      `Cells read: ${p.cells} of ${p.of}, totals stated by the document: ${p.totals}; to be confirmed: ${p.doubts}, missing: ${p.missing}.`,
  ),
  doubt: word<{ place: string; raw: string; reading: string; reason: string }>(
    (p) => `  ${p.place}：“${p.raw}” → ${p.reading}（${p.reason}）`,
    (p) => `  ${p.place}: "${p.raw}" → ${p.reading} (${p.reason})`,
  ),
  findings: word<{ errors: number; warnings: number; hints: number }>(
    (p) => `核对：错误 ${p.errors} 条，警告 ${p.warnings} 条，提示 ${p.hints} 条；导入后可用 gouji check 查看。`,
    (p) => `Check: ${p.errors} errors, ${p.warnings} warnings, ${p.hints} hints; see gouji check after the import.`,
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
