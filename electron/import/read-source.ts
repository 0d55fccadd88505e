import type { Report } from "../../shared/report/report.ts";
import { largestSource, type SourceDocument } from "../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes } from "../files/read-bytes.ts";
import { readReportBytes } from "../files/read-report-file.ts";
import { fileKind } from "./file-kind.ts";
import { mostCells } from "./package/limits.ts";
import { readers } from "./registry.ts";
import { mostLines, withinLimits } from "./too-much.ts";

/** What a file turned out to be: a report file, or a document that still has to be recognised. */
export type ReadSource =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: SourceDocument["kind"]; readonly document: SourceDocument };

/** Reads a file of any kind that can be taken over, by its content. Never changes anything. */
export async function readSource(disk: Disk, path: string): Promise<Result<ReadSource>> {
  const bytes = await readBytes(disk, path, largestSource);
  return bytes.ok ? readSourceBytes(bytes.value, path) : bytes;
}

/** Reads the bytes of a file as `readSource` does; `path` names it in failures. */
export async function readSourceBytes(bytes: Uint8Array, path: string): Promise<Result<ReadSource>> {
  const kind = fileKind(bytes, path);
  if (!kind.ok) return kind;
  if (kind.value === "report") {
    const report = readReportBytes(bytes, path);
    return report.ok ? success({ kind: "report", report: report.value }) : report;
  }
  const within = withinLimits(kind.value, bytes, path);
  if (!within.ok) return within;
  const reader = await readers[kind.value]();
  const document = await reader(bytes, path);
  if (!document.ok) return document;
  if (isEndless(document.value)) return fail({ code: "documentEndless", path, lines: mostLines, cells: mostCells });
  return success({ kind: document.value.kind, document: document.value });
}

/** Recognition takes its time with each line and cell; annual reports have some hundreds of them. */
function isEndless({ blocks }: SourceDocument): boolean {
  let lines = 0;
  let cells = 0;
  for (const block of blocks) {
    if (block.kind === "table") for (const row of block.rows) cells += row.length;
    else lines += 1;
  }
  return lines > mostLines || cells > mostCells;
}
