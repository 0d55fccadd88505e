import { basename, join } from "node:path";
import { reportTitle, type Report } from "../../shared/report/report.ts";
import { reportExtension, withoutReportExtension } from "../../shared/report-file/report-name.ts";
import { type Result, success } from "../../shared/result.ts";
import { libraryWords } from "../../shared/words/library-files.ts";
import type { Placing } from "../files/aside.ts";
import { isDeviceName, refusedSigns } from "../files/plain-names.ts";
import { placeNew } from "../files/write-whole.ts";

/** What file systems refuse, as the full-width sign that looks like it. */
const refused: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

/** A name takes at most 255 bytes; this leaves room for the extension, a number, and the lock beside it. */
const longest = 200;

/** A file name, without extension, that every file system takes: what they refuse is replaced, and what is too long is cut. */
export function plainName(text: string): string {
  const name = text
    .normalize("NFC")
    .replace(new RegExp(refusedSigns, "g"), (sign) => refused[sign] ?? "")
    // Control characters, and those that turn the direction of writing.
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ");
  const short = trimmed(cut(trimmed(name), longest));
  if (short === "") return libraryWords.untitled.zh;
  return isDeviceName(short) ? `_${short}` : short;
}

/** The file name of a report, without extension: its title. */
export function titleName(report: Pick<Report, "unit" | "year">): string {
  const rest = reportTitle({ unit: { name: "", level: "" }, year: report.year });
  const room = longest - Buffer.byteLength(rest);
  return plainName(
    reportTitle({ unit: { ...report.unit, name: cut(plainName(report.unit.name), room) }, year: report.year }),
  );
}

/** The file name of a copy, without extension. */
export function copyName(path: string): string {
  const name = withoutReportExtension(basename(path));
  const mark = libraryWords.copyMark.zh;
  return `${cut(plainName(name), longest - Buffer.byteLength(mark))}${mark}`;
}

/** The file of a report, or of another kind, by a name, or where that is taken by the name with a number. */
export function numberedName(name: string, number: number, ending = reportExtension): string {
  return `${name}${number === 1 ? "" : ` ${number}`}${ending}`;
}

/** Writes the file of a report under a name, or under the first free one like it. Gives the path. */
export async function placeFree(
  placing: Placing,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<string>> {
  return placeFirstFree(placing, (number) => join(folder, numberedName(name, number)), bytes);
}

/** Writes a file under the first of its paths that nobody has; they are numbered from 1. Gives the path. */
export async function placeFirstFree(
  placing: Placing,
  pathOf: (number: number) => string,
  bytes: Uint8Array,
): Promise<Result<string>> {
  for (let number = 1; ; number += 1) {
    const path = pathOf(number);
    const placed = await placeNew(placing, path, bytes);
    if (!placed.ok) return placed;
    if (placed.value) return success(path);
  }
}

function trimmed(name: string): string {
  return name.replace(/^[\s.~]+|[\s.]+$/g, "");
}

function cut(name: string, bytes: number): string {
  let size = 0;
  let kept = "";
  for (const sign of name) {
    size += Buffer.byteLength(sign);
    if (size > bytes) break;
    kept += sign;
  }
  return kept;
}
