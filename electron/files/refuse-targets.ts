import { basename, dirname, join, resolve } from "node:path";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "./disk.ts";
import { refusedName } from "./plain-names.ts";
import type { SystemReason } from "../../shared/failure.ts";
import { systemCode, systemReason } from "./system-reason.ts";

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
    const [folder, target] = [await kindOf(disk, dirname(resolve(path))), await kindOf(disk, path)];
    if (folder === "missing") return fail({ code: "folderMissing", path: dirname(path) });
    if (typeof folder === "object") return fail({ code: "targetUnwritable", path, reason: folder.refused });
    if (folder !== "folder") return fail({ code: "targetUnwritable", path, reason: "ENOTDIR" });
    if (typeof target === "object") return fail({ code: "targetUnwritable", path, reason: target.refused });
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

/** What a path is; where the system does not tell, why. */
type Kind = "missing" | "file" | "folder" | "other" | { readonly refused: SystemReason };

async function kindOf(disk: Disk, path: string): Promise<Kind> {
  try {
    return (await disk.status(path)).kind;
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return "file";
    if (systemCode(error) !== "ENOENT" && systemCode(error) !== "ELOOP") return { refused: systemReason(error) };
    // A link that leads nowhere is still a name that is taken.
    const names = await disk.list(dirname(resolve(path))).catch(() => []);
    return names.some(({ name }) => name === basename(path)) ? "file" : "missing";
  }
}
