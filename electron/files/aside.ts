import { dirname, join } from "node:path";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk } from "./disk.ts";
import { leftoverName, type Writer } from "./leftover-names.ts";
import { sameBytes } from "./read-bytes.ts";
import { unwritable } from "./system-reason.ts";

/** What writing needs: the disk, who writes, and new UUIDs for the names of files that are being written. */
export interface Placing {
  readonly disk: Disk;
  readonly writer: Writer;
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
export function asideName({ writer, newId }: Placing, target: string): string {
  return join(dirname(target), leftoverName(writer, newId()));
}
