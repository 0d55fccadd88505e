import type { Exporter, ExportRequest } from "../../electron/export/exporter.ts";
import { defaultFontPreset, fontPresets } from "../../shared/paper/fonts.ts";
import type { Report } from "../../shared/report/report.ts";
import { valueOf } from "./value-of.ts";

/** Exports a report complete with its sign-off sheet. */
export async function exported(write: Exporter, report: Report): Promise<Uint8Array> {
  const request: ExportRequest = { report, findings: [], fonts: fontPresets[defaultFontPreset], withSignOff: true };
  return valueOf(await write(request));
}
