import type { Report } from "../../shared/report/report.ts";
import { type Result, success } from "../../shared/result.ts";
import { readReportFile } from "../files/read-report-file.ts";
import { readIfThere } from "../files/place-file.ts";
import { missingStamp, stampOf } from "./stamp.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is on disk: its stamp, and the report or why there is none. */
export interface FileOnDisk {
  readonly stamp: string;
  readonly report: Result<Report>;
}

/** Reads a report file with its stamp. Where it is replaced while being read, it is read again, so that the two belong together. */
export async function readStamped(surroundings: Pick<Surroundings, "disk">, path: string): Promise<Result<FileOnDisk>> {
  let before = await stampOnDisk(surroundings, path);
  for (;;) {
    if (!before.ok) return before;
    const report = await readReportFile(path);
    const after = await stampOnDisk(surroundings, path);
    if (!after.ok) return after;
    if (after.value === before.value) return success({ stamp: after.value, report });
    before = after;
  }
}

/** The stamp of what is on disk. */
export async function stampOnDisk(surroundings: Pick<Surroundings, "disk">, path: string): Promise<Result<string>> {
  const bytes = await readIfThere(surroundings, path);
  if (!bytes.ok) return bytes;
  return success(bytes.value === undefined ? missingStamp : stampOf(bytes.value));
}
