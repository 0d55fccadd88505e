import { extname, join } from "node:path";
import { isReportName } from "../../shared/report-file/report-name.ts";
import { sourceExtensions } from "../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { unreadable } from "../files/system-reason.ts";

/** So many files a year's gathering of a large office has at most; a folder with more is not the one that is meant. */
const mostFiles = 1000;
const deepest = 8;
const endings: ReadonlySet<string> = new Set(sourceExtensions.map((extension) => `.${extension}`));

/**
 * The reports and documents in a folder and the folders in it that can be imported, sorted by their paths. Left out are hidden files, the
 * marks that Office and WPS put beside open files (~$…, .~…), links, and whatever ends otherwise. Fails where there are none, or too many.
 */
export async function documentsIn(disk: Disk, folder: string): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    for (const { name, kind } of await disk.list(path)) {
      if (found.length > mostFiles || /^(?:\.|~\$)/u.test(name)) continue;
      if (kind === "folder" && depth < deepest) await walk(join(path, name), depth + 1);
      if (kind === "file" && (isReportName(name) || endings.has(extname(name).toLowerCase()))) {
        found.push(join(path, name));
      }
    }
  };
  try {
    await walk(folder, 0);
  } catch (error) {
    return fail(unreadable(folder, error));
  }
  if (found.length === 0) return fail({ code: "nothingToImport", path: folder });
  if (found.length > mostFiles) return fail({ code: "tooManyToImport", path: folder, limit: mostFiles });
  return success(found.toSorted((a, b) => a.localeCompare(b, "zh-CN", { numeric: true })));
}
