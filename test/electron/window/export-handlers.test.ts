import { randomUUID } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import type { ExportRequest } from "../../../electron/export/exporter.ts";
import { exporters } from "../../../electron/export/registry.ts";
import { createRuns } from "../../../electron/files/cancellable.ts";
import { createExportHandlers, createVerifyHandler } from "../../../electron/window/export-handlers.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { fail, success } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { exported } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { someWriter } from "../../kit/some-writer.ts";

/** Exporters that write their name, after `before` was awaited. */
function handlersWith(before: (format: string) => Promise<void> | void = () => undefined) {
  const requests: ExportRequest[] = [];
  const progress: (readonly [number, number])[] = [];
  const plain = (format: string) => () =>
    Promise.resolve(async (request: ExportRequest) => {
      requests.push(request);
      await before(format);
      return success(new TextEncoder().encode(format));
    });
  const handlers = createExportHandlers({
    runs: createRuns(),
    placing: { disk: nodeDisk, writer: someWriter, newId: randomUUID },
    exporters: {
      docx: plain("docx"),
      xlsx: plain("xlsx"),
      html: plain("html"),
      fragment: plain("fragment"),
      csv: plain("csv"),
      json: plain("json"),
      cover: plain("cover"),
      pdf: () => Promise.resolve(() => Promise.resolve(fail({ code: "noBrowser", looked: "PATH" }))),
    },
    settings: () => ({ ...defaultSettings, fonts: "kylin" }),
    onProgress: (done, of) => progress.push([done, of]),
  });
  return { handlers, requests, progress };
}

const title = reportTitle(sampleReport);
const ask = { report: sampleReport, formats: ["xlsx", "docx"] as const, withSignOff: false, replace: false };

describe("exporting from the window", () => {
  it("writes the files under the report's title, with the chosen typefaces and the findings", () =>
    inTemporaryFolder(async (folder) => {
      const { handlers, requests, progress } = handlersWith();
      const done = await handlers["report.export"]({ ...ask, formats: [...ask.formats], folder });
      expect(done).toEqual(success({ files: [join(folder, `${title}.docx`), join(folder, `${title}.xlsx`)] }));
      expect((await readdir(folder)).toSorted()).toEqual([`${title}.docx`, `${title}.xlsx`].toSorted());
      expect(requests[0]).toMatchObject({ withSignOff: false, fonts: fontPresets.kylin });
      expect(progress).toEqual([
        [0, 2],
        [1, 2],
        [2, 2],
      ]);
    }));

  it("a unit's name cannot lead out of the folder", () =>
    inTemporaryFolder(async (folder) => {
      const target = join(folder, "out");
      await mkdir(target);
      const report = { ...sampleReport, unit: { ...sampleReport.unit, name: "../../外" } };
      const done = await handlersWith().handlers["report.export"]({
        ...ask,
        report,
        formats: ["csv"],
        folder: target,
      });
      expect(done.ok).toBe(true);
      expect(await readdir(folder)).toEqual(["out"]);
      expect(await readdir(target)).toHaveLength(1);
    }));

  it("leaves an existing file alone unless told to replace it", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, `${title}.docx`), "mine");
      const { handlers, requests } = handlersWith();
      const asked = { ...ask, formats: [...ask.formats], folder };
      expect(await handlers["report.export"](asked)).toMatchObject({ failure: { code: "targetExists" } });
      expect(requests).toEqual([]);
      expect(await readdir(folder)).toEqual([`${title}.docx`]);
      expect(await handlers["report.export"]({ ...asked, replace: true })).toMatchObject({ ok: true });
    }));

  it.each([
    ["a folder that is not there", { folder: "/nowhere/at/all" }, "folderMissing"],
    ["something that is no report", { report: { unit: "?" } }, "unfitReport"],
    ["nothing", { report: null }, "notReport"],
    ["a format that fails", { formats: ["docx" as const, "pdf" as const] }, "noBrowser"],
  ])("refuses %s and leaves nothing behind", (_, changed, code) =>
    inTemporaryFolder(async (folder) => {
      const { handlers } = handlersWith();
      const done = await handlers["report.export"]({
        ...ask,
        folder,
        formats: [...ask.formats],
        ...changed,
      });
      expect(done).toMatchObject({ ok: false, failure: { code } });
      expect(await readdir(folder)).toEqual([]);
    }),
  );

  it("can be cancelled while a format is at work; nothing is left behind, and the next export runs", () =>
    inTemporaryFolder(async (folder) => {
      let cancel = true;
      const { handlers } = handlersWith(async (format) => {
        if (!cancel || format !== "xlsx") return;
        await handlers["export.cancel"]({});
        // A browser that never ends its work.
        await new Promise(() => undefined);
      });
      const asked = { ...ask, formats: [...ask.formats], folder };
      expect(await handlers["report.export"](asked)).toEqual(fail({ code: "exportCancelled", done: 1, of: 2 }));
      expect(await readdir(folder)).toEqual([]);
      cancel = false;
      expect((await handlers["report.export"](asked)).ok).toBe(true);
    }));

  it("writes real documents", () =>
    inTemporaryFolder(async (folder) => {
      const handlers = createExportHandlers({
        runs: createRuns(),
        placing: { disk: nodeDisk, writer: someWriter, newId: randomUUID },
        exporters,
        settings: () => defaultSettings,
        onProgress: () => undefined,
      });
      const done = await handlers["report.export"]({
        ...ask,
        formats: ["docx", "xlsx", "html", "csv"],
        withSignOff: true,
        folder,
      });
      expect(done.ok && done.value.files).toHaveLength(4);
    }));
});

describe("verifying an exported file from the window", () => {
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
    ["a broken PDF", "%PDF-1.7", { code: "pdfBroken" }],
    ["a picture", "\u0089PNG\r\n\u001a\n", { code: "notVerifiable" }],
    ["a page of another matter", "<!doctype html><p>a page</p>", { code: "notAnAnnualReport" }],
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
});
