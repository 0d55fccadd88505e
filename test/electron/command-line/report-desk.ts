import type { Disk } from "../../../electron/files/disk.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { goujiOn } from "../../kit/command-line.ts";

/** Where the report lies on the desk. */
export const reportFile = "/办公/报告.gouji";

/** A desk with one report, at which commands are called that change it. */
export function reportDesk(report = sampleReport, disk = createMemoryDisk()) {
  disk.put(reportFile, writeReport(report));
  const run = (words: readonly string[], on: Disk = disk, at?: string) => goujiOn(on, words, at);
  const read = () => {
    const found = readReport(disk.text(reportFile) ?? "", reportFile);
    if (!found.ok) throw new Error(found.failure.code);
    return found.value;
  };
  return { disk, run, report: read, text: () => disk.text(reportFile) };
}
