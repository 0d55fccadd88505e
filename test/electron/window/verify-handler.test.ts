import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { createVerifyHandler } from "../../../electron/window/verify-handler.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { exported } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const verify = createVerifyHandler(nodeDisk)["export.verify"];

it("holds a file on disk against the report of the window", async () => {
  await inTemporaryFolder(async (folder) => {
    const path = join(folder, "导出.xlsx");
    await writeFile(path, await exported(sampleReport, "xlsx"));
    expect(await verify({ report: sampleReport, path })).toEqual({
      ok: true,
      value: { same: true, differences: [] },
    });
    const changed = await verify({ report: sampleWith({ "t2.licensing.decided": 1 }), path });
    expect(changed.ok && changed.value.differences).toEqual([
      { cell: "t2.licensing.decided", expected: 1, actual: 32499 },
    ]);
    expect(await verify({ report: { year: "x" }, path })).toMatchObject({ ok: false });
    expect(await verify({ report: sampleReport, path: join(folder, "没有.docx") })).toMatchObject({
      ok: false,
      failure: { code: "fileMissing" },
    });
  });
});

it.each([
  ["a PDF", "%PDF-1.7", { code: "notVerifiable" }],
  ["a picture", "\u0089PNG\r\n\u001a\n", { code: "notVerifiable" }],
  ["a web page", "<!doctype html><p>a page</p>", { code: "notVerifiable" }],
  ["a report file", Buffer.from(writeReport(sampleReport)).toString("latin1"), { code: "notVerifiable" }],
  ["an empty file", "", { code: "foreignKind", kind: "empty" }],
  ["a document cut off", "PK\u0003\u0004 half", { code: "foreignKind", kind: "damagedArchive" }],
])("says what to do with %s", async (_, content, failure) => {
  const disk = createMemoryDisk();
  disk.put("/a.docx", Buffer.from(content, "latin1"));
  expect(await createVerifyHandler(disk)["export.verify"]({ report: sampleReport, path: "/a.docx" })).toEqual({
    ok: false,
    failure: { ...failure, path: "/a.docx" },
  });
});
