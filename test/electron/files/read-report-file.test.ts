import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { readReportFile } from "../../../electron/files/read-report-file.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { sampleWith } from "../../kit/findings.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

async function failureOf(path: string): Promise<string> {
  const read = await readReportFile(nodeDisk, path);
  if (read.ok) throw new Error("a failure was expected");
  return formatFailure(read.failure, "zh");
}

describe("readReportFile", () => {
  it("reads a report from disk", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "报告.gouji");
      await writeFile(path, writeReport(sampleReport));
      const read = await readReportFile(nodeDisk, path);
      expect(read.ok && read.value).toEqual(sampleReport);
    });
  });

  it.each<[string, (path: string) => Promise<unknown>, string]>([
    ["a missing file", async () => undefined, "找不到文件"],
    ["a folder", (path) => mkdir(path), "这是文件夹"],
    ["a link in a circle", (path) => symlink(path, path), "链接成环"],
    ["a pipe", async (path) => execFileSync("mkfifo", [path]), "设备或管道"],
    [
      "a report cut in the middle of a character",
      (path) =>
        writeFile(
          path,
          Buffer.from(writeReport(sampleReport)).subarray(0, Buffer.from(writeReport(sampleReport)).indexOf("区") + 1),
        ),
      "不完整",
    ],
    ["an empty file", (path) => writeFile(path, ""), "不是勾稽报告文件"],
    ["another kind of file", (path) => writeFile(path, Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe])), "不是 UTF-8 文本"],
    ["a report cut in half", (path) => writeFile(path, writeReport(sampleReport).slice(0, 9000)), "不完整"],
  ])("%s: one sentence", async (_, make, words) => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "报告.gouji");
      await make(path);
      const said = await failureOf(path);
      expect(said).toContain(words);
      expect(said).toContain(path);
    });
  });

  it("refuses a file of 100 MB without reading it", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "大.gouji");
      const file = await open(path, "w");
      await file.truncate(100 * 1024 * 1024);
      await file.close();
      expect(await failureOf(path)).toContain("有 100 MB，超过上限 64 MB");
    });
  });

  it.each([
    [
      "whose hash does not match",
      (bytes: Buffer) => ({ bytes: Buffer.concat([bytes, Buffer.from([0])]).toString("base64") }),
    ],
    [
      "that is no picture",
      () => {
        const text = Buffer.from("no picture at all");
        return { bytes: text.toString("base64"), sha256: createHash("sha256").update(text).digest("hex") };
      },
    ],
    ["of another type than stated", () => ({ mediaType: "image/jpeg" as const })],
  ])("refuses a picture %s", async (_, damage) => {
    const [picture] = sampleReport.pictures;
    if (picture === undefined) throw new Error("the sample has a picture");
    const damaged = { ...picture, ...damage(Buffer.from(picture.bytes, "base64")) };
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "报告.gouji");
      const narratives = { ...sampleReport.narratives, s1: [] };
      await writeFile(path, writeReport(sampleWith({}, { pictures: [damaged], narratives })));
      expect(await failureOf(path)).toContain("图片");
    });
  });
});
