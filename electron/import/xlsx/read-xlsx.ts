import { posix } from "node:path";
import type { SourceDocument, SourceObject } from "../../../shared/recognition/source-document.ts";
import { type Result, success } from "../../../shared/result.ts";
import type { OfficePackage } from "../package/office-package.ts";
import { nameOutside, readRelationships } from "../package/relationships.ts";
import { readOwnWorkbook } from "./own/read-own-workbook.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { workbookBlocks } from "./workbook-blocks.ts";

/**
 * Reads a workbook: one of our own by its hidden sheet, any other sheet by sheet as tables and the words between them, hidden sheets left
 * out.
 */
export function readXlsx(bytes: Uint8Array, path: string): Result<SourceDocument> {
  const workbook = readWorkbook(bytes, path);
  if (!workbook.ok) return workbook;
  const { from, sheets, sources } = workbook.value;
  const own = readOwnWorkbook(workbook.value);
  if (!own.ok) return own;
  if (own.value !== undefined) {
    const { blocks, ...rest } = own.value;
    return success({ kind: "xlsx", blocks, pictures: rest.own.report.pictures, own: rest.own });
  }
  const visible = sheets.filter((sheet) => sheet.visible);
  const blocks = workbookBlocks(
    visible.map(({ name, part }) => ({ name, read: () => readSheet(from, part, name, sources) })),
    path,
  );
  if (!blocks.ok) return blocks;
  const lost = from.parts
    .filter((part) => /^xl\/(?:media|charts)\/[^/]+$/.test(part))
    .filter(isSeen)
    .map(nameOf);
  return success({ kind: "xlsx", blocks: blocks.value, pictures: [], lost, objects: objectsIn(from) });
}

/** Styles and colours of charts are parts as well. */
function isSeen(part: string): boolean {
  return !/\/(?:style|colors)\d*\.xml$/.test(part);
}

/** What stands on the sheets and no report can hold: diagrams, objects of other programs, pictures that are only linked. */
function objectsIn(from: OfficePackage): readonly SourceObject[] {
  return from.parts.flatMap((part): readonly SourceObject[] => {
    if (/^xl\/diagrams\/data\d*\.xml$/.test(part)) return [{ reason: "diagramLost", name: nameOf(part) }];
    if (part.startsWith("xl/embeddings/")) return [{ reason: "objectLost", name: nameOf(part) }];
    if (!/^xl\/drawings\/[^/]+\.xml$/.test(part)) return [];
    const links = readRelationships(from, part);
    if (!links.ok) return [];
    return [...links.value.values()].flatMap(({ type, outside }): readonly SourceObject[] =>
      type === "image" && outside !== undefined ? [{ reason: "pictureLinked", name: nameOutside(outside) }] : [],
    );
  });
}

function nameOf(part: string): string {
  return posix.basename(part);
}
