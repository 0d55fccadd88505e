import { isReportName } from "../report-file/report-name.ts";
import { fail, type Result, success } from "../result.ts";
import { sourceExtensions } from "./source-document.ts";

/** So many files a year's gathering of a large office has at most; a folder with more is not the one that is meant. */
export const mostImports = 1000;

/** So many folders deep files to import are looked for. */
const deepestFolder = 8;

const endings: ReadonlySet<string> = new Set(sourceExtensions);

/** Whether a file or folder is passed over by its name: hidden ones, and the marks that Office and WPS put beside open files (~$…, .~…). */
function isPassedOver(name: string): boolean {
  return /^(?:\.|~\$)/u.test(name);
}

/** Whether a file in a folder can be imported, by its name alone. */
function isImportable(name: string): boolean {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return !isPassedOver(name) && (isReportName(name) || endings.has(ending));
}

/** A file or folder in a folder: its name, and whatever leads to it. */
export interface Listed<Place> {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
  readonly place: Place;
}

/**
 * The reports and documents in a folder and the folders in it that can be imported, sorted by their paths. Left out are hidden files, the
 * marks of open files, links, and whatever ends otherwise. Fails with `nothingToImport` or `tooManyToImport`; then none of them is. `list`
 * says what stands in a folder, on the disk or in what was dropped on the window; what it throws goes through.
 */
export async function importablesIn<Place>(
  folder: { readonly path: string; readonly place: Place },
  list: (place: Place) => Promise<readonly Listed<Place>[]>,
): Promise<Result<readonly Place[]>> {
  const found: { readonly path: string; readonly place: Place }[] = [];
  const walk = async (at: Place, path: string, depth: number): Promise<void> => {
    for (const { name, kind, place } of await list(at)) {
      if (found.length > mostImports || isPassedOver(name)) continue;
      if (kind === "folder" && depth < deepestFolder) await walk(place, `${path}${name}/`, depth + 1);
      if (kind === "file" && isImportable(name)) found.push({ path: path + name, place });
    }
  };
  await walk(folder.place, "", 0);
  const { path } = folder;
  if (found.length === 0) return fail({ code: "nothingToImport", path });
  if (found.length > mostImports) return fail({ code: "tooManyToImport", path, limit: mostImports });
  const sorted = found.toSorted((a, b) => a.path.localeCompare(b.path, "zh-CN", { numeric: true }));
  return success(sorted.map(({ place }) => place));
}
