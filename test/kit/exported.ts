import { exporters } from "../../electron/export/registry.ts";
import { readSourceBytes } from "../../electron/import/read-source.ts";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import { type Verified, verify } from "../../shared/compare/verify.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import type { Report } from "../../shared/report/report.ts";

/** The formats that are read back. */
export type Format = "docx" | "xlsx" | "html";

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
  const source = await readSourceBytes(bytes, `file.${format}`);
  if (!source.ok) throw new Error(source.failure.code);
  if (source.value.kind === "report") throw new Error("a report file is no export");
  const result = verify(report, source.value.document, `file.${format}`);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
