import type { SourceBlock } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { addBlocks, amountOf } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import { sheetGrid } from "./own/sheet-grid.ts";
import { readUnmarkedSheet } from "./own/unmarked-sheet.ts";
import type { Sheet } from "./read-sheet.ts";
import { sheetBlocks } from "./sheet-blocks.ts";

/** A sheet with its name, read when it is asked for. */
export interface NamedSheet {
  readonly name: string;
  readonly read: () => Result<Sheet>;
}

/**
 * The blocks of a workbook that nobody has marked as ours: its sheets as tables and the words between them, in order. Texts that only our
 * own workbooks lay out so come before and behind the tables, as in the form.
 */
export function workbookBlocks(sheets: readonly NamedSheet[], path: string): Result<readonly SourceBlock[]> {
  let texts: readonly SourceBlock[] = [];
  const blocks: SourceBlock[] = [];
  let amount = 0;
  for (const { name, read } of sheets) {
    const sheet = read();
    if (!sheet.ok) return sheet;
    const ours = readUnmarkedSheet(sheetGrid(sheet.value));
    if (ours !== undefined) {
      texts = ours.kind === "title" ? [...ours.lines, ...texts] : [...texts, ...ours.lines];
      continue;
    }
    const found = sheetBlocks(sheet.value, name);
    amount += amountOf(found ?? []);
    if (found === undefined || amount > mostCells) {
      return fail({ code: "tablesTooLarge", path, place: name, limit: mostCells });
    }
    addBlocks(blocks, found);
  }
  return success(aroundTables(texts, blocks));
}

/** The same of sheets that are read already; of one that holds more cells than any report nothing was kept. */
export function blocksOfSheets(
  sheets: readonly { readonly name: string; readonly sheet: Sheet | undefined }[],
  path: string,
): Result<readonly SourceBlock[]> {
  return workbookBlocks(
    sheets.map(({ name, sheet }) => ({
      name,
      read: () =>
        sheet === undefined ? fail({ code: "tablesTooLarge", path, place: name, limit: mostCells }) : success(sheet),
    })),
    path,
  );
}

/** The texts of a workbook of ours with its tables among them: those stand between the first part and the fifth. */
export function aroundTables(texts: readonly SourceBlock[], tables: readonly SourceBlock[]): readonly SourceBlock[] {
  const later = texts.findIndex((line) => line.kind === "line" && line.heading === 1 && /^[五六]、/.test(line.text));
  const end = later === -1 ? texts.length : later;
  return [...texts.slice(0, end), ...tables, ...texts.slice(end)];
}
