import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { gouji } from "../../kit/command-line.ts";
import { readVerifyOutput } from "../../kit/contract.ts";
import { sampleWith } from "../../kit/findings.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

async function exportAll(folder: string): Promise<void> {
  await writeFile(join(folder, "报告.gouji"), writeReport(sampleReport));
  const { status } = await gouji(
    ["export", "报告.gouji", "--docx", "a.docx", "--xlsx", "a.xlsx", "--html", "a.html"],
    folder,
  );
  expect(status).toBe(0);
}

describe("gouji verify", () => {
  it("says that an untouched export is the same", async () => {
    await inTemporaryFolder(async (folder) => {
      await exportAll(folder);
      for (const output of ["a.docx", "a.xlsx"]) {
        const { status, out } = await gouji(["verify", "报告.gouji", output, "--json"], folder);
        expect(status).toBe(0);
        expect(readVerifyOutput(out)).toEqual({ same: true, differences: [] });
      }
      expect((await gouji(["verify", "报告.gouji", "a.docx"], folder)).out).toContain("完全一致");
    });
  });

  it("lists what differs, in words and as data", async () => {
    await inTemporaryFolder(async (folder) => {
      await exportAll(folder);
      await writeFile(join(folder, "改.gouji"), writeReport(sampleWith({ "t2.fees.amount": "300" })));
      const parts = unzipSync(await readFile(join(folder, "a.docx")));
      const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
      parts["word/document.xml"] = strToU8(xml.replace("9157", "9158"));
      await writeFile(join(folder, "改.docx"), zipSync(parts));
      const json = await gouji(["verify", "改.gouji", "改.docx", "--json"], folder);
      expect(json.status).toBe(1);
      const { same, differences } = readVerifyOutput(json.out);
      expect(same).toBe(false);
      expect(differences).toHaveLength(2);
      expect(differences[0]).toEqual({ cell: "t2.fees.amount", expected: "300", actual: "299.7935" });
      expect(differences[1]).toMatchObject({ part: "s1" });
      const text = await gouji(["verify", "改.gouji", "改.docx"], folder);
      expect(text.status).toBe(1);
      expect(text.out).toContain("有 2 处不一致");
      expect(text.out).toMatch(/表二“行政事业性收费”行.*\n +报告中：300\n +文件中：299\.7935/);
      expect(text.out).toContain("9158");
    });
  });

  it("ends with 2 where there is nothing to verify, and says why in one line", async () => {
    await inTemporaryFolder(async (folder) => {
      await exportAll(folder);
      await writeFile(join(folder, "坏.docx"), "PK 不是压缩包");
      for (const output of ["没有.docx", "坏.docx", "a.html", "报告.gouji"]) {
        const { status, out, err } = await gouji(["verify", "报告.gouji", output], folder);
        expect([output, status, out]).toEqual([output, 2, ""]);
        expect(err.trim().split("\n")).toHaveLength(1);
        expect(err).toContain(output);
      }
    });
  });
});
