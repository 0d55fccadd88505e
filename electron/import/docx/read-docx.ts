import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { amountOf } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import { faultOf, openPackage } from "../package/office-package.ts";
import { readRelationships, targetOf } from "../package/relationships.ts";
import { DocumentPictures } from "./document-pictures.ts";
import { readListNumbers } from "./list-numbers.ts";
import { readStyles } from "./paragraph-styles.ts";
import { storyReader } from "./story-reader.ts";

/** Where the document stands in packages that do not say it. */
const usualPart = "word/document.xml";

/**
 * Reads a Word document of any program: paragraphs with their headings and printed numbers, tables, pictures. Headers, footers, notes and
 * comments are left out. Source: ISO/IEC 29500-1, 17.
 */
export function readDocx(bytes: Uint8Array, path: string): Result<SourceDocument> {
  const opened = openPackage(bytes, path);
  if (!opened.ok) return opened;
  const from = opened.value;
  const ofPackage = readRelationships(from, "");
  if (!ofPackage.ok) return ofPackage;
  const part = targetOf(ofPackage.value, "officeDocument") ?? usualPart;
  const relationships = readRelationships(from, part);
  if (!relationships.ok) return relationships;
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const styles = readStyles(from, targetOf(relationships.value, "styles"));
  if (!styles.ok) return styles;
  const lists = readListNumbers(from, targetOf(relationships.value, "numbering"));
  if (!lists.ok) return lists;

  const scanner = markup.value;
  const pictures = new DocumentPictures(from, relationships.value);
  if (scanner.next() === "open" && scanner.name !== "w:document")
    return fail({ code: "packageForeign", path, kind: "docx" });
  const readBlocks = storyReader(scanner, { styles: styles.value, lists: lists.value, pictures });
  let blocks: SourceDocument["blocks"] = [];
  scanner.children((name) => {
    if (name === "w:body") blocks = [...blocks, ...readBlocks()];
  });
  if (amountOf(blocks) > mostCells) return fail({ code: "tablesTooLarge", path, place: part, limit: mostCells });
  return (
    faultOf(scanner, path, part) ?? success({ kind: "docx", blocks, pictures: pictures.found, lost: pictures.lost })
  );
}
