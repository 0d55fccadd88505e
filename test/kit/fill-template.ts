import { execFileSync, spawnSync } from "node:child_process";

/** A Python that has openpyxl (Debian: python3-openpyxl); undefined where there is none. */
export const python = ["/usr/bin/python3", "python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);

/** Figures where the labels say, and a sentence in each empty part; the cells are those that somebody can type into. */
const fillIn = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
names = {sheet.title: sheet for sheet in book.worksheets}
figures = {}
meta = names["_meta"]
for row in meta.iter_rows(values_only=True):
    if row[0] == "cell": figures[row[1]] = row[2]
def put(cell, value):
    sheet, address = figures[cell].split("!")
    assert not names[sheet][address].protection.locked, cell
    names[sheet][address] = value
put("t3.received.naturalPerson", 12)
put("t3.carriedIn.naturalPerson", 1)
put("t3.granted.naturalPerson", int(sys.argv[2]))
put("t2.fees.amount", 25.5)
texts = names["文字"] if "文字" in names else next(s for s in book.worksheets if s["D2"].value == "正文" or s["D2"].value == "内容")
for row in range(3, texts.max_row + 1):
    cell = texts.cell(row, 4)
    if cell.value is None and not cell.protection.locked: cell.value = "全年工作平稳有序。"
book.save(sys.argv[1])
`;

/** Fills in the workbook of a template as somebody does in a spreadsheet. Its column of natural persons balances with 13 granted. */
export function fillTemplate(path: string, granted = 13): void {
  execFileSync(python ?? "python3", ["-c", fillIn, path, String(granted)]);
}
