import { fail, success } from "../../../shared/result.ts";
import { decodeText } from "../decode-text.ts";
import { megabyte, mostCells } from "../package/limits.ts";
import type { Reader } from "../reader.ts";
import type { Sheet, SheetCell } from "../xlsx/read-sheet.ts";
import { workbookBlocks } from "../xlsx/workbook-blocks.ts";
import { csvRows, type CsvRows } from "./csv-rows.ts";
import { ownListBlocks } from "./own-list.ts";

/** In bytes: as many cells as are read come nowhere near it. */
const largest = 16 * megabyte;

/**
 * Reads a table saved as text (.csv), in UTF-8, UTF-16 or GB 18030, as a sheet without merges; the list of cells that this program exports
 * as the tables that it stands for.
 */
export const readCsv: Reader = (bytes, path) => {
  const tooLarge = fail({ code: "tablesTooLarge", path, place: "CSV", limit: mostCells });
  if (bytes.length > largest) return tooLarge;
  const text = decodeText(bytes);
  if (text === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  const rows = csvRows(text, mostCells)?.map((row) => row.map(plainText));
  if (rows === undefined) return tooLarge;
  if (rows.every((row) => row.every((field) => field.trim() === "")))
    return fail({ code: "foreignKind", path, kind: "empty" });
  const own = ownListBlocks(rows);
  if (own !== undefined) return success({ kind: "csv", blocks: own, pictures: [] });
  const blocks = workbookBlocks([{ name: "CSV", read: () => success(sheetOf(rows)) }], path);
  return blocks.ok ? success({ kind: "csv", blocks: blocks.value, pictures: [] }) : blocks;
};

/** A field without what keeps spreadsheet programs from taking a text for a number or a formula: ="007", '-4. */
function plainText(field: string): string {
  // Tabs at its ends are blank cells of a line that somebody pasted into one field.
  const text = field.replace(/^[ \u00a0\u3000\r\n]+|[ \u00a0\u3000\r\n]+$/g, "");
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'(?=[=+\-@＝＋－＠])/, "");
}

function sheetOf(rows: CsvRows): Sheet {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((text, column): readonly SheetCell[] =>
      text.trim() === "" ? [] : [{ row: at + 1, column: column + 1, text, kind: kindOf(text), formula: false }],
    ),
  );
  // A row of separators alone is one of blank cells.
  const ruled = rows.flatMap((row, at) => (row.length > 1 && row.every((text) => text.trim() === "") ? [at + 1] : []));
  return { cells, merges: [], ruled };
}

function kindOf(text: string): SheetCell["kind"] {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? "number" : "text";
}
