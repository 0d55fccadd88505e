import { execFileSync, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { inTemporaryFolder } from "../../../kit/programs.ts";
import { workbookOf } from "./read-sheets.ts";

const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
def cell(name):
    sheet, address = next(iter(book.defined_names[name].destinations))
    return [book[sheet][address].value, values[sheet][address].value]
print(json.dumps({
    "sheets": [[sheet.title, sheet.sheet_state, bool(sheet.protection.sheet)] for sheet in book],
    "names": len(book.defined_names),
    "typed": cell("t3_received_naturalPerson"),
    "total": cell("t3_received_total"),
    "validations": [len(sheet.data_validations.dataValidation) for sheet in book][:3],
    "formats": len(book["勾稽核对"].conditional_formatting),
}))
`;

/** The first Python that has openpyxl: the system's own before others on the path. */
const python = ["/usr/bin/python3", "python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);

/** Why openpyxl cannot judge here; under CI=true that is an error. */
function missingModule(): string | undefined {
  if (python !== undefined) return undefined;
  const reason = "openpyxl is not installed: apt-get install -y python3-openpyxl";
  if (process.env["CI"] === "true") throw new Error(reason);
  return reason;
}

describe.skipIf(missingModule())("the workbook as openpyxl reads it", () => {
  it("has its sheets, names, formulas and their results", async () => {
    const bytes = await workbookOf(sampleReport);
    const seen: unknown = await inTemporaryFolder(async (folder) => {
      const file = join(folder, "report.xlsx");
      await writeFile(file, bytes);
      const parsed: unknown = JSON.parse(execFileSync(python ?? "python3", ["-c", script, file], { encoding: "utf8" }));
      return parsed;
    });
    expect(seen).toMatchObject({
      sheets: [
        ["表二", "visible", true],
        ["表三", "visible", true],
        ["表四", "visible", true],
        ["文字部分", "visible", true],
        ["勾稽核对", "visible", true],
        ["审签单", "visible", true],
        ["_meta", "veryHidden", true],
      ],
      names: formOf("2021").cells.length,
      typed: [148, 148],
      total: [expect.stringMatching(/^=.*SUM\(D5:I5\)/), 151],
      validations: [expect.any(Number), expect.any(Number), expect.any(Number)],
      formats: 1,
    });
  });
});
