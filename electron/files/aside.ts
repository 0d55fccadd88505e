import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fail, type Result } from "../../shared/result.ts";
import type { Disk, NewFile } from "./disk.ts";
import { leftoverName, type Writer } from "./leftover-names.ts";
import { sameBytes } from "./read-bytes.ts";
import { unwritable } from "./system-reason.ts";

/** What writing needs: the disk, who writes, and new UUIDs for the names of files that are being written. */
export interface Placing {
  readonly disk: Disk;
  readonly writer: Writer;
  readonly newId: () => string;
}

/** What a file is to hold: its bytes, or parts of them in their order, which are gone through once, so that nobody holds all of them. */
export type Content = Uint8Array | Iterable<Uint8Array>;

/** What a file has to read as: the bytes that were written, or the hash of those that nobody holds any more. */
export type Written = Uint8Array | { readonly sha256: string };

/**
 * Writes a content beside its target, reads it back, and hands it on. Whatever comes of it, nothing stays beside the target. `path` is
 * how the caller calls the target. Fails with `targetUnwritable` or `notReadBack`, or as `then` does.
 */
export async function beside<T>(
  placing: Placing,
  path: string,
  target: string,
  content: Content,
  then: (aside: string, written: Written) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { disk } = placing;
  const aside = asideName(placing, target);
  try {
    const written = await writeFlushed(disk, aside, content, await modeOf(disk, target));
    if (!(await holds(disk, aside, written))) return fail({ code: "notReadBack", path });
    return await then(aside, written);
  } catch (error) {
    return fail(unwritable(path, error));
  } finally {
    await clear(disk, aside);
  }
}

/** Writes a file that must not exist and waits until it is on the disk. Gives what it has to read as. */
export async function writeFlushed(
  disk: Disk,
  path: string,
  content: Content,
  mode: number | undefined,
): Promise<Written> {
  const file = await disk.create(path);
  try {
    const written = await writeContent(file, content);
    // Not every network folder knows permissions; the content counts.
    if (mode !== undefined) await file.setMode(mode).catch(() => undefined);
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

async function writeContent(file: NewFile, content: Content): Promise<Written> {
  if (content instanceof Uint8Array) {
    await file.write(content);
    return content;
  }
  const hash = createHash("sha256");
  for (const part of content) {
    hash.update(part);
    await file.write(part);
  }
  return { sha256: hash.digest("hex") };
}

/** Whether a file reads as it was written; where it cannot be read, a second attempt decides. */
export async function holds(disk: Disk, path: string, written: Written): Promise<boolean> {
  if (!(written instanceof Uint8Array)) {
    const found = await hashOf(disk, path).catch(() => hashOf(disk, path).catch(() => undefined));
    return found === written.sha256;
  }
  const found = await disk.read(path).catch(() => disk.read(path).catch(() => undefined));
  return found !== undefined && sameBytes(found, written);
}

async function hashOf(disk: Disk, path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of disk.pieces(path)) hash.update(piece);
  return hash.digest("hex");
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
