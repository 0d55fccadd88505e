import { basename } from "node:path";
import type { Failure } from "../../shared/failure.ts";
import { tablesApart } from "../../shared/ledger/side-by-side.ts";
import type { Register } from "../../shared/ledger/register.ts";
import { largestSource } from "../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readBytes } from "../files/read-bytes.ts";
import { csvRows } from "../import/csv/csv-rows.ts";
import { decodeText } from "../import/decode-text.ts";
import { fileKind } from "../import/file-kind.ts";
import { readSourceBytes } from "../import/read-source.ts";
import { readSheet } from "../import/xlsx/read-sheet.ts";
import { readWorkbook } from "../import/xlsx/read-workbook.ts";
import { registerOfBlocks, registerOfTexts, registerSheet } from "./sheet-rows.ts";

/** In cells: 100,000 rows of twenty columns, more than any register. */
const mostRegisterCells = 2_000_000;

/** Reads a register of applications from a file of any kind that holds tables. Never changes anything. */
export async function readRegister(disk: Disk, path: string): Promise<Result<Register>> {
  const bytes = await readBytes(disk, path, largestSource);
  return bytes.ok ? readRegisterBytes(bytes.value, path) : bytes;
}

/** Reads the bytes of a file as `readRegister` does; `path` names it in failures. */
export async function readRegisterBytes(bytes: Uint8Array, path: string): Promise<Result<Register>> {
  const kind = fileKind(bytes, path);
  if (!kind.ok) return kind;
  switch (kind.value) {
    case "xlsx":
      return orNothing(readBook(bytes, path), path);
    case "xls":
      return orNothing(await readOldBook(bytes, path), path);
    case "ods":
    case "odt":
      return orNothing(await readOpenBook(bytes, path), path);
    case "csv":
      return orNothing(readTexts(bytes, path), path);
    default:
      return orNothing(await readDocument(bytes, path), path);
  }
}

/** A new workbook, sheet by sheet. Hidden rows and sheets are read, too: they may have been filtered away only. */
function readBook(bytes: Uint8Array, path: string): Result<Register> {
  const book = readWorkbook(bytes, path);
  if (!book.ok) return book;
  const { from, sheets, sources } = book.value;
  const read = [];
  let left = mostRegisterCells;
  for (const { name, part, visible } of sheets) {
    const sheet = readSheet(from, part, name, { ...sources, withHidden: "rows", most: left });
    if (!sheet.ok) return sheet;
    left -= sheet.value.cells.length;
    read.push(registerSheet(name, sheet.value, !visible));
  }
  return success({ sheets: read });
}

async function readOldBook(bytes: Uint8Array, path: string): Promise<Result<Register>> {
  const { readOldSheets } = await import("../import/xls/read-xls.ts");
  const sheets = readOldSheets(bytes, path, mostRegisterCells);
  if (!sheets.ok) return sheets;
  return success({ sheets: sheets.value.map(({ name, sheet, hidden }) => registerSheet(name, sheet, hidden)) });
}

async function readOpenBook(bytes: Uint8Array, path: string): Promise<Result<Register>> {
  const { readOpenSheets } = await import("../import/opendocument/read-opendocument.ts");
  const sheets = readOpenSheets(bytes, path, mostRegisterCells);
  if (!sheets.ok) return sheets;
  // A text of the same makers, or a workbook that does not say that it is one.
  if (sheets.value.length === 0) return readDocument(bytes, path);
  const read = [];
  for (const { name, sheet, hidden } of sheets.value) {
    if (sheet === undefined) return fail({ code: "registerTooLarge", path });
    read.push(registerSheet(name, sheet, hidden));
  }
  return success({ sheets: read });
}

function readTexts(bytes: Uint8Array, path: string): Result<Register> {
  const text = decodeText(bytes);
  if (text === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  const rows = csvRows(text, mostRegisterCells);
  if (rows === undefined) return fail({ code: "registerTooLarge", path });
  // Without what keeps spreadsheet programs from taking a text for a number or a formula.
  const plain = rows.map((row) =>
    row.map((field) => /^="([^"]*)"$/.exec(field.trim())?.[1] ?? field.trim().replace(/^'(?=[=+\-@\d])/, "")),
  );
  return success(registerOfTexts(basename(path), plain));
}

/** A document of any other kind: its tables, in order. */
async function readDocument(bytes: Uint8Array, path: string): Promise<Result<Register>> {
  const source = await readSourceBytes(bytes, path);
  if (!source.ok) return source;
  if (source.value.kind === "report") return fail({ code: "notRegister", path });
  return success(registerOfBlocks(source.value.document.blocks, (place) => String(place)));
}

/** What a reader of reports says of a file that is too large for it, where somebody looks for a register. */
const tooLarge: ReadonlySet<string> = new Set([
  "tablesTooLarge",
  "documentEndless",
  "packageTooLarge",
  "fileTooLarge",
] satisfies Failure["code"][]);

function orNothing(register: Result<Register>, path: string): Result<Register> {
  if (!register.ok) return tooLarge.has(register.failure.code) ? fail({ code: "registerTooLarge", path }) : register;
  const rows = register.value.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return rows === 0 ? fail({ code: "notRegister", path }) : success(tablesApart(register.value));
}
