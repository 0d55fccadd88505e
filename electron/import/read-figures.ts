import { basename } from "node:path";
import type { Figured } from "../../shared/compare/compare-reports.ts";
import { reportOf } from "../../shared/recognition/report-of.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { importFile } from "./import-file.ts";

/** The figures of a report in a file of any kind that can be taken over; text that nobody has interpreted stays text. */
export async function readFigures(disk: Disk, path: string): Promise<Result<Figured>> {
  const imported = await importFile(disk, path);
  if (!imported.ok) return imported;
  if (imported.value.kind === "report") return success(imported.value.report);
  // The figures alone are looked at, so the report needs neither an id of its own nor a time.
  return success(reportOf(imported.value.reading, { id: "", at: "", file: basename(path) }));
}
