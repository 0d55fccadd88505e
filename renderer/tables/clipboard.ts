import { formatCell } from "../../shared/report/cell-value.ts";
import type { CellChanges } from "../../shared/report/edit.ts";
import { blockTexts, readTabs, type TextGrid, writeHtml, writeTabs } from "../../shared/table-editing/block-text.ts";
import { type Paste, pasteBlock } from "../../shared/table-editing/paste.ts";
import { blockOf } from "../../shared/table-editing/selection.ts";
import { readHtmlTable } from "./read-html-table.ts";
import { type OpenTable, writeCells } from "./open-table.ts";

/** Puts the selected block on the clipboard, as text for spreadsheets and as a table for word processors. */
export function copyBlock({ grid, cursor, session }: OpenTable, clipboard: DataTransfer): void {
  const texts = blockTexts(grid, blockOf(grid, cursor.selection()), (id) => formatCell(session.cell(id)));
  clipboard.setData("text/plain", writeTabs(texts));
  clipboard.setData("text/html", writeHtml(texts));
}

/** The block of texts on the clipboard, from its table where it has one. Undefined where there is nothing to read. */
export function readClipboard(clipboard: DataTransfer): TextGrid | undefined {
  const html = clipboard.getData("text/html");
  const table = html === "" ? undefined : readHtmlTable(html);
  if (table !== undefined) return table;
  const text = clipboard.getData("text/plain");
  return text === "" ? undefined : readTabs(text);
}

/** Pastes a block onto the selection; where something needs a look, asks first. */
export function pasteTexts(open: OpenTable, texts: TextGrid): void {
  const { session, grid, cursor } = open;
  const { form } = session.checked().view;
  const paste = pasteBlock(form, session.report().cells, grid, cursor.selection(), texts);
  if (paste.problems.length > 0) open.askAboutPaste(paste);
  else finishPaste(open, paste, paste.changes);
}

/** Writes what was pasted and selects where it went. */
export function finishPaste({ session, cursor }: OpenTable, { area }: Paste, changes: CellChanges): void {
  writeCells(session, changes);
  if (area !== undefined) cursor.select(area, "focus");
}
