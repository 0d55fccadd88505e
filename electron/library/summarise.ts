import type { Vocabulary } from "../../shared/checks/vocabulary.ts";
import type { Disk } from "../files/disk.ts";
import { readReportFile } from "../files/read-report-file.ts";
import { type Summary, summaryOf } from "./summary.ts";

/** A report file that the library has to look into, with the user's own words for the checks of language. */
export interface SummaryJob {
  readonly summary: string;
  readonly vocabulary: Vocabulary;
}

/** Reads a report file and checks it; undefined where it is gone. */
export async function summarise(disk: Disk, { summary: path, vocabulary }: SummaryJob): Promise<Summary | undefined> {
  const report = await readReportFile(disk, path);
  if (report.ok) return summaryOf(report.value, vocabulary);
  return report.failure.code === "fileMissing" ? undefined : { kind: "unreadable", failure: report.failure };
}
