import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, success } from "../../../shared/result.ts";
import { megabyte, mostCells } from "../package/limits.ts";
import type { Reader } from "../reader.ts";
import { StoryOfRtf } from "./rtf-story.ts";
import { rtfTokens } from "./rtf-tokens.ts";

/** In bytes: pictures stand in it as hexadecimal digits, two for each byte. */
const largest = 64 * megabyte;
/** Groups in groups; documents have some dozens. */
const deepest = 1000;

/**
 * Reads rich text of any program: paragraphs with their headings and printed numbers, tables with their merges, pictures. Tracked deletions
 * and hidden words are dropped; headers, footers, notes and comments are left out. Source: Rich Text Format Specification 1.9.1.
 */
export const readRtf: Reader = (bytes, path) => {
  if (bytes.length > largest) {
    return fail({ code: "fileTooLarge", path, megabytes: bytes.length / megabyte, limit: largest / megabyte });
  }
  const story = new StoryOfRtf(bytes);
  let depth = 0;
  for (const token of rtfTokens(bytes)) {
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth -= 1;
    if (depth > deepest) return fail({ code: "partTooDeep", path, part: "RTF" });
    // What stands behind the end of the first group is no text.
    if (depth < 1) break;
    story.take(token);
    if (story.isEndless) return fail({ code: "tablesTooLarge", path, place: "RTF", limit: mostCells });
  }
  if (depth > 0) return fail({ code: "packageDamaged", path });
  const document: SourceDocument = { kind: "rtf", ...story.end() };
  return success(document);
};
