import { fontPresets } from "../../../shared/paper/fonts.ts";
import { stableZip } from "../stable-zip.ts";
import { repairParts } from "../xlsx/repair-parts.ts";
import { sheetText } from "../xlsx/sheet-text.ts";
import { emptyWorkbook } from "../xlsx/workbook.ts";
import type { PlainTable } from "./write-table-csv.ts";

const narrowest = 8;
const widest = 48;

/**
 * Writes a table as a workbook of one sheet: headings that stay in view and can be filtered, numbers as numbers, words never as formulas.
 * The same table gives the same bytes.
 */
export async function writeTableXlsx(table: PlainTable): Promise<Uint8Array> {
  return writeTablesXlsx(table.title, [table]);
}

/** Writes several tables as the sheets of one workbook, each as `writeTableXlsx` does; `title` names the file in its properties. */
export async function writeTablesXlsx(title: string, tables: readonly PlainTable[]): Promise<Uint8Array> {
  const workbook = emptyWorkbook(title);
  for (const table of tables) addTable(workbook, table);
  const packed = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return stableZip(new Uint8Array(packed), repairParts({ measureFont: fonts.latin, drawings: [] }));
}

const fonts = fontPresets.windows;

function addTable(workbook: ReturnType<typeof emptyWorkbook>, { title, columns, rows }: PlainTable): void {
  const sheet = workbook.addWorksheet(sheetName(title), {
    views: [{ state: "frozen", xSplit: 0, ySplit: 1 }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:1" },
  });
  const head = { name: fonts.heading, size: 11 };
  const body = { name: fonts.body, size: 11 };
  for (const [place, column] of columns.entries()) {
    const cell = sheet.getCell(1, place + 1);
    cell.value = sheetText(column);
    cell.style = { font: head, alignment: { horizontal: "center", vertical: "middle" } };
    const width = rows.reduce((most, row) => Math.max(most, widthOf(textOf(row[place] ?? null))), widthOf(column)) + 2;
    sheet.getColumn(place + 1).width = Math.min(widest, Math.max(narrowest, width)) + 0.01;
  }
  for (const [line, row] of rows.entries()) {
    for (const [place, entry] of row.entries()) {
      const cell = sheet.getCell(line + 2, place + 1);
      cell.style = { font: body, ...(entry !== null && "text" in entry && { alignment: { wrapText: true } }) };
      if (entry !== null) cell.value = "text" in entry ? sheetText(entry.text) : Number(entry.number);
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

function textOf(entry: PlainTable["rows"][number][number]): string {
  if (entry === null) return "";
  return "text" in entry ? entry.text : entry.number;
}

/** Chinese characters are two wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

/** At most 31 characters, without those that a sheet's name cannot have. */
function sheetName(title: string): string {
  const name = sheetText(title)
    .replaceAll(/[\\/?*[\]:'\n]/g, " ")
    .trim();
  return Array.from(name).slice(0, 31).join("");
}
