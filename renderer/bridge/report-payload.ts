import { currentVersion } from "../../shared/report-file/migrations.ts";
import type { Report } from "../../shared/report/report.ts";

/** A report as the reader of report files takes it: what crosses to the main process. */
export function reportPayload(report: Report) {
  return { format: "gouji-report", version: currentVersion, ...report } as const;
}
