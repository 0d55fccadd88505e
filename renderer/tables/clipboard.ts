import type { SourceTable } from "../../shared/recognition/source-document.ts";
import { statedUnit } from "../../shared/recognition/stated-units.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { blockTexts, readTabs, writeHtml, writeTabs } from "../../shared/table-editing/block-text.ts";
import { inReadingOrder, type Paste, pasteBlock, type PasteProblem } from "../../shared/table-editing/paste.ts";
import { pasteByLabels } from "../../shared/table-editing/paste-labelled.ts";
import { blockOf } from "../../shared/table-editing/selection.ts";
import { gridOfTable, type PastedGrid, tableOfTexts, withoutWords } from "../../shared/table-editing/pasted-grid.ts";
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

/** The tables on the clipboard, or its text as one. None where there is nothing to read. */
export function readClipboard(clipboard: DataTransfer): readonly SourceTable[] {
  const html = clipboard.getData("text/html");
  const tables = html === "" ? [] : tablesIn(html);
  if (tables.length > 0) return tables;
  const text = clipboard.getData("text/plain");
  return text === "" ? [] : [tableOfTexts(readTabs(text))];
}

/** The tables in HTML as Excel, WPS, Word and browsers put it on the clipboard; a line that tells their unit of money as a table of its own. */
function tablesIn(html: string): readonly SourceTable[] {
  const nodes = pageNodes(html);
  const blocks = pageBlocks(nodes, {
    looks: new Looks(nodes),
    picture: () => undefined,
    whole: true,
    keepTables: true,
  });
  const tables = blocks.filter((block) => block.kind === "table");
  const units = blocks.flatMap((block) =>
    block.kind === "line" && statedUnit(block.text) !== undefined ? [[block.text]] : [],
  );
  return tables.length === 0 || units.length === 0 ? tables : [...tables, tableOfTexts(units)];
}

/**
 * Pastes tables: by their labels where they have any of the form's, else the largest onto the selection, words at its edges left out. Where
 * something needs a look, asks first.
 */
export function pasteTables(open: OpenTable, tables: readonly SourceTable[]): void {
  const { session, grids, cursor } = open;
  const { form } = session.checked().view;
  const { cells } = session.report();
  const { active } = cursor.selection();
  const sizeOf = ({ rows }: SourceTable): number => rows.flat().length;
  const [largest] = tables.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (largest === undefined) return;
  const paste = pasteByLabels({ form, cells, grids, active }, tables) ?? pasteAtCursor(open, gridOfTable(largest));
  if (paste.problems.length > 0) open.askAboutPaste(paste);
  else finishPaste(open, paste, false);
}

function pasteAtCursor({ session, grid, cursor }: OpenTable, pasted: PastedGrid): Paste {
  const { form } = session.checked().view;
  const { grid: texts, top, left, words } = withoutWords(pasted);
  const paste = pasteBlock(form, session.report().cells, grid, cursor.selection(), texts);
  const labels = words.map((each): PasteProblem => ({ ...each, reason: "label" }));
  const found = paste.problems.map((each) => ({ ...each, row: each.row + top, column: each.column + left }));
  return { ...paste, problems: inReadingOrder([...labels, ...found]) };
}

/** Writes what was pasted, doubtful texts as they stand or as what they were read as, and shows where it went. */
export function finishPaste({ session, grid, cursor, focus }: OpenTable, paste: Paste, asRead: boolean): void {
  const { area } = paste;
  if (asRead) writeCells(session, paste.asRead, paste.workings);
  else writeCells(session, paste.changes);
  if (area === undefined) return;
  if (grid.placeOf.has(area.active) && grid.placeOf.has(area.corner)) cursor.select(area, "focus");
  else focus.focusCell(area.active);
}
