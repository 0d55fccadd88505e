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
  noChanges: { zh: "两份报告的表格数据完全相同。", en: "The figures of the two reports are the same." },
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
