import type { Report } from "../../shared/report/report.ts";
import { currentVersion } from "../../shared/report-file/migrations.ts";
import { parseReport } from "../../shared/report-file/read-report.ts";
import { fail, type Result } from "../../shared/result.ts";

/** Parses a report that came as a message with the reader of report files; `path` names it in failures. */
export function parsePayload(payload: unknown, path: string): Result<Report> {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) {
    return fail({ code: "notReport", path });
  }
  return parseReport({ ...payload, format: "gouji-report", version: currentVersion }, path);
}
