import { createHash } from "node:crypto";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes } from "../files/read-bytes.ts";
import { largestReport } from "../../shared/report-file/report-name.ts";
import { readReportBytes } from "../files/read-report-file.ts";

/** Names a content: SHA-256 of its bytes. */
export function stampOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The stamp of a file that is not there. */
export const missingStamp = "missing";

/** What is on disk: its stamp, and the report or why there is none. */
export interface FileOnDisk {
  readonly stamp: string;
  readonly report: Result<Report>;
}

/** Reads a report file with its stamp; both come from one reading, so that they belong together. */
export async function readStamped(disk: Disk, path: string): Promise<Result<FileOnDisk>> {
  const bytes = await readReportIfThere(disk, path);
  if (!bytes.ok) return bytes;
  return success(
    bytes.value === undefined
      ? { stamp: missingStamp, report: fail({ code: "fileMissing", path }) }
      : { stamp: stampOf(bytes.value), report: readReportBytes(bytes.value, path) },
  );
}

/** The stamp of what is on disk. */
export async function stampOnDisk(disk: Disk, path: string): Promise<Result<string>> {
  const bytes = await readReportIfThere(disk, path);
  if (!bytes.ok) return bytes;
  return success(bytes.value === undefined ? missingStamp : stampOf(bytes.value));
}

/** The bytes of a report file, undefined where there is none; no more is read than a report may have. */
async function readReportIfThere(disk: Disk, path: string): Promise<Result<Uint8Array | undefined>> {
  const bytes = await readBytes(disk, path, largestReport);
  return !bytes.ok && bytes.failure.code === "fileMissing" ? success(undefined) : bytes;
}
