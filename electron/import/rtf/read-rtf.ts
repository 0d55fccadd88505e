import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { mostCells } from "../package/limits.ts";
import type { Reader } from "../reader.ts";
import type { OldBookReader } from "../xlsx/embedded-book.ts";
import { StoryOfRtf } from "./rtf-story.ts";
import { rtfTokens } from "./rtf-tokens.ts";

/** Documents of a program that says much have some hundred thousand. */
const mostTokens = 2_000_000;
/** Groups in groups; documents have some dozens. */
const deepest = 1000;

/**
 * Reads rich text of any program: paragraphs with their headings and printed numbers, tables with their merges, pictures. Tracked deletions
 * and hidden words are dropped; headers, footers, notes and comments are left out. Source: Rich Text Format Specification 1.9.1.
 */
export const readRtf: Reader = async (bytes, path) => {
  const holdsObjects = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("\\objdata");
  return readText(bytes, path, holdsObjects ? (await import("../xls/read-xls.ts")).readOldBook : undefined);
};

function readText(bytes: Uint8Array, path: string, readOldBook: OldBookReader | undefined): Result<SourceDocument> {
  const story = new StoryOfRtf(bytes, readOldBook);
  let [depth, tokens] = [0, 0];
  for (const token of rtfTokens(bytes)) {
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth -= 1;
    if (depth > deepest) return fail({ code: "partTooDeep", path, part: "RTF" });
    // What stands behind the end of the first group is no text.
    if (depth < 1) break;
    story.take(token);
    tokens += 1;
    if (story.isEndless || tokens > mostTokens)
      return fail({ code: "tablesTooLarge", path, place: "RTF", limit: mostCells });
  }
  if (depth > 0) return fail({ code: "packageDamaged", path });
  const document: SourceDocument = { kind: "rtf", ...story.end() };
  return success(document);
}
