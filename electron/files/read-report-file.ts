import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import type { Picture, Report } from "../../shared/report/report.ts";
import { readReport } from "../../shared/report-file/read-report.ts";
import { largestReport } from "../../shared/report-file/report-name.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk } from "./disk.ts";
import { readBytes, refuseSize } from "./read-bytes.ts";

/** Reads a report file from disk: strictly, and including the hashes of its pictures. Never changes anything. */
export async function readReportFile(disk: Disk, path: string): Promise<Result<Report>> {
  const bytes = await readBytes(disk, path, largestReport);
  return bytes.ok ? readReportBytes(bytes.value, path) : bytes;
}

/** Reads the bytes of a report file as `readReportFile` does; `path` names it in failures. */
export function readReportBytes(bytes: Uint8Array, path: string): Result<Report> {
  const tooLarge = refuseSize(path, bytes.length, largestReport);
  if (tooLarge !== undefined) return fail(tooLarge);
  const text = decode(bytes, false);
  if (text === undefined) {
    // Only the last character is incomplete: the file was cut off in the middle of it.
    const cut = decode(bytes, true);
    const broken = cut === undefined ? undefined : readReport(cut, path);
    return broken?.ok === false ? broken : fail({ code: "notUtf8", path });
  }
  const report = readReport(text, path);
  if (!report.ok) return report;
  const damaged = report.value.pictures.find((picture) => !isWhole(picture));
  return damaged === undefined ? report : fail({ code: "pictureDamaged", path, place: damaged.sha256.slice(0, 8) });
}

function decode(bytes: Uint8Array, incomplete: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: incomplete });
  } catch {
    return undefined;
  }
}

const imageTypes: Readonly<Record<Picture["mediaType"], string>> = { "image/png": "png", "image/jpeg": "jpg" };

function isWhole(picture: Picture): boolean {
  const bytes = Buffer.from(picture.bytes, "base64");
  if (createHash("sha256").update(bytes).digest("hex") !== picture.sha256) return false;
  try {
    return imageSize(bytes).type === imageTypes[picture.mediaType];
  } catch {
    return false;
  }
}
