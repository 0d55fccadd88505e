import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { build } from "vite";
import { expect, it } from "vitest";
import { walkSample } from "../../../../electron/platform/chromium/walk-sample.ts";
import { nodeDisk } from "../../../../electron/files/disk.ts";
import { readReportFile } from "../../../../electron/files/read-report-file.ts";
import { startApp } from "../../../../electron/window/start-app.ts";
import { inTemporaryFolder, missing } from "../../../kit/programs.ts";

it.skipIf(missing("chromium"))("the built window walks through the sample and leaves its files", () =>
  inTemporaryFolder(async (folder) => {
    const page = join(folder, "page");
    await build({ configFile: "build/vite.renderer.config.ts", build: { outDir: page }, logLevel: "silent" });
    const left = join(folder, "left");
    await mkdir(left);
    const walked = await walkSample({
      folder: left,
      browser: "/usr/bin/chromium",
      page,
      start: (platform) =>
        startApp({
          platform,
          version: "1",
          program: [],
          licences: "LICENCES.txt",
          importThread: "import-thread.mjs",
          open: null,
          sample: false,
        }),
    });
    if (!walked.ok) throw new Error(walked.failure.code);
    const names = await readdir(left);
    expect(walked.value.files.map((file) => existsSync(file))).not.toContain(false);
    expect(names.map((name) => extname(name)).toSorted()).toEqual([".docx", ".gouji", ".png", ".png", ".xlsx"]);
    const report = await readReportFile(nodeDisk, join(left, names.find((name) => name.endsWith(".gouji")) ?? ""));
    expect(report.ok).toBe(true);
    for (const name of names.filter((one) => /\.(docx|xlsx)$/.test(one))) {
      expect((await readFile(join(left, name))).subarray(0, 2).toString()).toBe("PK");
    }
  }),
);
