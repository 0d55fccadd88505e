import { createHash } from "node:crypto";
import type { Picture } from "../../../../shared/report/report.ts";
import type { OfficePackage } from "../../package/office-package.ts";
import { sourcePicture } from "../../source-picture.ts";

/** The pictures of a workbook that are asked for by their SHA-256, in that order. */
export function readOwnPictures(from: OfficePackage, asked: readonly string[]): readonly Picture[] {
  if (asked.length === 0) return [];
  const found = new Map<string, Picture>();
  for (const part of from.parts) {
    if (!/(?:^|\/)media\//i.test(part)) continue;
    const bytes = from.bytes(part);
    if (!bytes.ok || !asked.includes(createHash("sha256").update(bytes.value).digest("hex"))) continue;
    const picture = sourcePicture(bytes.value, true);
    if (picture !== undefined) found.set(picture.sha256, picture);
  }
  return [...new Set(asked)].flatMap((sha256) => found.get(sha256) ?? []);
}
