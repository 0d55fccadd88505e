import { type BookType, type CellObject, utils, type WorkSheet, write } from "xlsx";
import type { SourceDocument, SourceTable } from "../../shared/recognition/source-document.ts";

/** A document as a workbook: each run of lines and each table on a sheet of its own, numbers as numbers, merges kept. */
export function workbookFile({ blocks }: SourceDocument, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "picture") continue;
    const sheet =
      block.kind === "table" ? tableSheet(block) : utils.aoa_to_sheet([[block.text]].filter(([text]) => text !== ""));
    utils.book_append_sheet(book, sheet, `Sheet${at + 1}`);
  }
  // Bytes, whatever the library's own types say.
  const written: unknown = write(book, { type: "buffer", bookType });
  if (!(written instanceof Uint8Array)) throw new TypeError("no bytes");
  return written;
}

function tableSheet({ rows }: SourceTable): WorkSheet {
  const sheet: WorkSheet = { "!merges": [] };
  const taken = new Set<string>();
  let [bottom, right] = [0, 0];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let y = row; y < row + rowSpan; y += 1) {
        for (let x = column; x < column + columnSpan; x += 1) taken.add(`${y} ${x}`);
      }
      [bottom, right] = [Math.max(bottom, row + rowSpan - 1), Math.max(right, column + columnSpan - 1)];
      if (text !== "") sheet[utils.encode_cell({ r: row, c: column })] = cellOf(text);
      if (rowSpan > 1 || columnSpan > 1) {
        sheet["!merges"]?.push({
          s: { r: row, c: column },
          e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
        });
      }
    }
  }
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } });
  return sheet;
}

function cellOf(text: string): CellObject {
  return text.trim() !== "" && String(Number(text)) === text ? { t: "n", v: Number(text) } : { t: "s", v: text };
}
