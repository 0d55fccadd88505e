import { randomUUID } from "node:crypto";
import { runCommandLine } from "../../../electron/command-line/run-command-line.ts";
import type { Disk } from "../../../electron/files/disk.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { someWriter } from "../../kit/some-writer.ts";

/** Where the report lies on the desk. */
export const reportFile = "/办公/报告.gouji";

/** A desk with one report, at which commands are called that change it. */
export function reportDesk(report = sampleReport, disk = createMemoryDisk()) {
  disk.put(reportFile, writeReport(report));
  const run = async (words: readonly string[], on: Disk = disk, at = "2022-01-20T04:00:00Z") => {
    let out = "";
    let err = "";
    const status = await runCommandLine(words, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      now: () => new Date(at),
      writer: someWriter,
      newId: () => randomUUID(),
      disk: on,
      version: "0.1.0",
      licences: "",
      importThreads: () => {
        throw new Error("nothing is imported here");
      },
      gatherThreads: () => {
        throw new Error("nothing is gathered here");
      },
    });
    return { status, out, err };
  };
  const read = () => {
    const found = readReport(disk.text(reportFile) ?? "", reportFile);
    if (!found.ok) throw new Error(found.failure.code);
    return found.value;
  };
  return { disk, run, report: read, text: () => disk.text(reportFile) };
}
