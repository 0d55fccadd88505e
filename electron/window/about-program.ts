import { createHash } from "node:crypto";
import { join } from "node:path";
import type { AboutProgram } from "../../shared/words/about.ts";
import type { LibraryEntry } from "../../shared/ipc/library.ts";
import type { Settings } from "../../shared/ipc/settings.ts";
import type { Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import type { Platform } from "../platform/platform.ts";

/** What of this computer is said. */
export interface ComputerFacts extends Pick<AboutProgram, "node" | "system" | "processor" | "memory"> {
  /** The user's own folder, which is not named. */
  readonly home: string;
}

/** What the program is asked about itself. */
export interface AboutParts {
  readonly platform: Platform;
  readonly version: string;
  /** The folders that hold the running program. */
  readonly program: readonly string[];
  readonly computer: () => ComputerFacts;
  readonly libraryFolder: () => string;
  readonly list: () => Promise<Result<readonly LibraryEntry[]>>;
  readonly settings: () => Settings;
  readonly disk: Disk;
}

/** Characters of the log that are shown: the last few entries. */
const mostOfLog = 8000;

/** What the program says of itself. Never fails: what cannot be told is left out. */
export async function aboutProgram(parts: AboutParts): Promise<AboutProgram> {
  const { platform, version, disk } = parts;
  const { home, ...computer } = parts.computer();
  const withoutHome = (text: string): string => (home === "" ? text : text.replaceAll(home, "~"));
  const listed = await parts.list();
  const { language, theme, zoom, fonts } = parts.settings();
  return {
    version,
    platform: platform.name,
    build: await fingerprintOf(disk, parts.program),
    ...computer,
    folders: {
      library: withoutHome(parts.libraryFolder()),
      program: withoutHome(platform.folders.appData),
      logs: withoutHome(platform.folders.logs),
    },
    library: listed.ok
      ? {
          reports: listed.value.filter(({ kind }) => kind === "report").length,
          unreadable: listed.value.filter(({ kind }) => kind === "unreadable").length,
        }
      : null,
    settings: { language, theme, zoom, fonts },
    log: withoutHome(await endOfLog(disk, join(platform.folders.logs, "gouji.log"))),
  };
}

/** The end of the log, from the beginning of an entry. */
async function endOfLog(disk: Disk, path: string): Promise<string> {
  const text = await disk.read(path).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => "",
  );
  if (text.length <= mostOfLog) return text.trim();
  const end = text.slice(-mostOfLog);
  const start = end.search(/^\d{4}-\d\d-\d\dT/m);
  return end.slice(Math.max(0, start)).trim();
}

/** The beginning of the SHA-256 over the names and contents of all files in some folders, in order. */
async function fingerprintOf(disk: Disk, folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  const add = async (folder: string, below: string): Promise<void> => {
    const found = await disk.list(folder).catch(() => []);
    for (const { name, kind } of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (kind === "folder") await add(join(folder, name), `${below}${name}/`);
      else if (kind === "file") hash.update(`${below}${name}\0`).update(await disk.read(join(folder, name)));
    }
  };
  for (const folder of folders) await add(folder, "");
  return hash.digest("hex").slice(0, 16);
}
