import { posix } from "node:path";
import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { type Result, success } from "../../../shared/result.ts";
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
  const lost = from.parts.filter((part) => part.startsWith("xl/media/")).map((part) => posix.basename(part));
  return success({ kind: "xlsx", blocks: blocks.value, pictures: [], lost });
}
