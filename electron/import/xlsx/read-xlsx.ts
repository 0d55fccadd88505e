import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { mostCells } from "../package/limits.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sheetBlocks } from "./sheet-blocks.ts";

/** Reads a workbook of any program: every visible sheet as tables and the words between them. Macros are never looked at. */
export function readXlsx(bytes: Uint8Array, path: string): Result<SourceDocument> {
  const workbook = readWorkbook(bytes, path);
  if (!workbook.ok) return workbook;
  const { from, sheets, sources } = workbook.value;
  const blocks: SourceBlock[] = [];
  for (const { name, part, visible } of sheets) {
    if (!visible) continue;
    const sheet = readSheet(from, part, name, sources);
    if (!sheet.ok) return sheet;
    const read = sheetBlocks(sheet.value, name);
    if (read === undefined) return fail({ code: "tablesTooLarge", path, place: name, limit: mostCells });
    blocks.push(...read);
  }
  return success({ kind: "xlsx", blocks, pictures: [] });
}
