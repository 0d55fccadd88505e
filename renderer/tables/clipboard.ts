import type { SourceTable } from "../../shared/recognition/source-document.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import type { CellChanges } from "../../shared/report/edit.ts";
import { blockTexts, readTabs, writeHtml, writeTabs } from "../../shared/table-editing/block-text.ts";
import { type Paste, pasteBlock } from "../../shared/table-editing/paste.ts";
import { blockOf } from "../../shared/table-editing/selection.ts";
import { gridOfTable, gridOfTexts, type PastedGrid } from "../../shared/table-editing/pasted-grid.ts";
import { Looks } from "../../shared/web-page/look.ts";
import { pageBlocks } from "../../shared/web-page/page-blocks.ts";
import { pageNodes } from "../parts/page-nodes.ts";
import { type OpenTable, writeCells } from "./open-table.ts";

/** Puts the selected block on the clipboard, as text for spreadsheets and as a table for word processors. */
export function copyBlock({ grid, cursor, session }: OpenTable, clipboard: DataTransfer): void {
  const texts = blockTexts(grid, blockOf(grid, cursor.selection()), (id) => formatCell(session.cell(id)));
  clipboard.setData("text/plain", writeTabs(texts));
  clipboard.setData("text/html", writeHtml(texts));
}

/** The block on the clipboard, from its largest table where it has one. Undefined where there is nothing to read. */
export function readClipboard(clipboard: DataTransfer): PastedGrid | undefined {
  const html = clipboard.getData("text/html");
  const table = html === "" ? undefined : largestTable(html);
  if (table !== undefined) return gridOfTable(table);
  const text = clipboard.getData("text/plain");
  return text === "" ? undefined : gridOfTexts(readTabs(text));
}

/** The table with most cells in HTML as Excel, WPS, Word and browsers put it on the clipboard. */
function largestTable(html: string): SourceTable | undefined {
  const nodes = pageNodes(html);
  const blocks = pageBlocks(nodes, {
    looks: new Looks(nodes),
    picture: () => undefined,
    whole: true,
    keepTables: true,
  });
  const tables = blocks.filter((block) => block.kind === "table");
  return tables.toSorted((a, b) => b.rows.flat().length - a.rows.flat().length)[0];
}

/** Pastes a block onto the selection; where something needs a look, asks first. */
export function pasteTexts(open: OpenTable, texts: PastedGrid): void {
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
