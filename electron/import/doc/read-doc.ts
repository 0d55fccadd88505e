import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { type CompoundFile, openCompound } from "../compound/open-compound.ts";
import { mostCells } from "../package/limits.ts";
import type { Reader } from "../reader.ts";
import type { OldBookReader } from "../xlsx/embedded-book.ts";
import { readStory } from "./doc-story.ts";
import { DocObjects, holdsObjects } from "./objects.ts";
import { DocPictures } from "./pictures.ts";
import { openWordFile } from "./word-file.ts";

/**
 * Reads an old document of Word (97 to 2003) or WPS: paragraphs with their headings and printed numbers, tables with their merges, pictures.
 * Tracked deletions and hidden words are dropped; headers, footers, notes and comments are left out. Source: [MS-DOC].
 */
export const readDoc: Reader = async (bytes, path) => {
  const container = openCompound(bytes);
  const holds = container !== undefined && holdsObjects(container);
  return readText(container, path, holds ? (await import("../xls/read-xls.ts")).readOldBook : undefined);
};

function readText(
  container: CompoundFile | undefined,
  path: string,
  readOldBook: OldBookReader | undefined,
): Result<SourceDocument> {
  if (container === undefined) return fail({ code: "packageDamaged", path });
  const file = openWordFile(container);
  if (file === "locked") return fail({ code: "foreignKind", path, kind: "encrypted" });
  if (file === "older") return fail({ code: "foreignKind", path, kind: "oldWord" });
  if (file === "broken") return fail({ code: "packageDamaged", path });
  const pictures = new DocPictures(file);
  const objects = new DocObjects(container, readOldBook);
  const story = readStory(file, { pictures, objects });
  if (story === "endless") return fail({ code: "tablesTooLarge", path, place: "WordDocument", limit: mostCells });
  return success({
    kind: "doc",
    blocks: story.blocks,
    pictures: pictures.found,
    lost: pictures.lost,
    objects: objects.found,
  });
}
