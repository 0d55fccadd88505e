import { basename, join, resolve } from "node:path";
import type { LibraryEntry } from "../../shared/ipc/library.ts";
import type { Vocabulary } from "../../shared/checks/vocabulary.ts";
import { isReportName } from "../../shared/report-file/report-name.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Disk } from "../files/disk.ts";
import { listIfThere } from "../files/read-bytes.ts";
import { readReportFile } from "../files/read-report-file.ts";
import type { Drafts } from "./drafts.ts";
import { unreadable } from "../files/system-reason.ts";
import type { ReportIndex } from "./report-index.ts";
import { type Summary, summaryOf } from "./summary.ts";
import type { Surroundings } from "./surroundings.ts";

/** How many files are looked into at a time. */
const together = 16;

/**
 * Every report file in the library folder and the folders directly in it, by name. A file that cannot be read is listed with the reason;
 * only a library folder that cannot be read at all is a failure.
 */
export async function scanLibrary(
  surroundings: Surroundings,
  index: ReportIndex,
  drafts: Drafts,
): Promise<Result<readonly LibraryEntry[]>> {
  const folder = resolve(surroundings.folders.library());
  const found = await reportFiles(surroundings, folder);
  if (!found.ok) return found;
  const hasDraft = await drafts.known();
  const entries: LibraryEntry[] = [];
  const queue = found.value.paths.values();
  const work = async (): Promise<void> => {
    for (const path of queue) {
      const entry = await entryOf(surroundings, index, path, hasDraft(path));
      if (entry !== undefined) entries.push(entry);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  await index.keep(folder, new Set(found.value.paths));
  return success(entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}

/** The report files of a library, and why some of its folders could not be looked into. */
interface ReportFiles {
  readonly paths: readonly string[];
  readonly unreadable: readonly Failure[];
}

/** The paths of all report files in the library folder and the folders directly in it. */
export async function reportFiles({ disk }: Pick<Surroundings, "disk">, folder: string): Promise<Result<ReportFiles>> {
  try {
    await disk.makeFolder(folder);
    const names = await disk.list(folder);
    const closed: Failure[] = [];
    const below = await Promise.all(
      names
        .filter(({ name, kind }) => kind === "folder" && !name.startsWith("."))
        .map(async ({ name }) => {
          const inside = await listIfThere(disk, join(folder, name));
          if (!inside.ok) closed.push(inside.failure);
          return inside.ok ? inside.value.map((entry) => ({ ...entry, name: join(name, entry.name) })) : [];
        }),
    );
    const files = [...names, ...below.flat()].filter(({ name, kind }) => kind !== "folder" && isReportName(name));
    return success({ paths: files.map(({ name }) => join(folder, name)), unreadable: closed });
  } catch (error) {
    return fail(unreadable(folder, error));
  }
}

async function entryOf(
  { disk, vocabulary }: Surroundings,
  index: ReportIndex,
  path: string,
  hasDraft: boolean,
): Promise<LibraryEntry | undefined> {
  const name = basename(path);
  try {
    const { size, changedAt, kind } = await disk.status(path);
    if (kind !== "file") return undefined;
    const known = await index.find(path, size, changedAt);
    const summary = known ?? (await summarise(disk, path, vocabulary()));
    if (summary === undefined) return undefined;
    if (known === undefined && lasting(summary)) await index.remember(path, { size, changedAt, summary });
    const savedAt = new Date(changedAt).toISOString();
    return summary.kind === "report"
      ? { ...summary, path, name, savedAt, hasDraft }
      : { ...summary, path, name, savedAt };
  } catch (error) {
    const failure = unreadable(path, error);
    // Removed since the folder was read.
    return failure.code === "fileMissing" ? undefined : { kind: "unreadable", path, name, savedAt: epoch, failure };
  }
}

const epoch = new Date(0).toISOString();

/** A file that the system refuses now may be readable the next time, without having changed. */
function lasting(summary: Summary): boolean {
  return summary.kind === "report" || summary.failure.code !== "fileUnreadable";
}

async function summarise(disk: Disk, path: string, vocabulary: Vocabulary): Promise<Summary | undefined> {
  const report = await readReportFile(disk, path);
  if (report.ok) return summaryOf(report.value, vocabulary);
  return report.failure.code === "fileMissing" ? undefined : { kind: "unreadable", failure: report.failure };
}
