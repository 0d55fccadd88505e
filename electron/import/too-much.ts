import type { SourceKind } from "../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { megabyte, mostCells } from "./package/limits.ts";

/** More lines than this no report has; recognition takes its time with each. */
export const mostLines = 20_000;

/** In megabytes, of kinds that are read in one go; the largest among them hold pictures written out as letters. */
const largest: Partial<Readonly<Record<SourceKind, number>>> = { text: 8, html: 32, rtf: 48, uof: 48, pdf: 40 };

/** A page is built as a whole before it is read, which takes far more memory than its text. */
const mostCellsOfPage = 20_000;

/** Ends of lines and signs between cells in a text: blank ones may be many. */
const mostLineEnds = 200_000;
const mostSeparators = 400_000;

const [tab, lineFeed, less, pipe] = [0x09, 0x0a, 0x3c, 0x7c];

/** Refuses what is too much for any report at a glance, before anything is built from it. */
export function withinLimits(kind: SourceKind, bytes: Uint8Array, path: string): Result<null> {
  const limit = largest[kind];
  if (limit !== undefined && bytes.length > limit * megabyte) {
    return fail({ code: "fileTooLarge", path, megabytes: Math.ceil(bytes.length / megabyte), limit });
  }
  const isEndless = (kind === "text" && isEndlessText(bytes)) || (kind === "html" && hasEndlessTables(bytes));
  const cells = kind === "html" ? mostCellsOfPage : mostCells;
  return isEndless ? fail({ code: "documentEndless", path, lines: mostLines, cells }) : success(null);
}

function isEndlessText(bytes: Uint8Array): boolean {
  let [lineEnds, separators] = [0, 0];
  for (const byte of bytes) {
    if (byte === lineFeed) lineEnds += 1;
    else if (byte === tab || byte === pipe) separators += 1;
  }
  return lineEnds > mostLineEnds || separators > mostSeparators;
}

/** Whether a page holds more cells than any report; whatever its encoding is, their tags are plain. */
function hasEndlessTables(bytes: Uint8Array): boolean {
  let cells = 0;
  for (let at = bytes.indexOf(less); at !== -1; at = bytes.indexOf(less, at + 1)) {
    // In either case of letters: td and th.
    const isCell = ((bytes[at + 1] ?? 0) | 0x20) === 0x74 && [0x64, 0x68].includes((bytes[at + 2] ?? 0) | 0x20);
    if (isCell) cells += 1;
    if (cells > mostCellsOfPage) return true;
  }
  return false;
}
