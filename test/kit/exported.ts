import { exporters } from "../../electron/export/registry.ts";
import { verifyBytes } from "../../electron/import/verify-file.ts";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { Verified } from "../../shared/compare/difference.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import type { Report } from "../../shared/report/report.ts";

/** The formats that are read back. */
export type Format = "docx" | "xlsx" | "html" | "fragment" | "pdf" | "cover";

/** A report as its export. */
export async function exported(report: Report, format: Format, withSignOff = false): Promise<Uint8Array> {
  const { findings } = checkerFor(report.edition).check(report);
  const write = await exporters[format]();
  const bytes = await write({ report, findings, fonts: fontPresets.gb2312, withSignOff });
  if (!bytes.ok) throw new Error(bytes.failure.code);
  return bytes.value;
}

/** An exported file held against a report. */
export async function verified(report: Report, bytes: Uint8Array, format: Format): Promise<Verified> {
  const result = await verifyBytes(report, bytes, `file.${format === "fragment" ? "html" : format}`);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
