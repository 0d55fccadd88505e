import { readFile, stat } from "node:fs/promises";
import { fail, type Result, success } from "../../shared/result.ts";
import { systemCode, systemReason } from "./system-reason.ts";

const megabyte = 1024 * 1024;

/** Reads a whole file, unless it is larger than `limit` megabytes or no plain file. */
export async function readBytes(path: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    const status = await stat(path);
    if (!status.isFile()) {
      return fail({ code: "fileUnreadable", path, reason: status.isDirectory() ? "EISDIR" : "special" });
    }
    if (status.size > limit * megabyte) {
      return fail({ code: "fileTooLarge", path, megabytes: Math.ceil(status.size / megabyte), limit });
    }
    return success(await readFile(path));
  } catch (error) {
    return systemCode(error) === "ENOENT"
      ? fail({ code: "fileMissing", path })
      : fail({ code: "fileUnreadable", path, reason: systemReason(error) });
  }
}
