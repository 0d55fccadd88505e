import { createHash } from "node:crypto";
import { basename } from "node:path";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { Finding } from "../../shared/catalogue/finding.ts";
import {
  blankUnitName,
  submittedReport,
  type Submission,
  type SubmittedReport,
} from "../../shared/gathering/submission.ts";
import { reportOf } from "../../shared/recognition/report-of.ts";
import { reportsIn } from "../../shared/recognition/several-reports.ts";
import { largestSource } from "../../shared/recognition/source-document.ts";
import type { Previous, Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Placing } from "../files/aside.ts";
import { readBytes, statusIfThere } from "../files/read-bytes.ts";
import { systemCode, unreadable } from "../files/system-reason.ts";
import { readSourceBytes } from "../import/read-source.ts";

/** A file to be read for a gathering; `known` is the hash that it had when it was read last. */
export interface SubmissionJob {
  readonly submission: string;
  readonly known?: string;
  /** Whether what a gathering keeps is enough: then text and findings stay with the thread that reads them, and are forgotten there. */
  readonly brief?: boolean;
}

/** A report in a file, without its pictures, and what its check found. */
export interface ReadReport {
  /** Which of several in the file. */
  readonly at?: string;
  readonly report: Report;
  /** Whether the document says itself whose it is, and of which year. */
  readonly named: boolean;
  readonly dated: boolean;
  readonly doubts: number;
  readonly findings: readonly Finding[];
}

/** What a gathering keeps of a report in a file. */
export interface BriefReport {
  /** Which of several in the file. */
  readonly at?: string;
  readonly report: SubmittedReport;
}

/** A file that was read. */
export interface ReadSubmission {
  /** Of its bytes, as 64 hex digits. */
  readonly sha256: string;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
  /** Absent where the file has the hash that is known, and where what a gathering keeps is enough. */
  readonly reports?: readonly ReadReport[];
  /** Only where that is enough; absent where the file has the hash that is known. */
  readonly brief?: readonly BriefReport[];
}

/** What reading needs: the disk, ids and the clock. */
export type Reading = Pick<Placing, "disk" | "newId"> & { readonly now: () => Date };

/** Reads all reports in a file, whatever kind it is, and checks each. Never throws: a file that breaks the reader is one that cannot be read. */
export async function readSubmission(job: SubmissionJob, reading: Reading): Promise<Result<ReadSubmission>> {
  const path = job.submission;
  try {
    const bytes = await readBytes(reading.disk, path, largestSource);
    if (!bytes.ok) return bytes;
    const sha256 = createHash("sha256").update(bytes.value).digest("hex");
    const status = await statusIfThere(reading.disk, path);
    if (status === undefined) return fail({ code: "fileMissing", path });
    const { changedAt: changed } = status;
    if (sha256 === job.known) return success({ sha256, changed });
    const reports = await reportsOf(bytes.value, path, reading);
    if (!reports.ok) return reports;
    const about = { sha256, changed };
    return success(
      job.brief === true ? { ...about, brief: reports.value.map(briefly) } : { ...about, reports: reports.value },
    );
  } catch (error) {
    return fail(systemCode(error) === undefined ? { code: "readingStopped", path } : unreadable(path, error));
  }
}

/**
 * Reads once more the report of a file that a gathering holds; undefined where the file says something else by now, or is gone: what was found in it may be
 * mended.
 */
export async function readAgain(
  { file, sha256, at }: Pick<Submission, "file" | "sha256" | "at">,
  reading: Reading,
): Promise<ReadReport | undefined> {
  const read = await readSubmission({ submission: file }, reading);
  const reports = read.ok && read.value.sha256 === sha256 ? read.value.reports : undefined;
  return reports?.find((one) => one.at === at);
}

function briefly(read: ReadReport): BriefReport {
  const { at, report, findings } = read;
  return { ...(at !== undefined && { at }), report: submittedReport(report, findings, read) };
}

async function reportsOf(
  bytes: Uint8Array,
  path: string,
  { newId, now }: Reading,
): Promise<Result<readonly ReadReport[]>> {
  const source = await readSourceBytes(bytes, path);
  if (!source.ok) return source;
  if (source.value.kind === "report") {
    const { report } = source.value;
    return success([{ ...checked(report), named: isNamed(report), dated: true, doubts: 0 }]);
  }
  const held = reportsIn(source.value.document, path);
  if (!held.ok) return held;
  const several = held.value.length > 1;
  return success(
    held.value.map(({ at, reading }) => {
      const report = reportOf(reading, { id: newId(), at: now().toISOString(), file: basename(path) });
      return {
        ...(several && { at }),
        ...checked(report),
        named: reading.unit !== undefined && isNamed(report),
        dated: reading.year !== undefined,
        doubts: reading.doubts.length,
      };
    }),
  );
}

/** A template for any unit says no name until somebody writes one. */
function isNamed({ unit }: Report): boolean {
  return unit.name !== blankUnitName;
}

/** A report with its findings; `previous` is last year's report where it is not the one linked. Pictures are large, and nobody needs them here. */
export function checked(report: Report, previous?: Previous): Pick<ReadReport, "report" | "findings"> {
  const { findings } = checkerFor(report.edition).check(report, previous);
  return { report: { ...report, pictures: [] }, findings };
}
