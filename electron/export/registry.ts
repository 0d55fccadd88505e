import { frameWords, paperWords } from "../../shared/words/paper.ts";
import type { Exporter } from "./exporter.ts";

/** Every export format with its exporter, loaded only when it is used: the libraries behind them are heavy. */
export const exporters = {
  docx: async () => (await import("./docx/write-docx.ts")).writeDocx,
  xlsx: async () => (await import("./xlsx/write-xlsx.ts")).writeXlsx,
  html: async () => (await import("./html/write-html.ts")).writeHtml,
  fragment: async () => (await import("./web/write-fragment.ts")).writeFragment,
  pdf: async () => (await import("./pdf/write-pdf.ts")).writePdf,
  csv: async () => (await import("./csv/write-csv.ts")).writeCsv,
  json: async () => (await import("./open-data/write-json.ts")).writeJson,
  cover: async () => (await import("./docx/write-cover.ts")).writeCover,
} as const satisfies Record<string, () => Promise<Exporter>>;

/** A format that a report can be exported to. */
export type ExportFormat = keyof typeof exporters;

/** The formats in the order in which they are written. */
export const exportFormats: readonly ExportFormat[] = [
  "docx",
  "xlsx",
  "html",
  "fragment",
  "pdf",
  "csv",
  "json",
  "cover",
];

/** The name of an exported file after the name of its report: what it is where its ending does not tell, and its ending. */
export function exportName(name: string, format: ExportFormat): string {
  if (format === "cover") return `${name}${frameWords.cover}.docx`;
  return format === "fragment" ? `${name}${paperWords.fragmentMark}.html` : `${name}.${format}`;
}
