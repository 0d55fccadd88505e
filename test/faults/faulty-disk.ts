import type { Disk, NewFile } from "../../electron/files/disk.ts";
import { systemError } from "../kit/memory-disk.ts";

/** What a disk refuses with. */
export const refusals = ["ENOSPC", "EIO", "EACCES", "EBUSY", "EPERM"] as const;

/** What a disk refuses with. */
export type Refusal = (typeof refusals)[number];

/**
 * How a disk fails at one of its operations: it refuses that one; it takes in half of what is written and says nothing (`torn`), or refuses then
 * (`tornRefused`); or the program is killed in the middle of it, or right after it. After a kill nothing works any more.
 */
export type Fault = Refusal | "torn" | "tornRefused" | "killedDuring" | "killedAfter";

/** All faults. */
export const faults: readonly Fault[] = [...refusals, "torn", "tornRefused", "killedDuring", "killedAfter"];

/** A disk whose n-th operation fails. */
export interface FaultyDisk extends Disk {
  /** Lets the n-th operation from now on fail, counted from 0. */
  readonly failAt: (step: number, fault: Fault) => void;
  /** How many operations there were since. */
  readonly operations: () => number;
  readonly isDead: () => boolean;
}

/** What an operation is: a disk without room can still be read. */
type Kind = "reading" | "change";

/** What an operation does where it is not simply done. */
interface Parts<T> {
  /** Half of it; absent where it cannot be done by half. */
  readonly half?: () => Promise<T>;
  /** What is there where the program is killed in its middle; `half` where nothing is said. */
  readonly killed?: () => Promise<unknown>;
  /** What is there where the program is killed right after it. */
  readonly done?: () => Promise<unknown>;
}

/** A disk with faults. */
export function createFaultyDisk(disk: Disk): FaultyDisk {
  let done = 0;
  let due = Infinity;
  let fault: Fault = "ENOSPC";
  let dead = false;

  /** Does an operation, or what its fault makes of it. */
  const operation = async <T>(
    kind: Kind,
    act: () => Promise<T>,
    { half, killed, done: whole = act }: Parts<T> = {},
  ): Promise<T> => {
    if (dead) throw systemError("EIO");
    const step = done;
    done += 1;
    if (step !== due) return act();
    switch (fault) {
      case "killedDuring":
      case "killedAfter":
        if (fault === "killedAfter") await whole();
        else await (killed ?? half)?.();
        dead = true;
        throw systemError("EIO");
      case "torn":
      case "tornRefused":
        // Only what writes a content can be torn.
        if (half === undefined) return act();
        if (fault === "torn") return half();
        await half();
        throw systemError("EIO");
      case "ENOSPC":
        if (kind === "reading") return act();
        throw systemError(fault);
      default:
        throw systemError(fault);
    }
  };
  const reading = <T>(act: () => Promise<T>): Promise<T> => operation("reading", act);
  const change = <T>(act: () => Promise<T>): Promise<T> => operation("change", act);

  return {
    read: (path) => reading(() => disk.read(path)),
    pieces: async function* pieces(path) {
      await reading(() => Promise.resolve());
      yield* disk.pieces(path);
    },
    status: (path) => reading(() => disk.status(path)),
    list: (path) => reading(() => disk.list(path)),
    mayWrite: (path) => reading(() => disk.mayWrite(path)),
    realPath: (path) => reading(() => disk.realPath(path)),
    makeFolder: (path) => change(() => disk.makeFolder(path)),
    create: (path) => {
      const begin = async (): Promise<NewFile> => {
        const file = await disk.create(path);
        return {
          write: (bytes) =>
            operation("change", () => file.write(bytes), {
              half: () => file.write(bytes.subarray(0, bytes.length / 2)),
            }),
          setMode: (mode) => change(() => file.setMode(mode)),
          sync: () => change(() => file.sync()),
          close: () => file.close(),
        };
      };
      // The system closes what a killed program had open.
      const empty = async (): Promise<void> => (await disk.create(path)).close();
      return operation("change", begin, { killed: empty, done: empty });
    },
    rename: (from, to) => change(() => disk.rename(from, to)),
    link: (from, to) => change(() => disk.link(from, to)),
    remove: (path) => change(() => disk.remove(path)),
    syncFolder: (path) => change(() => disk.syncFolder(path)),
    failAt: (step, next) => {
      done = 0;
      due = step;
      fault = next;
    },
    operations: () => done,
    isDead: () => dead,
  };
}
