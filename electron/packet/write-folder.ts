import { dirname, join, resolve } from "node:path";
import type { Failure } from "../../shared/failure.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { packetNames } from "../../shared/words/packet.ts";
import { asideName, clear, holds, type Placing, writeFlushed } from "../files/aside.ts";
import { removeLeftovers } from "../files/leftovers.ts";
import type { Disk } from "../files/disk.ts";
import { statusIfThere } from "../files/read-bytes.ts";
import { refusedName } from "../files/plain-names.ts";
import { writeFolderJournal } from "../files/set-journal.ts";
import { unwritable } from "../files/system-reason.ts";
import { namesInSums } from "./contents-list.ts";

/** A file of a folder that is written as a whole. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Says why a packet could not be written into a folder, before any work is done: its parent is missing, its name is refused, it exists and may
 * not be replaced, or it holds what belongs to no packet, which is never replaced. An empty folder is as good as none.
 */
export async function refuseFolder({ disk }: Placing, folder: string, replace: boolean): Promise<Result<void>> {
  const name = refusedName(folder);
  if (name !== undefined) return fail({ code: "nameRefused", path: folder, name });
  try {
    const refused = await refusal(disk, folder, replace);
    return refused === undefined ? success(undefined) : fail(refused);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
}

/** Throws what the system says where something cannot be looked at. */
async function refusal(disk: Disk, folder: string, replace: boolean): Promise<Failure | undefined> {
  const above = await statusIfThere(disk, dirname(resolve(folder)));
  if (above === undefined) return { code: "folderMissing", path: dirname(folder) };
  if (above.kind !== "folder") return { code: "targetUnwritable", path: folder, reason: "ENOTDIR" };
  const there = await statusIfThere(disk, folder);
  if (there === undefined) return undefined;
  if (there.kind !== "folder") return { code: "targetUnwritable", path: folder, reason: "ENOTDIR" };
  const entries = await disk.list(folder);
  if (entries.length === 0) return undefined;
  const hasSums = entries.some((entry) => entry.kind === "file" && entry.name === packetNames.sums);
  const own = new Set<string>(
    hasSums
      ? [
          ...(namesInSums(await disk.read(join(folder, packetNames.sums))) ?? []),
          packetNames.sums,
          packetNames.contents,
        ]
      : [],
  );
  const other = entries.find((entry) => entry.kind !== "file" || !own.has(entry.name));
  // Nobody is asked whether to replace what is not replaced anyway.
  if (other !== undefined) return { code: "packetFolderOther", path: folder, name: other.name };
  return replace ? undefined : { code: "targetExists", path: folder };
}

/**
 * Writes a folder as a whole: its files are written, flushed and read back in a folder beside it, which then takes its name. Where anything
 * fails, nothing is there that was not before. Fails as `refuseFolder` does, or with `targetUnwritable` or `notReadBack`.
 */
export async function writeFolder(
  placing: Placing,
  folder: string,
  files: readonly FolderFile[],
  replace: boolean,
): Promise<Result<void>> {
  const { disk } = placing;
  const target = resolve(folder);
  await removeLeftovers(disk, placing.writer, dirname(target));
  const aside = asideName(placing, target);
  try {
    await disk.makeFolder(aside);
    for (const { name, bytes } of files) {
      const path = join(aside, name);
      await writeFlushed(disk, path, bytes, undefined);
      if (!(await holds(disk, path, bytes))) return fail({ code: "notReadBack", path: join(folder, name) });
    }
    // Not every system flushes the names in a folder.
    await disk.syncFolder(aside).catch(() => undefined);
    const allowed = await refuseFolder(placing, folder, replace);
    if (!allowed.ok) return allowed;
    await takePlace(placing, aside, target);
    await disk.syncFolder(dirname(target)).catch(() => undefined);
    return success(undefined);
  } catch (error) {
    return fail(unwritable(folder, error));
  } finally {
    await clear(disk, aside);
  }
}

/**
 * Gives the finished folder its name. A former one keeps a name beside it until then, and gets its own back where that fails; where the program is
 * killed in between, the next one gives it back.
 */
async function takePlace(placing: Placing, aside: string, target: string): Promise<void> {
  const { disk } = placing;
  if ((await statusIfThere(disk, target)) === undefined) return disk.rename(aside, target);
  const former = asideName(placing, target);
  const journal = await writeFolderJournal(placing, target, former);
  try {
    await disk.rename(target, former);
  } catch (error) {
    await clear(disk, journal);
    throw error;
  }
  try {
    await disk.rename(aside, target);
  } catch (error) {
    // Where even this fails, the journal says where the former one is.
    await disk.rename(former, target);
    await clear(disk, journal);
    throw error;
  }
  await clear(disk, journal);
  await clear(disk, former);
}
