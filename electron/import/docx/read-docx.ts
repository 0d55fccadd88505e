import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { amountOf } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import { openMainPart } from "../package/main-part.ts";
import { faultOf, openPackage } from "../package/office-package.ts";
import { targetOf } from "../package/relationships.ts";
import type { Reader } from "../reader.ts";
import { mayHoldOldBook, type OldBookReader } from "../xlsx/embedded-book.ts";
import { DocumentObjects } from "./document-objects.ts";
import { DocumentPictures } from "./document-pictures.ts";
import { readListNumbers } from "./list-numbers.ts";
import { isOurs, readStyles } from "./paragraph-styles.ts";
import { storyReader } from "./story-reader.ts";

/** Reads a Word document as `readDocx` does; the reader of old workbooks is loaded where one may stand in it. */
export const readDocxWhole: Reader = async (bytes, path) => {
  const opened = openPackage(bytes, path);
  const old =
    opened.ok && mayHoldOldBook(opened.value.parts) ? (await import("../xls/read-xls.ts")).readOldBook : undefined;
  return readDocx(bytes, path, old);
};

/**
 * Reads a Word document of any program: paragraphs with their headings and printed numbers, tables, pictures, and worksheets that are embedded
 * in it. Headers, footers, notes and comments are left out. Source: ISO/IEC 29500-1, 17.
 */
export function readDocx(bytes: Uint8Array, path: string, readOldBook?: OldBookReader): Result<SourceDocument> {
  const opened = openMainPart(bytes, path, "docx");
  if (!opened.ok) return opened;
  const { from, part, relationships, scanner } = opened.value;
  if (scanner.beginsMoreThan("w:tc", mostCells) || scanner.beginsMoreThan("w:p", 2 * mostCells)) {
    return fail({ code: "tablesTooLarge", path, place: part, limit: mostCells });
  }
  const styles = readStyles(from, targetOf(relationships, "styles"));
  if (!styles.ok) return styles;
  const lists = readListNumbers(from, targetOf(relationships, "numbering"));
  if (!lists.ok) return lists;

  const pictures = new DocumentPictures(from, relationships, isOurs(styles.value));
  const objects = new DocumentObjects(from, relationships, readOldBook);
  const readBlocks = storyReader(scanner, { styles: styles.value, lists: lists.value, pictures, objects });
  let blocks: SourceDocument["blocks"] = [];
  scanner.children((name) => {
    if (name === "w:body") blocks = [...blocks, ...readBlocks()];
  });
  if (amountOf(blocks) > mostCells) return fail({ code: "tablesTooLarge", path, place: part, limit: mostCells });
  return (
    faultOf(scanner, path, part) ??
    success({ kind: "docx", blocks, pictures: pictures.found, lost: pictures.lost, objects: objects.found })
  );
}
