import { posix } from "node:path";
import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { addBlocks, amountOf } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import { readOwnWorkbook } from "./own/read-own-workbook.ts";
import { sheetGrid } from "./own/sheet-grid.ts";
import { readUnmarkedSheet } from "./own/unmarked-sheet.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sheetBlocks } from "./sheet-blocks.ts";

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
  let texts: readonly SourceBlock[] = [];
  const blocks: SourceBlock[] = [];
  let amount = 0;
  for (const { name, part, visible } of sheets) {
    if (!visible) continue;
    const sheet = readSheet(from, part, name, sources);
    if (!sheet.ok) return sheet;
    const ours = readUnmarkedSheet(sheetGrid(sheet.value));
    if (ours !== undefined) {
      texts = ours.kind === "title" ? [...ours.lines, ...texts] : [...texts, ...ours.lines];
      continue;
    }
    const read = sheetBlocks(sheet.value, name);
    amount += amountOf(read ?? []);
    if (read === undefined || amount > mostCells) {
      return fail({ code: "tablesTooLarge", path, place: name, limit: mostCells });
    }
    addBlocks(blocks, read);
  }
  // The tables stand between the first part and the fifth.
  const later = texts.findIndex((line) => line.kind === "line" && line.heading === 1 && /^[五六]、/.test(line.text));
  const end = later === -1 ? texts.length : later;
  const lost = from.parts.filter((part) => part.startsWith("xl/media/")).map((part) => posix.basename(part));
  return success({
    kind: "xlsx",
    blocks: [...texts.slice(0, end), ...blocks, ...texts.slice(end)],
    pictures: [],
    lost,
  });
}
