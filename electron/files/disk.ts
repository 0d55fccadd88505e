import { access, constants, link, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { systemCode } from "./system-reason.ts";

/** What a name on the disk stands for. */
export interface FileStatus {
  readonly kind: "file" | "folder" | "other";
  readonly size: number;
  /** By the clock of the disk, in milliseconds. */
  readonly changedAt: number;
  readonly mode: number;
}

/** A name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** The operations on files that the library is made of. They throw the system's errors; tests put a failing disk in their place. */
export interface Disk {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly status: (path: string) => Promise<FileStatus>;
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  /** Makes a folder with those above it; one that exists is fine. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Writes a file that must not exist, and flushes it; leaves nothing where that fails. */
  readonly writeNew: (path: string, bytes: Uint8Array, mode?: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A second name for a file; fails where the name is taken. */
  readonly link: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with all in it; what is missing is fine. */
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (path: string) => Promise<void>;
  /** Throws where the path may not be written. */
  readonly mayWrite: (path: string) => Promise<void>;
  /** The path without links. */
  readonly realPath: (path: string) => Promise<string>;
}

/** The real disk. */
export const nodeDisk: Disk = {
  read: (path) => readFile(path),
  status: async (path) => {
    const found = await stat(path);
    return { kind: kindOf(found), size: found.size, changedAt: found.mtimeMs, mode: found.mode & 0o777 };
  },
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  writeNew: async (path, bytes, mode) => {
    const file = await open(path, "wx");
    try {
      await file.writeFile(bytes);
      // Not every network folder knows permissions; the content counts.
      if (mode !== undefined) await file.chmod(mode).catch(() => undefined);
      await file.sync();
      await file.close();
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
  },
  rename: renamePatiently,
  link,
  remove: (path) => rm(path, { force: true, recursive: true }),
  syncFolder: async (path) => {
    await using folder = await open(path, "r");
    await folder.sync();
  },
  mayWrite: (path) => access(path, constants.W_OK),
  realPath: (path) => realpath(path),
};

function kindOf(entry: { isFile: () => boolean; isDirectory: () => boolean }): FolderEntry["kind"] {
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

/** On Windows a scanner or a preview holds files for a moment, and renaming over them is refused meanwhile. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const pauses = process.platform === "win32" ? [20, 60, 180, 500] : [];
  for (const milliseconds of pauses) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(systemCode(error) ?? "")) throw error;
      await pause(milliseconds);
    }
  }
  await rename(from, to);
}
