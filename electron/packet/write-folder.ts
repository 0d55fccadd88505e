import { dirname, join, resolve } from "node:path";
import { fail, type Result, success } from "../../shared/result.ts";
import { packetNames } from "../../shared/words/packet.ts";
import { asideName, clear, holds, type Placing, writeFlushed } from "../files/aside.ts";
import { isLeftover, markIn } from "../files/leftover-names.ts";
import { refusedName } from "../files/plain-names.ts";
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
  const parent = dirname(resolve(folder));
  const above = await disk.status(parent).catch(() => undefined);
  if (above === undefined) return fail({ code: "folderMissing", path: dirname(folder) });
  if (above.kind !== "folder") return fail({ code: "targetUnwritable", path: folder, reason: "ENOTDIR" });
  const there = await disk.status(folder).catch(() => undefined);
  if (there === undefined) return success(undefined);
  if (there.kind !== "folder") return fail({ code: "targetExists", path: folder });
  const entries = await disk.list(folder);
  if (entries.length === 0) return success(undefined);
  if (!replace) return fail({ code: "targetExists", path: folder });
  const sums = await disk.read(join(folder, packetNames.sums)).catch(() => undefined);
  const own = new Set<string>([
    ...((sums && namesInSums(sums)) ?? []),
    ...(sums === undefined ? [] : [packetNames.sums, packetNames.contents]),
  ]);
  const other = entries.find((entry) => entry.kind !== "file" || !own.has(entry.name));
  return other === undefined ? success(undefined) : fail({ code: "packetFolderOther", path: folder, name: other.name });
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
  await removeUnfinished(placing, target);
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

/** Gives the finished folder its name. A former one keeps a name beside it until then, and gets its own back where that fails. */
async function takePlace(placing: Placing, aside: string, target: string): Promise<void> {
  const { disk } = placing;
  const former = await disk.status(target).then(
    () => asideName(placing, target),
    () => undefined,
  );
  if (former === undefined) return disk.rename(aside, target);
  await disk.rename(target, former);
  try {
    await disk.rename(aside, target);
  } catch (error) {
    await disk.rename(former, target);
    throw error;
  }
  await clear(disk, former);
}

/** Removes folders that a program of this computer was writing here when it was killed; not where the target is gone, which one of them may be. */
async function removeUnfinished({ disk, writer }: Placing, target: string): Promise<void> {
  const parent = dirname(target);
  const entries = await disk.list(parent).catch(() => []);
  if (!entries.some(({ name }) => join(parent, name) === target)) return;
  for (const { name, kind } of entries) {
    const mark = kind === "folder" && isLeftover(name) ? markIn(name) : undefined;
    if (mark !== undefined && (await writer.hasEnded(mark)) === true) await clear(disk, join(parent, name));
  }
}
