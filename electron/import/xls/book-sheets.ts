import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { CellMarks } from "./cell-fonts.ts";
import { formatOfCode } from "../xlsx/cell-formats.ts";
import { numberText } from "../xlsx/number-text.ts";
import type { Sheet, SheetCell } from "../xlsx/read-sheet.ts";

/** The text of a name or cell as it is meant: old texts are bytes of some encoding, one a sign. */
type Decode = (text: string) => string;

/**
 * The sheets of a workbook that are shown, as the reader of new workbooks gives them; hidden rows and columns are left out, or hidden sheets and rows are
 * read and told (`withHidden`). `marksOf` gives the marks of the sheet at a place in the workbook's list.
 */
export function bookSheets(
  book: WorkBook,
  decode: Decode,
  marksOf: (place: number) => CellMarks | undefined,
  withHidden = false,
): readonly { readonly name: string; readonly sheet: Sheet; readonly hidden: boolean }[] {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const listed = new Map((book.Workbook?.Sheets ?? []).map(({ name, Hidden }) => [name, Hidden]));
  return book.SheetNames.flatMap((name, place) => {
    const sheet = book.Sheets[name];
    const hidden = (listed.get(name) ?? 0) !== 0;
    if (sheet === undefined || (hidden && !withHidden)) return [];
    const ways = { decode, from1904, marks: marksOf(place), withHiddenRows: withHidden };
    return [{ name: decode(name), sheet: sheetOf(sheet, ways), hidden }];
  });
}

interface Ways {
  readonly decode: Decode;
  readonly from1904: boolean;
  readonly marks: CellMarks | undefined;
  readonly withHiddenRows: boolean;
}

function sheetOf(sheet: WorkSheet, ways: Ways): Sheet {
  const cells: SheetCell[] = [];
  const ruled: number[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set((sheet["!cols"] ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : [])));
  const rows = sheet["!data"] ?? [];
  // Both lists have holes.
  for (const at of Object.keys(rows).map(Number)) {
    if (sheet["!rows"]?.[at]?.hidden === true) {
      if (!ways.withHiddenRows) continue;
      hiddenRows.push(at + 1);
    }
    const before = cells.length;
    let blank = 0;
    for (const [column, cell] of (rows[at] ?? []).entries()) {
      if (cell === undefined || hiddenColumns.has(column)) continue;
      blank += 1;
      const { text, isText } = contentOf(cell, ways);
      if (text === "") continue;
      const words = ways.marks?.(at, column, text) ?? { text };
      const places = isText ? undefined : formatOf(cell).places;
      cells.push({
        row: at + 1,
        column: column + 1,
        ...words,
        kind: isText ? "text" : "number",
        formula: false,
        ...(places !== undefined && { places }),
      });
    }
    if (blank > 1 && cells.length === before) ruled.push(at + 1);
  }
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  return { cells, merges, ruled, ...(ways.withHiddenRows && { hiddenRows }) };
}

/** What a cell shows to a reader: numbers as the shortest exact text, as in new workbooks. */
function contentOf(cell: CellObject, { decode, from1904 }: Ways): { readonly text: string; readonly isText: boolean } {
  const { t: type, v: value } = cell;
  if (value === undefined) return { text: "", isText: true };
  switch (type) {
    case "n":
      return { text: numberText(String(value), formatOf(cell), from1904), isText: false };
    case "b":
      return { text: value === true ? "TRUE" : "FALSE", isText: true };
    case "e":
      return { text: cell.w ?? "#VALUE!", isText: true };
    default:
      return { text: decode(String(value)), isText: true };
  }
}

function formatOf({ z: code }: CellObject) {
  return formatOfCode(typeof code === "string" ? code : "General");
}
