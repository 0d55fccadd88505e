import { basename } from "node:path";
import { previousOf } from "../../shared/report/new-report.ts";
import type { Previous } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { readReportFile } from "./read-report-file.ts";

/** Last year's report for a new one of `year`; undefined where none is given. Fails where it is not the year before's. */
export async function readPrevious(path: string | undefined, year: number): Promise<Result<Previous | undefined>> {
  if (path === undefined) return success(undefined);
  const report = await readReportFile(path);
  if (!report.ok) return report;
  if (report.value.year !== year - 1) {
    return fail({ code: "previousYearUnfit", path, year: report.value.year, expected: year - 1 });
  }
  return success(previousOf(report.value, basename(path)));
}
