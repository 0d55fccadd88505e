import { dirname, join } from "node:path";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk } from "./disk.ts";
import { sameBytes } from "./read-bytes.ts";
import { unwritable } from "./system-reason.ts";

/** What writing needs: the disk, and new UUIDs for the names of files that are being written. */
export interface Placing {
  readonly disk: Disk;
  readonly newId: () => string;
}

/**
 * Writes a content beside its target, reads it back, and hands it on. Whatever comes of it, nothing stays beside the target. `path` is
 * how the caller calls the target. Fails with `targetUnwritable` or `notReadBack`, or as `then` does.
 */
export async function beside<T>(
  placing: Placing,
  path: string,
  target: string,
  bytes: Uint8Array,
  then: (aside: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { disk } = placing;
  const aside = asideName(placing, target);
  try {
    await writeFlushed(disk, aside, bytes, await modeOf(disk, target));
    if (!(await holds(disk, aside, bytes))) return fail({ code: "notReadBack", path });
    return await then(aside);
  } catch (error) {
    return fail(unwritable(path, error));
  } finally {
    await clear(disk, aside);
  }
}

/** Writes a file that must not exist and waits until it is on the disk. */
export async function writeFlushed(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const file = await disk.create(path);
  try {
    await file.write(bytes);
    // Not every network folder knows permissions; the content counts.
    if (mode !== undefined) await file.setMode(mode).catch(() => undefined);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether a file reads as it was written; where it cannot be read, a second attempt decides. */
export async function holds(disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await disk.read(path).catch(() => disk.read(path).catch(() => undefined));
  return found !== undefined && sameBytes(found, bytes);
}

/** Removes what need not stay, with a second attempt. */
export async function clear(disk: Disk, path: string): Promise<void> {
  await disk.remove(path).catch(() => disk.remove(path).catch(() => undefined));
}

/** The permissions of a file, where it is there. */
export async function modeOf(disk: Disk, path: string): Promise<number | undefined> {
  return disk.status(path).then(
    (status) => status.mode,
    () => undefined,
  );
}

/** A name beside a target for a file that is being written. */
export function asideName({ newId }: Placing, target: string): string {
  return join(dirname(target), leftoverName(newId()));
}

/** A file that somebody began to write this long ago is nobody's any more, however much the clocks of two computers differ. */
const abandonedAfter = 48 * 3_600_000;

/** The name of a file while it is being written. Short, because the finished file's own name may be as long as a name can be. */
export function leftoverName(id: string): string {
  return `.~${id.slice(0, 13)}.tmp`;
}

/** Removes what programs that were killed while writing have left in a folder. */
export async function removeLeftovers(disk: Disk, folder: string, now: Date): Promise<void> {
  const names = await disk.list(folder).catch(() => []);
  for (const { name, kind } of names) {
    if (kind !== "file" || !/^\.~[0-9a-f]{8}-[0-9a-f]{4}\.tmp$/.test(name)) continue;
    const path = join(folder, name);
    const changedAt = await disk.status(path).then(
      (status) => status.changedAt,
      () => Infinity,
    );
    if (now.getTime() - changedAt > abandonedAfter) await disk.remove(path).catch(() => undefined);
  }
}
