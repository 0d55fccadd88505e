import { randomBytes } from "node:crypto";
import { link, lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fail, type Result, success } from "../../shared/result.ts";
import { systemCode, systemReason } from "./system-reason.ts";

/** A file to write. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Says why outputs could not be written, before any work is done: the folder is missing, the target exists and may not be replaced, it
 * is a folder, or two outputs have the same target.
 */
export async function refuseTargets(paths: readonly string[], replace: boolean): Promise<Result<void>> {
  const seen = new Set<string>();
  for (const path of paths) {
    const place = await placeOf(path);
    if (seen.has(place)) return fail({ code: "sameTarget", path });
    seen.add(place);
    const folder = await kindOf(dirname(resolve(path)));
    if (folder === "missing") return fail({ code: "folderMissing", path: dirname(path) });
    if (folder !== "folder") return fail({ code: "targetUnwritable", path, reason: "ENOTDIR" });
    const target = await kindOf(path);
    if (target === "folder") return fail({ code: "targetUnwritable", path, reason: "EISDIR" });
    if (target === "special") return fail({ code: "targetUnwritable", path, reason: "special" });
    if (target === "file" && !replace) return fail({ code: "targetExists", path });
  }
  return success(undefined);
}

/**
 * Writes files whole or not at all: each is written and flushed beside its target first, and only when all are complete do they take
 * their names. Without `replace` an existing target is never touched, not even one that appears meanwhile.
 */
export async function writeWhole(files: readonly OutputFile[], replace: boolean): Promise<Result<void>> {
  const allowed = await refuseTargets(
    files.map((file) => file.path),
    replace,
  );
  if (!allowed.ok) return allowed;
  const aside: { path: string; target: string; temporary: string }[] = [];
  const placed: string[] = [];
  try {
    for (const { path, bytes } of files) {
      // A link that is replaced stays a link: what it leads to is replaced.
      const target = replace ? await realpath(path).catch(() => path) : path;
      const temporary = join(dirname(target), `.${randomBytes(6).toString("hex")}.tmp`);
      aside.push({ path, target, temporary });
      const written = await attempt(path, () => writeFlushed(temporary, bytes, target));
      if (!written.ok) return written;
    }
    for (const { path, target, temporary } of aside) {
      const named = await attempt(path, () => (replace ? rename(temporary, target) : nameNew(temporary, target)));
      if (!named.ok) {
        if (!replace) await Promise.all(placed.map((done) => rm(done, { force: true })));
        return named;
      }
      placed.push(path);
    }
    return success(undefined);
  } finally {
    await Promise.all(aside.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
  }
}

async function attempt(path: string, act: () => Promise<void>): Promise<Result<void>> {
  try {
    return success(await act());
  } catch (error) {
    if (systemCode(error) === "EEXIST") return fail({ code: "targetExists", path });
    return fail({ code: "targetUnwritable", path, reason: systemReason(error) });
  }
}

/** Writes a file and makes sure that it is on the disk, with the permissions of the file that it will replace. */
async function writeFlushed(path: string, bytes: Uint8Array, replaced: string): Promise<void> {
  const before = await stat(replaced).catch(() => undefined);
  const file = await open(path, "wx");
  try {
    if (before !== undefined) await file.chmod(before.mode & 0o777);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a finished file its name unless something has that name; where the disk knows no hard links, by looking first. */
async function nameNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST" || (await kindOf(path)) !== "missing") throw error;
    await rename(temporary, path);
  }
}

/** Where a path really is, whatever links its folder is written with. */
async function placeOf(path: string): Promise<string> {
  const folder = dirname(resolve(path));
  return join(await realpath(folder).catch(() => folder), basename(path));
}

async function kindOf(path: string): Promise<"missing" | "file" | "folder" | "special"> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return "folder";
    return status.isFile() ? "file" : "special";
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return "file";
    // A link that leads nowhere is still a name that is taken.
    return (await lstat(path).catch(() => undefined)) === undefined ? "missing" : "file";
  }
}
