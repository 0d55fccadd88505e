import type { Reading } from "../../shared/recognition/reading.ts";
import { reportsIn } from "../../shared/recognition/several-reports.ts";
import type { SourceDocument } from "../../shared/recognition/source-document.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { type ReadSource, readSource, readSourceBytes } from "./read-source.ts";

/** What a file says: a report file's report, or what was recognised in a document. */
export type Imported =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: SourceDocument["kind"]; readonly document: SourceDocument; readonly reading: Reading };

/**
 * Reads a file of any kind and recognises the report in it; of several reports the one that is picked (from 1). Where there are several and
 * none is picked, it fails and names them (`severalReports`). Never changes anything.
 */
export async function importFile(disk: Disk, path: string, pick?: number): Promise<Result<Imported>> {
  return recognised(await readSource(disk, path), path, pick);
}

/** Does the same with the bytes of a file; `path` names it in failures. */
export async function importBytes(bytes: Uint8Array, path: string, pick?: number): Promise<Result<Imported>> {
  return recognised(await readSourceBytes(bytes, path), path, pick);
}

function recognised(source: Result<ReadSource>, path: string, pick: number | undefined): Result<Imported> {
  if (!source.ok) return source;
  if (source.value.kind === "report") return success(source.value);
  const held = reportsIn(source.value.document, path);
  if (!held.ok) return held;
  const chosen = held.value[(pick ?? 1) - 1];
  if (chosen === undefined) {
    return fail({ code: "noSuchReport", path, pick: String(pick), count: held.value.length });
  }
  if (held.value.length > 1 && pick === undefined) {
    const reports = held.value.map(({ at, reading: { unit, year, edition } }) => ({
      at,
      unit: unit ?? null,
      year: year ?? null,
      edition,
    }));
    return fail({ code: "severalReports", path, reports });
  }
  const { document, reading } = chosen;
  return success({ kind: document.kind, document, reading });
}
