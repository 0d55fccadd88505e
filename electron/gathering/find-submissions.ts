import { join } from "node:path";
import { isReportName } from "../../shared/report-file/report-name.ts";
import { sourceExtensions } from "../../shared/recognition/source-document.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { skippedWords } from "../../shared/words/gathering.ts";
import type { Disk } from "../files/disk.ts";
import { systemCode, unreadable } from "../files/system-reason.ts";

/** Something that was passed over in a folder, and why. */
export interface Skipped {
  readonly path: string;
  readonly why: keyof typeof skippedWords;
}

/** The files that may hold reports, in the order of their names, and what was passed over. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** So many folders deep is looked: deeper is a loop, or a disk and no gathering. */
const deepestFolder = 32;

const endings: ReadonlySet<string> = new Set(sourceExtensions);
const archives: ReadonlySet<string> = new Set("zip rar 7z tar gz tgz bz2 xz zst cab iso arj".split(" "));
const shortcuts: ReadonlySet<string> = new Set(["lnk", "url", "desktop", "webloc"]);

/**
 * The files to gather among some paths: a file that is named is taken whatever it is called, folders are walked. Links in folders are not followed, so
 * that no loop is; nothing in them is counted twice. A folder that cannot be read, or goes away meanwhile, is passed over with a word. Fails only where a path that was
 * named is not there. `apart` are files that are never taken: what is about to be written.
 */
export async function findSubmissions(
  disk: Disk,
  paths: readonly string[],
  apart: readonly string[] = [],
): Promise<Result<FoundFiles>> {
  const files: string[] = [];
  const skipped: Skipped[] = [];
  const seen = new Set<string>();
  const passOver = (path: string, why: Skipped["why"]): void => void skipped.push({ path, why });
  for (const path of apart) seen.add(await disk.realPath(path).catch(() => path));
  const take = async (path: string): Promise<void> => {
    const real = await disk.realPath(path).catch(() => path);
    if (seen.has(real)) return;
    seen.add(real);
    files.push(path);
  };
  const walk = async (folder: string, depth: number, entries: Awaited<ReturnType<Disk["list"]>>): Promise<void> => {
    for (const { name, kind } of entries.toSorted((a, b) => byName.compare(a.name, b.name))) {
      const path = join(folder, name);
      const why = kind === "folder" ? (depth >= deepestFolder ? "tooDeep" : undefined) : reasonToSkip(name, kind);
      if (name.startsWith(".")) passOver(path, "hidden");
      else if (why !== undefined) passOver(path, why);
      else if (kind === "folder") {
        const below = await disk.list(path).catch(() => undefined);
        if (below === undefined) passOver(path, "vanished");
        else await walk(path, depth + 1, below);
      } else await take(path);
    }
  };
  for (const path of paths) {
    try {
      const { kind } = await disk.status(path);
      // A folder that is named and cannot be read is no empty one.
      if (kind === "folder") await walk(path, 0, await disk.list(path));
      else await take(path);
    } catch (error) {
      if (systemCode(error) !== "ENOENT") return fail(unreadable(path, error));
      return fail({ code: "fileMissing", path });
    }
  }
  return success({ files, skipped });
}

const byName = new Intl.Collator("zh-CN", { numeric: true });

function reasonToSkip(name: string, kind: "file" | "other"): Skipped["why"] | undefined {
  if (kind === "other") return "link";
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  if (/^(?:~\$|\.~)/u.test(name)) return "openMark";
  if (archives.has(ending)) return "archive";
  if (shortcuts.has(ending)) return "shortcut";
  return isReportName(name) || endings.has(ending) ? undefined : "otherKind";
}
