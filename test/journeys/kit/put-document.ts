import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExportFormat, exporters } from "../../../electron/export/registry.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Computer } from "./journey.ts";

/** Puts a report on the desktop as a document of another program, and returns its path. */
export async function putDocument(
  computer: Computer,
  name: string,
  report: Report,
  format: ExportFormat,
): Promise<string> {
  const write = await exporters[format]();
  const bytes = await write({ report, findings: [], fonts: fontPresets.gb2312, withSignOff: false });
  if (!bytes.ok) throw new Error(bytes.failure.code);
  return putFile(computer, name, bytes.value);
}

/** Puts a scan on the desktop that only says that it is a Word document, and returns its path. */
export function putScan(computer: Computer, name: string): Promise<string> {
  return putFile(computer, name, "%PDF-1.7");
}

async function putFile(computer: Computer, name: string, content: string | Uint8Array): Promise<string> {
  const folder = join(computer.home, "Desktop");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
