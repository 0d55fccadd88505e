// Opens workbooks one after another and reads every cell, as a loop over exceljs does.
import ExcelJS from "exceljs";

let cells = 0;
for (const path of process.argv.slice(2)) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => (cells += 1))));
}
console.log(cells);
