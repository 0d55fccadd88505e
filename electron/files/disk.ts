import {
  access,
  constants,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
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

/** A file that is being written. */
export interface NewFile {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly setMode: (mode: number) => Promise<void>;
  /** Resolves when what was written is on the disk itself, and survives a power cut. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The operations that every reading and writing of files is made of. They throw the system's errors; tests put a failing or a recording
 * disk in their place. Nothing but `write-whole.ts` should need those that write.
 */
export interface Disk {
  /** Reads a plain file; anything else is refused with EISDIR or `special`. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The same in pieces, for what is too large to be held whole. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>;
  readonly status: (path: string) => Promise<FileStatus>;
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  /** Makes a folder with those above it; one that exists is fine. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Begins a file that must not exist. */
  readonly create: (path: string) => Promise<NewFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives a file a second name; fails where the name is taken. */
  readonly link: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with all in it; what is missing is fine. */
  readonly remove: (path: string) => Promise<void>;
  /** Resolves when the names in a folder are on the disk itself. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Throws where the path may not be written. */
  readonly mayWrite: (path: string) => Promise<void>;
  /** The path without links. */
  readonly realPath: (path: string) => Promise<string>;
}

/** The disk as the system offers it. */
const plainDisk: Disk = {
  read: async (path) => {
    await using file = await openPlain(path);
    // Waited for here: else a disk that fails while it is read would be heard by nobody until the file is closed, which ends the program.
    return await file.readFile();
  },
  pieces: async function* pieces(path) {
    await using file = await openPlain(path);
    for (;;) {
      const { buffer, bytesRead } = await file.read(new Uint8Array(pieceSize));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  },
  status: async (path) => {
    const found = await stat(path);
    return { kind: kindOf(found), size: found.size, changedAt: found.mtimeMs, mode: found.mode & 0o777 };
  },
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  create: async (path) => {
    const file = await open(path, "wx");
    return {
      write: (bytes) => file.writeFile(bytes),
      setMode: (mode) => file.chmod(mode),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  link,
  remove: (path) => rm(path, { force: true, recursive: true }),
  syncFolder: async (path) => {
    await using folder = await open(path, "r");
    await folder.sync();
  },
  mayWrite: (path) => access(path, constants.W_OK),
  realPath: (path) => realpath(path),
};

/** In bytes. */
const pieceSize = 256 * 1024;

async function openPlain(path: string): Promise<FileHandle> {
  // Not waiting: a pipe would keep the program until somebody writes into it, a device might never end.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const found = await file.stat();
  if (found.isFile()) return file;
  await file.close();
  throw Object.assign(new Error(path), { code: found.isDirectory() ? "EISDIR" : "special" });
}

function kindOf(entry: { isFile: () => boolean; isDirectory: () => boolean }): FolderEntry["kind"] {
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

/** How long each further attempt waits for whoever holds a file on Windows, in milliseconds. */
export const patience: readonly number[] = [20, 60, 180, 500];

/**
 * A disk that waits for held files. On Windows a virus scanner or a preview holds a file for a moment, and renaming over it or removing
 * it is refused meanwhile. On other systems the same refusals are final.
 */
export function patientDisk(
  disk: Disk,
  platform: NodeJS.Platform,
  wait: (milliseconds: number) => Promise<unknown>,
): Disk {
  if (platform !== "win32") return disk;
  const patiently = async (act: () => Promise<void>): Promise<void> => {
    for (const milliseconds of patience) {
      try {
        return await act();
      } catch (error) {
        if (!["EPERM", "EACCES", "EBUSY"].includes(systemCode(error) ?? "")) throw error;
        await wait(milliseconds);
      }
    }
    await act();
  };
  return {
    ...disk,
    rename: (from, to) => patiently(() => disk.rename(from, to)),
    remove: (path) => patiently(() => disk.remove(path)),
  };
}

/** The real disk. */
export const nodeDisk: Disk = patientDisk(plainDisk, process.platform, (milliseconds) => pause(milliseconds));
