import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import type { AskedFile } from "../../../electron/import/read-for-window.ts";
import { createThreadPool } from "../../../electron/import/thread-pool.ts";
import { createImportHandlers } from "../../../electron/window/import-handlers.ts";
import type { ReadFile } from "../../../shared/ipc/import.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { fail, type Result } from "../../../shared/result.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { onComputer, startProgram, valueOf } from "../library/library-kit.ts";

const page =
  "<h1>示例局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p>" +
  "<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>约12<tr><td>行政处罚<td>3</table>";
const start = { id: "00000000-0000-4000-8000-000000000000", at: "2000-01-01T00:00:00.000Z", file: "网页.html" };
const threads = { run: () => Promise.reject(new Error("one file by itself is read without a thread")) };

describe("importing from the window", () => {
  it("reads a file on disk and one that was dropped alike, and takes it into the library under an id and a time of its own", () =>
    onComputer(async (computer) => {
      const handlers = createImportHandlers(startProgram(computer, 1).library, nodeDisk, threads);
      const path = join(computer.library, "网页.html");
      await writeFile(path, page);
      const read = valueOf(await handlers["import.read"]({ path }));
      const bytes = Buffer.from(page).toString("base64");
      expect(valueOf(await handlers["import.read"]({ name: "网页.html", bytes }))).toEqual(read);
      if (read.kind === "report") throw new Error("a page is no report file");
      expect(read.reading).toMatchObject({ unit: "示例局", year: 2022, cells: { "t2.penalty.decided": 3 } });

      const report = reportOf(read.reading, start);
      const first = valueOf(await handlers["import.create"]({ name: "网页.html", report }));
      const second = valueOf(await handlers["import.create"]({ name: "网页.html", report }));
      expect(first.path).not.toBe(second.path);
      const written = valueOf(readReport(await readFile(first.path, "utf8"), first.path));
      expect(written.cells).toEqual(report.cells);
      expect(written.id).not.toBe(start.id);
      expect(written.journal[0]?.at).not.toBe(start.at);
    }));

  it("has one of several files read in a thread, which gives what it would have given itself", async () => {
    const apart = createThreadPool<AskedFile, Result<ReadFile>>({
      program: fileURLToPath(new URL("../../../electron/import-thread.ts", import.meta.url)),
      alone: () => Promise.reject(new Error("a thread comes up")),
      lost: () => fail({ code: "readingStopped", path: "" }),
    });
    const library = { take: () => Promise.reject(new Error("nothing is to be taken")) };
    const asked = { name: "网页.html", bytes: Buffer.from(page).toString("base64") };
    const itself = await createImportHandlers(library, nodeDisk, threads)["import.read"](asked);
    const handlers = createImportHandlers(library, nodeDisk, apart);
    expect(await handlers["import.read"]({ ...asked, together: true })).toEqual(itself);
    expect(await handlers["import.read"]({ path: "/没有.docx", together: true })).toEqual(
      await handlers["import.read"]({ path: "/没有.docx" }),
    );
    await apart.end();
    expect(itself.ok).toBe(true);
  });

  it("has a large file read in a thread even by itself, so that the program goes on answering", async () => {
    const asked: unknown[] = [];
    const counting = {
      run: async (job: unknown) => {
        asked.push(job);
        return fail({ code: "nothingToImport", path: "a.txt" } as const);
      },
    };
    const disk = createMemoryDisk();
    disk.put("/大.txt", new Uint8Array(1024 * 1024 + 1));
    const read = createImportHandlers({ take: () => Promise.reject(new Error("none")) }, disk, counting)["import.read"];
    await read({ path: "/大.txt" });
    await read({ name: "大.txt", bytes: "A".repeat(1024 * 1024 + 4) });
    expect(asked).toHaveLength(2);
    await read({ path: "/没有.txt" });
    await read({ name: "小.txt", bytes: "AAAA" });
    expect(asked).toHaveLength(2);
  });

  it("says that a report file is one", async () => {
    const handlers = createImportHandlers(
      { take: () => Promise.reject(new Error("nothing is to be taken")) },
      nodeDisk,
      threads,
    );
    const bytes = Buffer.from(writeReport(sampleReport)).toString("base64");
    expect(await handlers["import.read"]({ name: "a.txt", bytes })).toEqual({
      ok: true,
      value: { kind: "report", report: sampleReport },
    });
  });

  it.each([
    ["no report", { unit: "?" }, "unfitReport"],
    ["nothing", null, "notReport"],
    ["a report with a damaged picture", withDamagedPicture(), "pictureDamaged"],
  ])("refuses %s and leaves the library alone", (_, report, code) =>
    onComputer(async (computer) => {
      const { library } = startProgram(computer, 1);
      const handlers = createImportHandlers(library, nodeDisk, threads);
      expect(await handlers["import.create"]({ name: "网页.html", report })).toMatchObject({
        failure: { code, path: "网页.html" },
      });
      expect(valueOf(await library.list())).toEqual([]);
    }),
  );
});

function withDamagedPicture() {
  const pictures = sampleReport.pictures.map((picture) => ({ ...picture, bytes: "AAAA" }));
  return { ...sampleReport, pictures };
}
