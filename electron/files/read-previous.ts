import { basename } from "node:path";
import { type NewReport, previousOf } from "../../shared/report/new-report.ts";
import { outlineOf } from "../../shared/report/outline.ts";
import type { Previous } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "./disk.ts";
import { readReportFile } from "./read-report-file.ts";

/**
 * What a new report of `year` takes from last year's file: its figures and the outline of its text; nothing where no file is given.
 * Fails where that is of another year than the one before.
 */
export async function readLastYear(
  disk: Disk,
  path: string | undefined,
  year: number,
): Promise<Result<Pick<NewReport, "previous" | "outline">>> {
  if (path === undefined) return success({});
  const report = await readReportFile(disk, path);
  if (!report.ok) return report;
  if (report.value.year !== year - 1) {
    return fail({ code: "previousYearUnfit", path, year: report.value.year, expected: year - 1 });
  }
  return success({ previous: previousOf(report.value, basename(path)), outline: outlineOf(report.value, year) });
}

/** A report file as a report that is there already keeps it once it is linked, whatever year and unit it is of: Y7 tells. */
export async function readPrevious(disk: Disk, path: string): Promise<Result<Previous>> {
  const report = await readReportFile(disk, path);
  return report.ok ? success(previousOf(report.value, basename(path))) : report;
}
