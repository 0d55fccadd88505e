import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { imageSize } from "image-size";
import type { Picture, Report } from "../../shared/report/report.ts";
import { readReport } from "../../shared/report-file/read-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { systemCode, systemReason } from "./system-reason.ts";

const megabyte = 1024 * 1024;

/** A report with many pictures has a few megabytes; beyond this it is another kind of file. */
const largest = 64 * megabyte;

/** Reads a report file from disk: strictly, and including the hashes of its pictures. Never changes anything. */
export async function readReportFile(path: string): Promise<Result<Report>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value, false);
  if (text === undefined) {
    // Only the last character is incomplete: the file was cut off in the middle of it.
    const cut = decode(bytes.value, true);
    const broken = cut === undefined ? undefined : readReport(cut, path);
    return broken?.ok === false ? broken : fail({ code: "notUtf8", path });
  }
  const report = readReport(text, path);
  if (!report.ok) return report;
  const damaged = report.value.pictures.find((picture) => !isWhole(picture));
  return damaged === undefined ? report : fail({ code: "pictureDamaged", path, place: damaged.sha256.slice(0, 8) });
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    const status = await stat(path);
    if (!status.isFile()) {
      return fail({ code: "fileUnreadable", path, reason: status.isDirectory() ? "EISDIR" : "special" });
    }
    if (status.size > largest) {
      const megabytes = Math.ceil(status.size / megabyte);
      return fail({ code: "fileTooLarge", path, megabytes, limit: largest / megabyte });
    }
    return success(await readFile(path));
  } catch (error) {
    return systemCode(error) === "ENOENT"
      ? fail({ code: "fileMissing", path })
      : fail({ code: "fileUnreadable", path, reason: systemReason(error) });
  }
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
