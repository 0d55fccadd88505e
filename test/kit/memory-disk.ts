import { basename, dirname, resolve, sep } from "node:path";
import type { Disk, FileStatus, NewFile } from "../../electron/files/disk.ts";
import { isInside } from "../../electron/files/is-inside.ts";
import type { Surroundings } from "../../electron/library/surroundings.ts";

/** A disk in memory, with what somebody beside the program may do to it. */
export interface MemoryDisk extends Disk {
  /** Puts a file there as another program would, with the folders above it; one that is there is replaced. */
  readonly put: (path: string, content: Uint8Array | string) => void;
  /** The text of a file; undefined where there is none. */
  readonly text: (path: string) => string | undefined;
  /** Every file in a folder and those below it, in order. */
  readonly files: (folder: string) => readonly string[];
  /** Watches as the program watches the system's disk. */
  readonly watch: Surroundings["watchPaths"];
  /** Has no room for another file, or has it again. */
  readonly fill: (full: boolean) => void;
  /** Takes the right to write a file, or into a folder, from everybody, or gives it back. */
  readonly protect: (path: string, writable: boolean) => void;
  /**
   * The disk as it is found after a power cut: contents that were not flushed are empty, and of the names in a folder those are there that
   * were when it was last flushed. Folders themselves stay.
   */
  readonly afterPowerCut: () => MemoryDisk;
}

interface File {
  readonly kind: "file";
  bytes: Uint8Array;
  /** What a power cut leaves. */
  flushed: Uint8Array;
  mode: number;
  changedAt: number;
}

interface Folder {
  readonly kind: "folder";
  readonly entries: Map<string, File | Folder>;
  /** What a power cut leaves. */
  flushed: ReadonlyMap<string, File | Folder>;
  mode: number;
  changedAt: number;
}

/** An empty disk; `now` is its clock, in milliseconds. */
export function createMemoryDisk(now: () => number = () => Date.now()): MemoryDisk {
  return diskOver(newFolder(now()), now);
}

/** Somebody who watches. */
interface Watcher {
  readonly paths: Set<string>;
  readonly ignored: (path: string, isFile: boolean) => boolean;
  readonly changed: () => void;
}

