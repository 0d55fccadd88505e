import ExcelJS from "exceljs";

/** The bytes of a workbook that a test fills with sheets. */
export async function bookBytes(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
