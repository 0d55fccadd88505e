import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
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
      for (const output of ["a.docx", "a.xlsx", "a.html"]) {
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

  it("holds a fingerprint against the report, as it was typed", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "报告.gouji"), writeReport(sampleReport));
      const own = fingerprint(sampleReport);
      const same = await gouji(["verify", "报告.gouji", ...own.toUpperCase().replaceAll("0", "O").split(" ")], folder);
      expect(same.status).toBe(0);
      expect(same.out).toContain("指纹一致");
      expect(same.err).toContain("已当作数字 0（o）");
      const wrong = `${own.slice(0, -1)}${own.endsWith("7") ? "8" : "7"}`;
      expect((await gouji(["verify", "报告.gouji", wrong], folder)).out).toMatch(/指纹不一致.*第 4 组不同/);
      const json = await gouji(["verify", "报告.gouji", wrong, "--json"], folder);
      expect(json.status).toBe(1);
      expect(readVerifyOutput(json.out)).toEqual({
        same: false,
        differences: [{ part: "report", expected: own, actual: wrong }],
      });
    });
  });

  it("ends with 2 where there is nothing to verify, and says why in one line", async () => {
    await inTemporaryFolder(async (folder) => {
      await exportAll(folder);
      await writeFile(join(folder, "坏.docx"), "PK 不是压缩包");
      await writeFile(join(folder, "别的.html"), "<html><body><p>政府信息公开指南</p></body></html>");
      for (const output of ["没有.docx", "坏.docx", "别的.html", "报告.gouji", "aeec f5d6 0a14 421"]) {
        const { status, out, err } = await gouji(["verify", "报告.gouji", output], folder);
        expect([output, status, out]).toEqual([output, 2, ""]);
        expect(err.trim().split("\n")).toHaveLength(1);
        expect(err).toContain(output);
      }
    });
  });
});
