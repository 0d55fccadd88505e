import type { SourceKind } from "../../shared/recognition/source-document.ts";
import type { Reader } from "./reader.ts";

/** The reader of every kind of document, loaded only when used. A new one is a folder and a line here. */
export const readers: Readonly<Record<SourceKind, () => Promise<Reader>>> = {
  docx: async () => (await import("./docx/read-docx.ts")).readDocxWhole,
  doc: async () => (await import("./doc/read-doc.ts")).readDoc,
  xls: async () => (await import("./xls/read-xls.ts")).readXls,
  xlsx: async () => (await import("./xlsx/read-xlsx.ts")).readXlsx,
  csv: async () => (await import("./csv/read-csv.ts")).readCsv,
  html: async () => (await import("./html/read-html.ts")).readHtml,
  ods: async () => (await import("./opendocument/read-opendocument.ts")).readOpenDocument,
  odt: async () => (await import("./opendocument/read-opendocument.ts")).readOpenDocument,
  pdf: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  ofd: async () => (await import("./ofd/read-ofd.ts")).readOfd,
  rtf: async () => (await import("./rtf/read-rtf.ts")).readRtf,
  uof: async () => (await import("./uof/read-uof.ts")).readUof,
  text: async () => (await import("./text/read-text.ts")).readText,
};
