import { execFileSync, spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { readSubmission } from "../../../electron/gathering/read-submission.ts";
import { gouji } from "../../kit/command-line.ts";
import { convertWithOffice, inTemporaryFolder, missing } from "../../kit/programs.ts";

/** Fills a template in as somebody does in a spreadsheet: figures where the labels say, and a sentence in each empty part. */
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
put("t3.granted.naturalPerson", 13)
put("t2.fees.amount", 25.5)
texts = names["文字"] if "文字" in names else next(s for s in book.worksheets if s["D2"].value == "正文" or s["D2"].value == "内容")
for row in range(3, texts.max_row + 1):
    cell = texts.cell(row, 4)
    if cell.value is None and not cell.protection.locked: cell.value = "全年工作平稳有序。"
book.save(sys.argv[1])
`;

const python = ["/usr/bin/python3", "python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);

async function template(folder: string): Promise<string> {
  await writeFile(join(folder, "名册.txt"), "示例区教育局\n");
  const run = await gouji(["template", "--year", "2024", "--units", "名册.txt", "-o", "发"], folder);
  expect(run).toMatchObject({ status: 0 });
  return join(folder, "发", "示例区教育局2024年政府信息公开工作年度报告.xlsx");
}

async function readBack(path: string) {
  const read = await readSubmission({ submission: path }, { disk: nodeDisk, newId: () => "", now: () => new Date() });
  if (!read.ok) throw new Error(read.failure.code);
  const [one] = read.value.reports ?? [];
  return {
    unit: one?.report.unit.name,
    year: one?.report.year,
    doubts: one?.doubts,
    cells: one?.report.cells,
    said: one?.report.narratives.s5.length,
    wrong: one?.findings.filter(({ part, severity }) => part === "t3" && severity === "error"),
  };
}

const filled = {
  unit: "示例区教育局",
  year: 2024,
  doubts: 0,
  cells: {
    "t2.fees.amount": "25.5",
    "t3.received.naturalPerson": 12,
    "t3.carriedIn.naturalPerson": 1,
    "t3.granted.naturalPerson": 13,
  },
  said: 1,
  wrong: [],
};

describe.skipIf(python === undefined)("a workbook that went out to a unit", () => {
  it("is read back without a doubt when openpyxl has filled it in", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = await template(folder);
      execFileSync(python ?? "", ["-c", fillIn, path]);
      expect(await readBack(path)).toEqual(filled);
    });
  });

  it.skipIf(missing("soffice"))("and when LibreOffice has saved it again", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = await template(folder);
      execFileSync(python ?? "", ["-c", fillIn, path]);
      await writeFile(path, await convertWithOffice(await readFile(path), "xlsx", "xlsx"));
      expect(await readBack(path)).toEqual(filled);
    });
  });
});
