import type { Disk } from "../../electron/files/disk.ts";
import { nodeDisk } from "../../electron/files/disk.ts";
import { writeFile } from "node:fs/promises";

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

/** The real disk with faults. */
export function createFaultyDisk(): FaultyDisk {
  let done = 0;
  let due = Infinity;
  let kind: Fault = "ENOSPC";
  let dead = false;

  const error = (code: string): Error => Object.assign(new Error(code), { code });
  const alive = async <T>(act: () => Promise<T>): Promise<T> => {
    if (dead) throw error("EIO");
    return act();
  };
  const change = (act: () => Promise<void>, half: () => Promise<void> = () => Promise.resolve()): Promise<void> =>
    alive(async () => {
      const step = done;
      done += 1;
      if (step !== due) return act();
      if (kind === "ENOSPC" || kind === "EACCES") throw error(kind);
      await (kind === "killedDuring" ? half() : act());
      dead = true;
      throw error("EIO");
    });

  return {
    read: (path) => alive(() => nodeDisk.read(path)),
    status: (path) => alive(() => nodeDisk.status(path)),
    list: (path) => alive(() => nodeDisk.list(path)),
    mayWrite: (path) => alive(() => nodeDisk.mayWrite(path)),
    realPath: (path) => alive(() => nodeDisk.realPath(path)),
    makeFolder: (path) => change(() => nodeDisk.makeFolder(path)),
    writeNew: (path, bytes, mode) =>
      change(
        () => nodeDisk.writeNew(path, bytes, mode),
        () => writeFile(path, bytes.subarray(0, bytes.length / 2)),
      ),
    rename: (from, to) => change(() => nodeDisk.rename(from, to)),
    link: (from, to) => change(() => nodeDisk.link(from, to)),
    remove: (path) => change(() => nodeDisk.remove(path)),
    syncFolder: (path) => change(() => nodeDisk.syncFolder(path)),
    failAt: (step, fault) => {
      done = 0;
      due = step;
      kind = fault;
    },
    changes: () => done,
    isDead: () => dead,
  };
}
