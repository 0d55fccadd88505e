import type { Exporter } from "./exporter.ts";

/** Every export format with its exporter, loaded only when it is used: the libraries behind them are heavy. */
export const exporters = {
  docx: async () => (await import("./docx/write-docx.ts")).writeDocx,
  xlsx: async () => (await import("./xlsx/write-xlsx.ts")).writeXlsx,
  html: async () => (await import("./html/write-html.ts")).writeHtml,
  pdf: async () => (await import("./pdf/write-pdf.ts")).writePdf,
  csv: async () => (await import("./csv/write-csv.ts")).writeCsv,
} as const satisfies Record<string, () => Promise<Exporter>>;

/** A format that a report can be exported to. */
export type ExportFormat = keyof typeof exporters;

/** The formats in the order in which they are written. */
export const exportFormats: readonly ExportFormat[] = ["docx", "xlsx", "html", "pdf", "csv"];
