import { mkdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { importFile } from "../../../electron/import/import-file.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const table = "<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>12<tr><td>行政处罚<td>3</table>";

describe("a file to import", () => {
  it("is read as what it is, whatever it is called", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "报告.doc"), `<h1>示例局2022年政府信息公开工作年度报告</h1>${table}`);
      const page = await importFile(nodeDisk, join(folder, "报告.doc"));
      expect(page).toMatchObject({
        value: { kind: "html", reading: { year: 2022, cells: { "t2.licensing.decided": 12 } } },
      });
      await writeFile(join(folder, "报告.txt"), writeReport(sampleReport));
      expect(await importFile(nodeDisk, join(folder, "报告.txt"))).toEqual({
        ok: true,
        value: { kind: "report", report: sampleReport },
      });
    }));

  it.each([
    ["a file that is not there", "没有.docx", "fileMissing"],
    ["a folder", "文件夹", "fileUnreadable"],
    ["an empty file", "空.docx", "foreignKind"],
    ["a file of 200 MB", "大.docx", "fileTooLarge"],
    ["a text of 30,000 lines", "长.txt", "documentEndless"],
    ["a page with 150,000 cells", "宽.html", "documentEndless"],
    ["a text about something else", "别的.txt", "notAnAnnualReport"],
  ])("%s is refused", (_, name, code) =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "文件夹"));
      await writeFile(join(folder, "空.docx"), "");
      await writeFile(join(folder, "大.docx"), "PK");
      await truncate(join(folder, "大.docx"), 200 * 1024 * 1024);
      await writeFile(join(folder, "长.txt"), "年度报告\n".repeat(30_000));
      await writeFile(join(folder, "宽.html"), `<table>${`<tr>${"<td>1".repeat(10)}`.repeat(15_000)}</table>`);
      await writeFile(join(folder, "别的.txt"), "今天天气很好。");
      const path = join(folder, name);
      expect(await importFile(nodeDisk, path)).toMatchObject({ ok: false, failure: { code, path } });
    }),
  );
});
