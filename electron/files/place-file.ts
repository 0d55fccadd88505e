import { dirname, join } from "node:path";
import { fail, type Failure, type Result, success } from "../../shared/result.ts";
import { systemCode, systemReason } from "./system-reason.ts";
import { leftoverName } from "./leftovers.ts";
import type { Disk } from "./disk.ts";

/** What placing files needs: the disk, and new UUIDs for the names of files that are being written. */
export interface Placing {
  readonly disk: Disk;
  readonly newId: () => string;
}

/** What a system's error in writing a path means. */
export function unwritable(path: string, error: unknown): Failure {
  return { code: "targetUnwritable", path, reason: systemReason(error) };
}

/** What a system's error in reading a path means. */
export function unreadable(path: string, error: unknown): Failure {
  return systemCode(error) === "ENOENT"
    ? { code: "fileMissing", path }
    : { code: "fileUnreadable", path, reason: systemReason(error) };
}

/** The bytes of a file, or undefined where there is none. */
export async function readIfThere(
  { disk }: Pick<Placing, "disk">,
  path: string,
): Promise<Result<Uint8Array | undefined>> {
  try {
    return success(await disk.read(path));
  } catch (error) {
    return systemCode(error) === "ENOENT" ? success(undefined) : fail(unreadable(path, error));
  }
}

/**
 * Gives a file a new content whole: written and flushed beside it, read back, renamed over it, read back once more. At every moment the
 * file is the old one or the new one. `ready` is asked last, just before the name is taken over; its failure leaves everything as it was.
 */
export async function placeOver(
  placing: Placing,
  path: string,
  bytes: Uint8Array,
  ready: () => Promise<Result<void>> = () => Promise.resolve(success(undefined)),
): Promise<Result<void>> {
  const { disk } = placing;
  const aside = asideName(placing, path);
  try {
    const mode = await disk.status(path).then(
      (status) => status.mode,
      () => undefined,
    );
    await disk.writeNew(aside, bytes, mode);
    if (!sameBytes(await disk.read(aside), bytes)) return fail({ code: "notReadBack", path });
    const allowed = await ready();
    if (!allowed.ok) return allowed;
    await disk.rename(aside, path);
    await disk.syncFolder(dirname(path)).catch(() => undefined);
  } catch (error) {
    return fail(unwritable(path, error));
  } finally {
    await disk.remove(aside).catch(() => undefined);
  }
  const placed = await disk.read(path).catch(() => undefined);
  return placed !== undefined && sameBytes(placed, bytes) ? success(undefined) : fail({ code: "notReadBack", path });
}

/** Writes a file under a name that nobody has, whole. False where the name is taken, even by one that appears meanwhile. */
export async function placeNew(placing: Placing, path: string, bytes: Uint8Array): Promise<Result<boolean>> {
  const { disk } = placing;
  const aside = asideName(placing, path);
  try {
    await disk.writeNew(aside, bytes);
    try {
      await disk.link(aside, path);
    } catch (error) {
      if (systemCode(error) === "EEXIST") return success(false);
      // A disk without second names: the name is claimed by writing it.
      if (!(await writeClaiming(placing, path, bytes))) return success(false);
    }
    await disk.syncFolder(dirname(path)).catch(() => undefined);
    return success(true);
  } catch (error) {
    return fail(unwritable(path, error));
  } finally {
    await disk.remove(aside).catch(() => undefined);
  }
}

async function writeClaiming({ disk }: Placing, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await disk.writeNew(path, bytes);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Whether two contents are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function asideName({ newId }: Placing, path: string): string {
  return join(dirname(path), leftoverName(newId()));
}
