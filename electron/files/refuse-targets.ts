import { basename, dirname, join, resolve } from "node:path";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "./disk.ts";
import { refusedName } from "./plain-names.ts";
import { systemCode } from "./system-reason.ts";

/**
 * Says why outputs could not be written, before any work is done: the name is none that every system can have, the folder is missing, the
 * target exists and may not be replaced, it is a folder, or two outputs have the same target.
 */
export async function refuseTargets(disk: Disk, paths: readonly string[], replace: boolean): Promise<Result<void>> {
  const seen = new Set<string>();
  for (const path of paths) {
    const name = refusedName(path);
    if (name !== undefined) return fail({ code: "nameRefused", path, name });
    const place = await placeOf(disk, path);
    if (seen.has(place)) return fail({ code: "sameTarget", path });
    seen.add(place);
    const folder = await kindOf(disk, dirname(resolve(path)));
    if (folder === "missing") return fail({ code: "folderMissing", path: dirname(path) });
    if (folder !== "folder") return fail({ code: "targetUnwritable", path, reason: "ENOTDIR" });
    const target = await kindOf(disk, path);
    if (target === "folder") return fail({ code: "targetUnwritable", path, reason: "EISDIR" });
    if (target === "other") return fail({ code: "targetUnwritable", path, reason: "special" });
    if (target === "file" && !replace) return fail({ code: "targetExists", path });
  }
  return success(undefined);
}

/** The first of some targets that is a given file itself, whatever way it is written; undefined where none is. */
export async function findSameFile(disk: Disk, file: string, targets: readonly string[]): Promise<string | undefined> {
  const real = await disk.realPath(file);
  for (const target of targets) if ((await disk.realPath(target).catch(() => undefined)) === real) return target;
  return undefined;
}

/** Where a path really is, whatever links its folder is written with. */
async function placeOf(disk: Disk, path: string): Promise<string> {
  const folder = dirname(resolve(path));
  return join(await disk.realPath(folder).catch(() => folder), basename(path));
}

async function kindOf(disk: Disk, path: string): Promise<"missing" | "file" | "folder" | "other"> {
  try {
    return (await disk.status(path)).kind;
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return "file";
    // A link that leads nowhere is still a name that is taken.
    const names = await disk.list(dirname(resolve(path))).catch(() => []);
    return names.some(({ name }) => name === basename(path)) ? "file" : "missing";
  }
}
