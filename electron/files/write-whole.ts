import { randomBytes } from "node:crypto";
import { link, lstat, open, rename, rm, stat } from "node:fs/promises";
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
    if (seen.has(resolve(path))) return fail({ code: "sameTarget", path });
    seen.add(resolve(path));
    const folder = await kindOf(dirname(resolve(path)));
    if (folder === "missing") return fail({ code: "folderMissing", path: dirname(path) });
    if (folder === "file") return fail({ code: "targetUnwritable", path, reason: "ENOTDIR" });
    const target = await kindOf(path);
    if (target === "folder") return fail({ code: "targetUnwritable", path, reason: "EISDIR" });
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
  const aside: { path: string; temporary: string }[] = [];
  const placed: string[] = [];
  try {
    for (const { path, bytes } of files) {
      const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
      aside.push({ path, temporary });
      const written = await attempt(path, () => writeFlushed(temporary, bytes));
      if (!written.ok) return written;
    }
    for (const { path, temporary } of aside) {
      const named = await attempt(path, () => (replace ? rename(temporary, path) : nameNew(temporary, path)));
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

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
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

async function kindOf(path: string): Promise<"missing" | "file" | "folder"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return "file";
    // A link that leads nowhere is still a name that is taken.
    return (await lstat(path).catch(() => undefined)) === undefined ? "missing" : "file";
  }
}
