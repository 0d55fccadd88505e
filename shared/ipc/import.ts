import type { Report } from "../report/report.ts";
import type { Reading } from "../recognition/reading.ts";
import type { SourceDocument } from "../recognition/source-document.ts";

/**
 * What a file turned out to be: a report file with its report, or a document with what was recognised in it (its pictures stand in the
 * reading alone).
 */
export type ReadFile =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: SourceDocument["kind"]; readonly document: SourceDocument; readonly reading: Reading };
