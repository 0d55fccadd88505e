import { read } from "@e965/xlsx";
import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { artPictures } from "../compound/office-art.ts";
import { type CompoundFile, openCompound } from "../compound/open-compound.ts";
import { mostCells } from "../package/limits.ts";
import { isOrnament } from "../source-picture.ts";
import { workbookBlocks } from "../xlsx/workbook-blocks.ts";
import { bookSheets } from "./book-sheets.ts";
import { cellFonts } from "./cell-fonts.ts";
import { type CellRecords, cellRecords } from "./cell-records.ts";

/**
 * Reads an old workbook of Excel (97 to 2003, also 95) or WPS: what bears on its cells goes to SheetJS, what that finds is read as a new
 * workbook is. Hidden sheets, rows and columns are left out.
 */
export function readXls(bytes: Uint8Array, path: string): Result<SourceDocument> {
  return readOldBook(openCompound(bytes), path);
}

/** Reads an old workbook out of the file that holds it, or of a folder in another document. */
export function readOldBook(file: CompoundFile | undefined, path: string): Result<SourceDocument> {
  const book = openOldBook(file, path);
  if (!book.ok) return book;
  const blocks = workbookBlocks(
    book.value.sheets.map(({ name, sheet }) => ({ name, read: () => success(sheet) })),
    path,
  );
  const lost = artPictures(book.value.drawings).flatMap(({ extension, bytes: picture }, at) =>
    picture !== undefined && isOrnament(picture) ? [] : [`image${at + 1}.${extension}`],
  );
  return blocks.ok ? success({ kind: "xls", blocks: blocks.value, pictures: [], lost }) : blocks;
}

/** The sheets of an old workbook, as those of a new one, with its hidden rows and sheets; `most` cells of them. */
export function readOldSheets(bytes: Uint8Array, path: string, most: number): Result<ReturnType<typeof bookSheets>> {
  const book = openOldBook(openCompound(bytes), path, most);
  return book.ok ? success(book.value.sheets) : book;
}

function openOldBook(file: CompoundFile | undefined, path: string, mostWithHidden?: number) {
  const stream = file?.stream("Workbook") ?? file?.stream("Book");
  const records = stream === undefined ? "broken" : cellRecords(stream, mostWithHidden);
  if (records === "locked") return fail({ code: "foreignKind", path, kind: "encrypted" });
  if (records === "tooMany") {
    return fail({ code: "tablesTooLarge", path, place: "Workbook", limit: mostWithHidden ?? mostCells });
  }
  const book = records === "broken" ? undefined : readBook(records);
  if (records === "broken" || book === undefined) return fail({ code: "packageDamaged", path });
  const fonts = cellFonts(records.stream);
  const marksOf = (place: number) => fonts?.get(records.sheets[place] ?? -1);
  const sheets = bookSheets(book, decoder(records.charset), marksOf, mostWithHidden !== undefined);
  return success({ sheets, drawings: records.drawings });
}

function readBook({ stream }: CellRecords): ReturnType<typeof read> | undefined {
  try {
    return read(stream, {
      type: "buffer",
      dense: true,
      sheetStubs: true,
      // Without these two neither number formats nor hidden rows are told.
      cellNF: true,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
  } catch {
    return undefined;
  }
}

/** Gives texts of one byte a sign, which the library takes for Latin ones, the encoding that the workbook names. */
function decoder(charset: string | undefined): (text: string) => string {
  if (charset === undefined) return (text) => text;
  const decode = new TextDecoder(charset);
  return (text) => decode.decode(Buffer.from(text, "latin1"));
}
