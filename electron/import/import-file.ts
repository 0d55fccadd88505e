import type { Reading } from "../../shared/recognition/reading.ts";
import { recognise } from "../../shared/recognition/recognise.ts";
import type { SourceDocument } from "../../shared/recognition/source-document.ts";
import type { Report } from "../../shared/report/report.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { type ReadSource, readSource, readSourceBytes } from "./read-source.ts";

/** What a file says: a report file's report, or what was recognised in a document. */
export type Imported =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: SourceDocument["kind"]; readonly document: SourceDocument; readonly reading: Reading };

/** Reads a file of any kind and recognises the report in it. Never changes anything. */
export async function importFile(disk: Disk, path: string): Promise<Result<Imported>> {
  return recognised(await readSource(disk, path), path);
}

/** Does the same with the bytes of a file; `path` names it in failures. */
export async function importBytes(bytes: Uint8Array, path: string): Promise<Result<Imported>> {
  return recognised(await readSourceBytes(bytes, path), path);
}

function recognised(source: Result<ReadSource>, path: string): Result<Imported> {
  if (!source.ok) return source;
  if (source.value.kind === "report") return success(source.value);
  const { kind, document } = source.value;
  const reading = recognise(document, path);
  return reading.ok ? success({ kind, document, reading: reading.value }) : reading;
}
