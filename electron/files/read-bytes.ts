import type { Failure } from "../../shared/failure.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk, FileStatus, FolderEntry } from "./disk.ts";
import { systemCode, unreadable } from "./system-reason.ts";

/** Reads a whole file, unless it is larger than `limit` megabytes or no plain file. */
export async function readBytes(disk: Disk, path: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    const { kind, size } = await disk.status(path);
    if (kind !== "file")
      return fail({ code: "fileUnreadable", path, reason: kind === "folder" ? "EISDIR" : "special" });
    const tooLarge = refuseSize(path, size, limit);
    return tooLarge === undefined ? success(await disk.read(path)) : fail(tooLarge);
  } catch (error) {
    return fail(unreadable(path, error));
  }
}

/** The failure of a content that is larger than `limit` megabytes; `size` is in bytes. */
export function refuseSize(path: string, size: number, limit: number): Failure | undefined {
  const megabytes = size / (1024 * 1024);
  return megabytes > limit ? { code: "fileTooLarge", path, megabytes: Math.ceil(megabytes), limit } : undefined;
}

/** The bytes of a file, or undefined where there is none. */
export async function readIfThere(disk: Disk, path: string): Promise<Result<Uint8Array | undefined>> {
  try {
    return success(await disk.read(path));
  } catch (error) {
    return systemCode(error) === "ENOENT" ? success(undefined) : fail(unreadable(path, error));
  }
}

/** The names in a folder, none where there is no such folder. */
export async function listIfThere(disk: Disk, folder: string): Promise<Result<readonly FolderEntry[]>> {
  try {
    return success(await disk.list(folder));
  } catch (error) {
    return systemCode(error) === "ENOENT" ? success([]) : fail(unreadable(folder, error));
  }
}

/** The status of a file or folder, or undefined where there is none. Throws what else the system says. */
export async function statusIfThere(disk: Disk, path: string): Promise<FileStatus | undefined> {
  try {
    return await disk.status(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Whether two contents are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
