import { join } from "node:path";
import { deepestFolder, isImportable, isPassedOver, mostImports } from "../../shared/recognition/importable.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { unreadable } from "../files/system-reason.ts";

/**
 * The reports and documents in a folder and the folders in it that can be imported, sorted by their paths. Left out are hidden files, the
 * marks that Office and WPS put beside open files (~$…, .~…), links, and whatever ends otherwise. Fails where there are none, or too many.
 */
export async function documentsIn(disk: Disk, folder: string): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    for (const { name, kind } of await disk.list(path)) {
      if (found.length > mostImports || isPassedOver(name)) continue;
      if (kind === "folder" && depth < deepestFolder) await walk(join(path, name), depth + 1);
      if (kind === "file" && isImportable(name)) found.push(join(path, name));
    }
  };
  try {
    await walk(folder, 0);
  } catch (error) {
    return fail(unreadable(folder, error));
  }
  if (found.length === 0) return fail({ code: "nothingToImport", path: folder });
  if (found.length > mostImports) return fail({ code: "tooManyToImport", path: folder, limit: mostImports });
  return success(found.toSorted((a, b) => a.localeCompare(b, "zh-CN", { numeric: true })));
}
