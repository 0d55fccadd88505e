import { type Disk, type NewFile, nodeDisk } from "../../electron/files/disk.ts";
import { systemError } from "../kit/memory-disk.ts";

/**
 * How a disk fails at one of its changes: it refuses that one (full, read-only), the program is killed in the middle of it, or right
 * after it. After a kill nothing works any more.
 */
export type Fault = "ENOSPC" | "EACCES" | "killedDuring" | "killedAfter";

/** All faults. */
export const faults: readonly Fault[] = ["ENOSPC", "EACCES", "killedDuring", "killedAfter"];

/** A disk whose n-th change fails. */
export interface FaultyDisk extends Disk {
  /** Lets the n-th change from now on fail, counted from 0. */
  readonly failAt: (step: number, fault: Fault) => void;
  /** How many changes there were since. */
  readonly changes: () => number;
  readonly isDead: () => boolean;
}

/** A disk with faults. */
export function createFaultyDisk(disk: Disk = nodeDisk): FaultyDisk {
  let done = 0;
  let due = Infinity;
  let kind: Fault = "ENOSPC";
  let dead = false;

  const alive = async <T>(act: () => Promise<T>): Promise<T> => {
    if (dead) throw systemError("EIO");
    return act();
  };
  const change = <T>(
    act: () => Promise<T>,
    half: () => Promise<unknown> = () => Promise.resolve(),
    whole: () => Promise<unknown> = act,
  ): Promise<T> =>
    alive(async () => {
      const step = done;
      done += 1;
      if (step !== due) return act();
      if (kind === "ENOSPC" || kind === "EACCES") throw systemError(kind);
      await (kind === "killedDuring" ? half() : whole());
      dead = true;
      throw systemError("EIO");
    });

  return {
    read: (path) => alive(() => disk.read(path)),
    status: (path) => alive(() => disk.status(path)),
    list: (path) => alive(() => disk.list(path)),
    mayWrite: (path) => alive(() => disk.mayWrite(path)),
    realPath: (path) => alive(() => disk.realPath(path)),
    makeFolder: (path) => change(() => disk.makeFolder(path)),
    create: (path) => {
      const begin = async (): Promise<NewFile> => {
        const file = await disk.create(path);
        return {
          write: (bytes) =>
            change(
              () => file.write(bytes),
              () => file.write(bytes.subarray(0, bytes.length / 2)),
            ),
          setMode: (mode) => alive(() => file.setMode(mode)),
          sync: () => change(() => file.sync()),
          close: () => file.close(),
        };
      };
      // The system closes what a killed program had open.
      const empty = async (): Promise<void> => (await disk.create(path)).close();
      return change(begin, empty, empty);
    },
    rename: (from, to) => change(() => disk.rename(from, to)),
    link: (from, to) => change(() => disk.link(from, to)),
    remove: (path) => change(() => disk.remove(path)),
    syncFolder: (path) => change(() => disk.syncFolder(path)),
    failAt: (step, fault) => {
      done = 0;
      due = step;
      kind = fault;
    },
    changes: () => done,
    isDead: () => dead,
  };
}
