import { join } from "node:path";
import { isVersionTitle, type Version } from "../../shared/ipc/library.ts";
import type { Report } from "../../shared/report/report.ts";
import { reportExtension, withoutReportExtension } from "../../shared/report-file/report-name.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { listIfThere } from "../files/read-bytes.ts";
import { readReportFile } from "../files/read-report-file.ts";
import { systemCode, unwritable } from "../files/system-reason.ts";
import type { Placing } from "../files/aside.ts";
import { placeNew } from "../files/write-whole.ts";
import { stampOf } from "./stamp.ts";
import type { Surroundings } from "./surroundings.ts";

/** How many earlier states of a report are kept besides those that have a name. */
const versionsKept = 20;

/** The earlier states of reports, by the id of the report, so that they survive a new name of its file. */
export interface Versions {
  /** Keeps a content that is about to be replaced; `savedAt` says when it had been saved. Gives the new version's id, none where it is there already. */
  readonly keep: (reportId: string, bytes: Uint8Array, savedAt: Date) => Promise<Result<string | undefined>>;
  /** Removes a version that need not stay. */
  readonly drop: (reportId: string, id: string) => Promise<void>;
  /** Gives a version a name, or takes it away (""). Fails with `versionMissing`, or where the disk refuses. */
  readonly rename: (reportId: string, id: string, name: string, path: string) => Promise<Result<void>>;
  /** Removes the oldest beyond those that are kept. */
  readonly prune: (reportId: string) => Promise<void>;
  /** Newest first. */
  readonly list: (reportId: string) => Promise<Result<readonly Version[]>>;
  /** Every version of every report, as its file. */
  readonly all: () => Promise<Result<readonly VersionFile[]>>;
  /** Takes in a version from elsewhere, which `isVersionName` has looked at; false where it is there. */
  readonly adopt: (file: Pick<VersionFile, "reportId" | "id">, bytes: Uint8Array) => Promise<Result<boolean>>;
  /** `path` names the report in failures. */
  readonly read: (reportId: string, id: string, path: string) => Promise<Result<Report>>;
}

/** A version as it lies on the disk. */
export interface VersionFile {
  readonly reportId: string;
  readonly id: string;
  readonly path: string;
}

const reportIdPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A running number, which orders them whatever the clock does; when it had been saved; the beginning of its stamp; the name that somebody gave it.
 * The name stands in the file's own name, so that backups carry it, and a version and its name cannot part.
 */
const namePattern = /^(\d{8})_(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)_([0-9a-f]{16})(?:_(.+))?$/;

interface Kept {
  readonly id: string;
  readonly order: number;
  readonly savedAt: string;
  readonly stamp: string;
  readonly name: string;
}

/** Whether these can name a version and its report; nothing else may come into a path. */
export function isVersionName(reportId: string, id: string): boolean {
  return reportIdPattern.test(reportId) && readId(id) !== undefined;
}

/** Versions in the app's folder. */
export function createVersions(surroundings: Placing & Pick<Surroundings, "folders">): Versions {
  const { disk, folders } = surroundings;
  const folder = (reportId: string): string => join(folders.appData(), "versions", reportId);
  const file = (reportId: string, id: string): string => join(folder(reportId), `${id}${reportExtension}`);

  const kept = async (reportId: string): Promise<Result<readonly Kept[]>> => {
    const found = await listIfThere(disk, folder(reportId));
    if (!found.ok) return found;
    return success(found.value.flatMap(({ name }) => parseName(name)).toSorted((a, b) => b.order - a.order));
  };

  const drop: Versions["drop"] = (reportId, id) => disk.remove(file(reportId, id)).catch(() => undefined);

  return {
    keep: async (reportId, bytes, savedAt) => {
      const before = await kept(reportId);
      if (!before.ok) return before;
      const [latest] = before.value;
      const stamp = stampOf(bytes).slice(0, 16);
      if (latest?.stamp === stamp) return success(undefined);
      const order = String((latest?.order ?? 0) + 1).padStart(8, "0");
      const id = `${order}_${savedAt.toISOString().replaceAll(":", "-")}_${stamp}`;
      try {
        await disk.makeFolder(folder(reportId));
      } catch (error) {
        return fail(unwritable(folder(reportId), error));
      }
      const placed = await placeNew(surroundings, file(reportId, id), bytes);
      return placed.ok ? success(id) : placed;
    },
    drop,
    rename: async (reportId, id, name, path) => {
      const known = readId(id);
      if (known === undefined) return fail({ code: "versionMissing", path });
      const bare = known.name === "" ? id : id.slice(0, -known.name.length - 1);
      try {
        await disk.rename(file(reportId, id), file(reportId, name === "" ? bare : `${bare}_${name}`));
        return success(undefined);
      } catch (error) {
        return systemCode(error) === "ENOENT"
          ? fail({ code: "versionMissing", path })
          : fail(unwritable(file(reportId, id), error));
      }
    },
    prune: async (reportId) => {
      const found = await kept(reportId);
      const surplus = found.ok ? found.value.filter((one) => !keptFor(found.value).has(one)) : [];
      await Promise.all(surplus.map(({ id }) => drop(reportId, id)));
    },
    list: async (reportId) => {
      const found = await kept(reportId);
      if (!found.ok) return found;
      const wanted = keptFor(found.value);
      const all = found.value.filter((one) => wanted.has(one));
      const sizes = await Promise.all(all.map(({ id }) => sizeOf(disk, file(reportId, id))));
      return success(all.map(({ id, savedAt, name }, place) => ({ id, savedAt, name, size: sizes[place] ?? 0 })));
    },
    all: async () => {
      const found = await listIfThere(disk, join(folders.appData(), "versions"));
      if (!found.ok) return found;
      const all: VersionFile[] = [];
      for (const { name: reportId } of found.value.filter(({ name }) => reportIdPattern.test(name))) {
        const each = await kept(reportId);
        if (!each.ok) return each;
        all.push(...each.value.map(({ id }) => ({ reportId, id, path: file(reportId, id) })));
      }
      return success(all);
    },
    adopt: async ({ reportId, id }, bytes) => {
      try {
        await disk.makeFolder(folder(reportId));
      } catch (error) {
        return fail(unwritable(folder(reportId), error));
      }
      return placeNew(surroundings, file(reportId, id), bytes);
    },
    read: async (reportId, id, path) => {
      if (readId(id) === undefined) return fail({ code: "versionMissing", path });
      const report = await readReportFile(disk, file(reportId, id));
      return !report.ok && report.failure.code === "fileMissing" ? fail({ code: "versionMissing", path }) : report;
    },
  };
}

async function sizeOf(disk: Surroundings["disk"], file: string): Promise<number> {
  return disk.status(file).then(
    (status) => status.size,
    () => 0,
  );
}

function parseName(name: string): readonly Kept[] {
  const known = name.endsWith(reportExtension) ? readId(withoutReportExtension(name)) : undefined;
  return known === undefined ? [] : [known];
}

/** What an id says; undefined where it is none. */
function readId(id: string): Kept | undefined {
  const [, order, hour, minute, second, stamp, name = ""] = namePattern.exec(id) ?? [];
  if (order === undefined || stamp === undefined || (name !== "" && !isVersionTitle(name))) return undefined;
  return { id, order: Number(order), savedAt: `${hour}:${minute}:${second}`, stamp, name };
}

/** Those that stay of all versions, newest first: the latest, and every one with a name. */
function keptFor(all: readonly Kept[]): ReadonlySet<Kept> {
  const named = all.filter(({ name }) => name !== "");
  return new Set([...all.filter(({ name }) => name === "").slice(0, versionsKept), ...named]);
}
