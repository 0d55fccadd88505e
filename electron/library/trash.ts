import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { isReportName, largestReport } from "../../shared/report-file/report-name.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { RemovedReport } from "../../shared/ipc/library.ts";
import { copyName, placeFree } from "./file-names.ts";
import { listIfThere, readBytes, readIfThere, sameBytes } from "../files/read-bytes.ts";
import { readReportFile } from "../files/read-report-file.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeNew } from "../files/write-whole.ts";
import type { Surroundings } from "./surroundings.ts";

/** Removed reports, which can be brought back. */
export interface Trash {
  /** Moves a report file into the trash; gives the token that brings it back. */
  readonly remove: (path: string) => Promise<Result<string>>;
  /** Brings a file back to where it was, under a free name where its own is taken by now. Gives the path. */
  readonly restore: (token: string) => Promise<Result<string>>;
  /** What was removed, the last one first. */
  readonly list: () => Promise<Result<readonly RemovedReport[]>>;
}

const originSchema = z.object({ path: z.string(), removedAt: z.string() });

/** The trash in the app's folder: a folder for each removed file, with the file and where it came from. */
export function createTrash(surroundings: Surroundings): Trash {
  const { disk, folders, newId, now } = surroundings;
  const folderOf = (token: string): string => join(folders.appData(), "trash", token);

  return {
    list: async () => {
      const kept = await listIfThere(disk, folderOf(""));
      if (!kept.ok) return kept;
      const tokens = kept.value.filter(({ kind, name }) => kind === "folder" && isToken(name)).map(({ name }) => name);
      const removed: RemovedReport[] = [];
      for (const token of tokens) {
        const known = await readIfThere(disk, join(folderOf(token), "origin.json"));
        const origin = known.ok && known.value !== undefined ? readOrigin(known.value) : undefined;
        if (origin === undefined) continue;
        const report = await readReportFile(disk, join(folderOf(token), "report.gouji"));
        const title = report.ok ? { unit: report.value.unit.name, year: report.value.year } : null;
        removed.push({ token, ...origin, title });
      }
      return success(removed.toSorted((a, b) => (a.removedAt < b.removedAt ? 1 : -1)));
    },
    remove: async (given) => {
      const path = resolve(given);
      if (!isReportName(path)) return fail({ code: "notReport", path: given });
      const token = newId();
      const folder = folderOf(token);
      const read = await readBytes(disk, path, largestReport);
      if (!read.ok) return fail("path" in read.failure ? { ...read.failure, path: given } : read.failure);
      const bytes = read.value;
      // Copied rather than moved: the library is often on another disk. The file goes only when its copy is whole.
      const origin = new TextEncoder().encode(JSON.stringify({ path, removedAt: now().toISOString() }));
      const copied = await keepCopy(surroundings, folder, origin, bytes);
      if (!copied.ok) {
        await disk.remove(folder).catch(() => undefined);
        return fail("path" in copied.failure ? { ...copied.failure, path: given } : copied.failure);
      }
      try {
        await disk.remove(path);
        return success(token);
      } catch (error) {
        // The copy may be the only one, where a network breaks off just after the file was removed.
        const still = await disk.read(path).catch(() => undefined);
        if (still !== undefined && sameBytes(still, bytes)) await disk.remove(folder).catch(() => undefined);
        return fail(unwritable(given, error));
      }
    },
    restore: async (token) => {
      if (!isToken(token)) return fail({ code: "trashMissing", token });
      const folder = folderOf(token);
      const kept = await readIfThere(disk, join(folder, "origin.json"));
      if (!kept.ok) return kept;
      const report = await readIfThere(disk, join(folder, "report.gouji"));
      if (!report.ok) return report;
      const origin = kept.value === undefined ? undefined : readOrigin(kept.value);
      const bytes = report.value;
      if (origin === undefined || bytes === undefined) return fail({ code: "trashMissing", token });
      try {
        await disk.makeFolder(dirname(origin.path));
      } catch (error) {
        return fail(unwritable(origin.path, error));
      }
      const restored = await placeBack(surroundings, origin.path, bytes);
      if (restored.ok) await disk.remove(folder).catch(() => undefined);
      return restored;
    },
  };
}

function isToken(name: string): boolean {
  return /^[\w-]{1,64}$/.test(name);
}

async function keepCopy(
  surroundings: Surroundings,
  folder: string,
  origin: Uint8Array,
  bytes: Uint8Array,
): Promise<Result<unknown>> {
  try {
    await surroundings.disk.makeFolder(folder);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
  const known = await placeNew(surroundings, join(folder, "origin.json"), origin);
  return known.ok ? placeNew(surroundings, join(folder, "report.gouji"), bytes) : known;
}

async function placeBack(surroundings: Surroundings, path: string, bytes: Uint8Array): Promise<Result<string>> {
  const placed = await placeNew(surroundings, path, bytes);
  if (!placed.ok) return placed;
  if (placed.value) return success(path);
  return placeFree(surroundings, dirname(path), copyName(basename(path)), bytes);
}

function readOrigin(bytes: Uint8Array): z.output<typeof originSchema> | undefined {
  try {
    const parsed = originSchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
