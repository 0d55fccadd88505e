import { basename, join, resolve } from "node:path";
import type { LibraryEntry } from "../../shared/ipc/library.ts";
import { isReportName } from "../../shared/report-file/report-name.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Failure } from "../../shared/failure.ts";
import { listIfThere } from "../files/read-bytes.ts";
import type { Drafts } from "./drafts.ts";
import { unreadable } from "../files/system-reason.ts";
import type { ReportIndex } from "./report-index.ts";
import { summarise } from "./summarise.ts";
import type { Summary } from "./summary.ts";
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
  const looked: Looked[] = [];
  const queue = found.value.paths.values();
  const work = async (): Promise<void> => {
    for (const path of queue) {
      const one = await lookAt(surroundings, index, path);
      if (one !== undefined) looked.push(one);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  const unknown = looked.filter(({ summary }) => summary === undefined).map(({ path }) => path);
  const summaries = await summariesOf(surroundings, unknown);
  const entries: LibraryEntry[] = [];
  for (const { path, size, changedAt, summary: known } of looked) {
    const summary = known ?? summaries.get(path);
    if (summary === undefined) continue;
    if (known === undefined && lasting(summary)) await index.remember(path, { size, changedAt, summary });
    const about = { path, name: basename(path), savedAt: new Date(changedAt).toISOString() };
    entries.push(
      summary.kind === "report" ? { ...summary, ...about, hasDraft: hasDraft(path) } : { ...summary, ...about },
    );
  }
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

/** A file of the library as it is on the disk, and what is remembered of it, or why the system lets nobody look. */
interface Looked {
  readonly path: string;
  readonly size: number;
  readonly changedAt: number;
  readonly summary: Summary | undefined;
}

/** Looks at a file; undefined where it is none, or has been removed since the folder was read. */
async function lookAt({ disk }: Surroundings, index: ReportIndex, path: string): Promise<Looked | undefined> {
  try {
    const { size, changedAt, kind } = await disk.status(path);
    return kind === "file" ? { path, size, changedAt, summary: await index.find(path, size, changedAt) } : undefined;
  } catch (error) {
    const failure = unreadable(path, error);
    if (failure.code === "fileMissing") return undefined;
    return { path, size: 0, changedAt: 0, summary: { kind: "unreadable", failure } };
  }
}

/** What files hold that nobody remembers: read and checked in threads where the surroundings have some, else here, some at a time. */
async function summariesOf(
  { disk, vocabulary, summaries }: Surroundings,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Summary | undefined>> {
  const jobs = paths.map((summary) => ({ summary, vocabulary: vocabulary() }));
  const found = new Map<string, Summary | undefined>();
  if (summaries !== undefined) {
    for (const [place, summary] of (await summaries(jobs)).entries()) found.set(paths[place] ?? "", summary);
    return found;
  }
  const queue = jobs.values();
  const work = async (): Promise<void> => {
    for (const job of queue) found.set(job.summary, await summarise(disk, job));
  };
  await Promise.all(Array.from({ length: together }, work));
  return found;
}

/** A file that the system refuses now, or that was too much for its thread, may be readable the next time, without having changed. */
function lasting(summary: Summary): boolean {
  return summary.kind === "report" || !["fileUnreadable", "readingStopped"].includes(summary.failure.code);
}