function diskOver(root: Folder, now: () => number): MemoryDisk {
  const watchers = new Set<Watcher>();
  let full = false;
  /** Tells who watches that something happened to a file. */
  const tell = (path: string): void => {
    for (const { paths, ignored, changed } of watchers) {
      const watched = [...paths].some((each) => each === path || isInside(each, path));
      if (watched && !ignored(path, true)) changed();
    }
  };
  const find = (path: string): File | Folder => {
    let found: File | Folder = root;
    for (const name of namesIn(path)) {
      if (found.kind === "file") throw systemError("ENOTDIR");
      const next = found.entries.get(name);
      if (next === undefined) throw systemError("ENOENT");
      found = next;
    }
    return found;
  };
  const fileAt = (path: string): File => {
    const found = find(path);
    if (found.kind === "folder") throw systemError("EISDIR");
    return found;
  };
  const folderAt = (path: string): Folder => {
    const found = find(path);
    if (found.kind === "file") throw systemError("ENOTDIR");
    return found;
  };
  /** The folder of a path, where names may be given and taken. */
  const writableFolderOf = (path: string): Folder => {
    const folder = folderAt(dirname(resolve(path)));
    if ((folder.mode & 0o200) === 0) throw systemError("EACCES");
    return folder;
  };
  const has = (path: string): boolean => {
    try {
      find(path);
      return true;
    } catch {
      return false;
    }
  };
  const makeFolder = (path: string): Folder => {
    let folder = root;
    for (const name of namesIn(path)) {
      const known = folder.entries.get(name);
      if (known?.kind === "file") throw systemError("EEXIST");
      if (known === undefined && (folder.mode & 0o200) === 0) throw systemError("EACCES");
      const next = known ?? newFolder(now());
      folder.entries.set(name, next);
      folder.flushed = new Map([...folder.flushed, [name, next]]);
      folder = next;
    }
    return folder;
  };
  const create = (path: string): NewFile => {
    const folder = writableFolderOf(path);
    if (folder.entries.has(basename(path))) throw systemError("EEXIST");
    if (full) throw systemError("ENOSPC");
    const file = newFile(new Uint8Array(), now());
    folder.entries.set(basename(path), file);
    tell(path);
    return {
      write: async (bytes) => {
        const before = file.bytes;
        file.bytes = new Uint8Array(before.length + bytes.length);
        file.bytes.set(before);
        file.bytes.set(bytes, before.length);
        file.changedAt = now();
        tell(path);
      },
      setMode: async (mode) => {
        file.mode = mode;
      },
      sync: async () => {
        file.flushed = file.bytes;
      },
      close: () => Promise.resolve(),
    };
  };

  return {
    read: async (path) => fileAt(path).bytes.slice(),
    // Small pieces, so that lines and letters are cut in two.
    pieces: async function* pieces(path) {
      const { bytes } = fileAt(path);
      for (let from = 0; from < bytes.length; from += 1000) yield bytes.slice(from, from + 1000);
    },
    status: async (path): Promise<FileStatus> => {
      const found = find(path);
      const { kind, mode, changedAt } = found;
      return { kind, size: found.kind === "file" ? found.bytes.length : 0, mode, changedAt };
    },
    list: async (path) => [...folderAt(path).entries].map(([name, { kind }]) => ({ name, kind })),
    makeFolder: async (path) => void makeFolder(path),
    create: async (path) => create(path),
    rename: async (from, to) => {
      const moved = find(from);
      const [source, target] = [writableFolderOf(from), writableFolderOf(to)];
      const replaced = target.entries.get(basename(to));
      // Two names of one file: the system leaves both as they are.
      if (replaced === moved) return;
      if (replaced?.kind === "folder") throw systemError("EISDIR");
      target.entries.set(basename(to), moved);
      source.entries.delete(basename(from));
      tell(from);
      tell(to);
    },
    link: async (from, to) => {
      const file = fileAt(from);
      const folder = writableFolderOf(to);
      if (folder.entries.has(basename(to))) throw systemError("EEXIST");
      folder.entries.set(basename(to), file);
      tell(to);
    },
    remove: async (path) => {
      if (has(path) && writableFolderOf(path).entries.delete(basename(path))) tell(path);
    },
    syncFolder: async (path) => {
      const folder = folderAt(path);
      folder.flushed = new Map(folder.entries);
    },
    mayWrite: async (path) => {
      if ((find(path).mode & 0o200) === 0) throw systemError("EACCES");
    },
    realPath: async (path) => {
      find(path);
      return resolve(path);
    },
    put: (path, content) => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const folder = makeFolder(dirname(resolve(path)));
      folder.entries.set(basename(path), { ...newFile(bytes, now()), flushed: bytes });
      folder.flushed = new Map(folder.entries);
      tell(path);
    },
    watch: (paths, ignored, changed) => {
      const watcher = { paths: new Set(paths), ignored, changed };
      watchers.add(watcher);
      return {
        add: (path) => void watcher.paths.add(path),
        remove: (path) => void watcher.paths.delete(path),
        ready: Promise.resolve(),
        stop: async () => void watchers.delete(watcher),
      };
    },
    fill: (isFull) => {
      full = isFull;
    },
    text: (path) => (has(path) ? new TextDecoder().decode(fileAt(path).bytes) : undefined),
    files: (path) => (has(path) ? filesIn(folderAt(path), resolve(path)) : []),
    protect: (path, writable) => {
      const found = find(path);
      found.mode = writable ? found.mode | 0o200 : found.mode & ~0o200;
    },
    afterPowerCut: () => diskOver(afterPowerCut(root), now),
  };
}

function newFile(bytes: Uint8Array, changedAt: number): File {
  return { kind: "file", bytes, flushed: new Uint8Array(), mode: 0o644, changedAt };
}

function newFolder(changedAt: number): Folder {
  return { kind: "folder", entries: new Map(), flushed: new Map(), mode: 0o755, changedAt };
}

function namesIn(path: string): readonly string[] {
  return resolve(path)
    .split(sep)
    .filter((name) => name !== "");
}

function filesIn(folder: Folder, path: string): readonly string[] {
  return [...folder.entries]
    .flatMap(([name, entry]) =>
      entry.kind === "file" ? [`${path}${sep}${name}`] : filesIn(entry, `${path}${sep}${name}`),
    )
    .toSorted();
}

function afterPowerCut(folder: Folder): Folder {
  const entries = new Map(
    [...folder.flushed].map(([name, entry]) => [
      name,
      entry.kind === "folder" ? afterPowerCut(entry) : { ...entry, bytes: entry.flushed },
    ]),
  );
  return { ...folder, entries, flushed: new Map(entries) };
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
