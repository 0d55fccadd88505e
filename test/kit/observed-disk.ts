import type { Disk, NewFile } from "../../electron/files/disk.ts";

/** An operation on a disk with the paths that it concerns. */
export interface Operation {
  readonly name: keyof Disk | keyof NewFile;
  readonly paths: readonly string[];
}

/** A disk that tells of every operation before it is done; where `before` throws, the operation is not done and fails so. */
export function observedDisk(disk: Disk, before: (operation: Operation) => void): Disk {
  const tell = async <T>(name: Operation["name"], paths: readonly string[], act: () => Promise<T>): Promise<T> => {
    before({ name, paths });
    return act();
  };
  return {
    read: (path) => tell("read", [path], () => disk.read(path)),
    pieces: async function* pieces(path) {
      await tell("pieces", [path], () => Promise.resolve());
      yield* disk.pieces(path);
    },
    status: (path) => tell("status", [path], () => disk.status(path)),
    list: (path) => tell("list", [path], () => disk.list(path)),
    makeFolder: (path) => tell("makeFolder", [path], () => disk.makeFolder(path)),
    create: (path) =>
      tell("create", [path], async () => {
        const file = await disk.create(path);
        return {
          write: (bytes) => tell("write", [path], () => file.write(bytes)),
          setMode: (mode) => tell("setMode", [path], () => file.setMode(mode)),
          sync: () => tell("sync", [path], () => file.sync()),
          close: () => tell("close", [path], () => file.close()),
        };
      }),
    rename: (from, to) => tell("rename", [from, to], () => disk.rename(from, to)),
    link: (from, to) => tell("link", [from, to], () => disk.link(from, to)),
    remove: (path) => tell("remove", [path], () => disk.remove(path)),
    syncFolder: (path) => tell("syncFolder", [path], () => disk.syncFolder(path)),
    mayWrite: (path) => tell("mayWrite", [path], () => disk.mayWrite(path)),
    realPath: (path) => tell("realPath", [path], () => disk.realPath(path)),
  };
}
