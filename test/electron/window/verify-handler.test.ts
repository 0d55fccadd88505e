import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { createVerifyHandler } from "../../../electron/window/verify-handler.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";
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
