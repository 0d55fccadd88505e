import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { LockHolder } from "../../shared/ipc/library.ts";
import type { Failure } from "../../shared/failure.ts";
import { fail } from "../../shared/result.ts";
import { leftoverName } from "../files/leftover-names.ts";
import { clear } from "../files/aside.ts";
import { systemCode, unwritable } from "../files/system-reason.ts";
import { readIfThere } from "../files/read-bytes.ts";
import { placeNew, placeOver } from "../files/write-whole.ts";
import type { Surroundings } from "./surroundings.ts";

/** How often the holder of a lock says that it is still there. */
export const heartbeatEvery = 30_000;

/** A holder who has given no sign for this long is taken for gone. */
const staleAfter = 120_000;

const lockSchema = z.object({
  token: z.string(),
  user: z.string(),
  computer: z.string(),
  pid: z.number(),
  started: z.string().optional(),
  since: z.string(),
  heartbeat: z.string(),
});

/** What a lock file says. */
export type Lock = z.output<typeof lockSchema>;

/** What came of asking for a lock: it is ours, somebody else's, or the folder lets nobody lock. */
export type LockAnswer =
  | { readonly kind: "ours"; readonly lock: Lock }
  | { readonly kind: "others"; readonly holder: LockHolder }
  | { readonly kind: "unwritable"; readonly failure: Failure };

/** Locks beside report files. A lock is asked for again before every save, so that one taken over meanwhile is noticed. */
export interface Locks {
  /** Asks for the lock of a file; `held` is the one that was given before, `takeOver` takes it from whoever has it. */
  readonly take: (path: string, held: Lock | undefined, takeOver: boolean) => Promise<LockAnswer>;
  /** Says that the holder is still there. False where the lock is no longer ours. */
  readonly renew: (path: string, lock: Lock) => Promise<boolean>;
  readonly release: (path: string, lock: Lock) => Promise<void>;
  /** Somebody else who has the file open at present. */
  readonly othersHolder: (path: string, held: Lock | undefined) => Promise<LockHolder | null>;
}

/** The lock file of a report file. */
export function lockPath(path: string): string {
  return join(dirname(path), `.~${basename(path)}.lock`);
}

type Found =
  | { readonly kind: "none" }
  | { readonly kind: "lock"; readonly lock: Lock; readonly stale: boolean }
  /** Nobody knows whether somebody has it. */
  | { readonly kind: "unreadable"; readonly failure: Failure };

/** What locking needs of its surroundings. */
export type LockSurroundings = Pick<
  Surroundings,
  "disk" | "now" | "user" | "computer" | "process" | "isThere" | "newId" | "writer"
>;

/** Locks in these surroundings. */
export function createLocks(surroundings: LockSurroundings): Locks {
  const { disk, now, user, computer, process, isThere, newId, writer } = surroundings;

  const write = (lock: Lock): Uint8Array => new TextEncoder().encode(`${JSON.stringify(lock, null, 2)}\n`);

  /** How long ago the holder gave a sign. Both times are the folder's own, so that clocks that differ between computers do no harm. */
  const age = async (file: string, lock: Lock): Promise<number> => {
    const probe = join(dirname(file), leftoverName(writer, newId()));
    try {
      const signed = (await disk.status(file)).changedAt;
      await (await disk.create(probe)).close();
      return (await disk.status(probe)).changedAt - signed;
    } catch {
      const heartbeat = Date.parse(lock.heartbeat);
      return Number.isNaN(heartbeat) ? 0 : now().getTime() - heartbeat;
    } finally {
      await disk.remove(probe).catch(() => undefined);
    }
  };

  const find = async (file: string, held: Lock | undefined): Promise<Found> => {
    const bytes = await readIfThere(disk, file);
    if (!bytes.ok) return { kind: "unreadable", failure: bytes.failure };
    if (bytes.value === undefined) return { kind: "none" };
    const lock = parseLock(bytes.value);
    if (lock.token === held?.token) return { kind: "lock", lock, stale: false };
    // Our own number on a lock that is not ours: an earlier process had it, as happens where numbers start anew with every program.
    const gone = lock.computer === computer && (lock.pid === process.pid || !(await isThere(lock)));
    return { kind: "lock", lock, stale: gone || (await age(file, lock)) > staleAfter };
  };

  /** Removes just the lock that was looked at: one that somebody else has put there meanwhile is put back. Says why where the system refuses. */
  const removeStale = async (file: string, seen: Lock): Promise<Failure | undefined> => {
    const away = join(dirname(file), leftoverName(writer, newId()));
    try {
      await disk.rename(file, away);
      const moved = await readIfThere(disk, away);
      const token = moved.ok && moved.value !== undefined ? parseLock(moved.value).token : undefined;
      if (token !== seen.token) await disk.link(away, file);
      return moved.ok ? undefined : moved.failure;
    } catch (error) {
      // Somebody else was faster; asking again shows who has it.
      return systemCode(error) === "ENOENT" || systemCode(error) === "EEXIST" ? undefined : unwritable(file, error);
    } finally {
      await clear(disk, away);
    }
  };

  const fresh = (): Lock => {
    const at = now().toISOString();
    return { token: newId(), user, computer, ...process, since: at, heartbeat: at };
  };

  const take: Locks["take"] = async (path, held, takeOver) => {
    const file = lockPath(path);
    const found = await find(file, held);
    if (found.kind === "unreadable") return { kind: "unwritable", failure: found.failure };
    if (found.kind === "lock" && held !== undefined && found.lock.token === held.token)
      return { kind: "ours", lock: held };
    if (found.kind === "lock" && !found.stale && !takeOver) return { kind: "others", holder: holderOf(found.lock) };
    const kept = found.kind === "lock" ? await removeStale(file, found.lock) : undefined;
    if (kept !== undefined) return { kind: "unwritable", failure: kept };
    const lock = fresh();
    const placed = await placeNew(surroundings, file, write(lock));
    if (placed.ok && placed.value) return { kind: "ours", lock };
    // Somebody who takes ours for a stale one moves it away for a moment and puts it back: it is not read back then, but still ours.
    if (!placed.ok && placed.failure.code !== "notReadBack") return { kind: "unwritable", failure: placed.failure };
    const winner = await find(file, lock);
    if (winner.kind === "unreadable") return { kind: "unwritable", failure: winner.failure };
    if (winner.kind === "none" && !placed.ok) return { kind: "unwritable", failure: placed.failure };
    if (winner.kind === "none") return { kind: "others", holder: nobody };
    return winner.lock.token === lock.token
      ? { kind: "ours", lock }
      : { kind: "others", holder: holderOf(winner.lock) };
  };

  return {
    take,
    renew: async (path, lock) => {
      const file = lockPath(path);
      const found = await disk.read(file).then(parseLock, () => undefined);
      if (found?.token !== lock.token) return false;
      await placeOver(surroundings, file, write({ ...lock, heartbeat: now().toISOString() }));
      return true;
    },
    release: async (path, lock) => {
      const file = lockPath(path);
      const found = await disk.read(file).then(parseLock, () => undefined);
      if (found?.token === lock.token) await disk.remove(file).catch(() => undefined);
    },
    othersHolder: async (path, held) => {
      const found = await find(lockPath(path), held);
      return found.kind !== "lock" || found.stale || found.lock.token === held?.token ? null : holderOf(found.lock);
    },
  };
}

/** The failure of changing what somebody else has open. */
export function lockedByOther(path: string, { user, computer, since }: LockHolder): { ok: false; failure: Failure } {
  return fail({ code: "lockedByOther", path, user, computer, since });
}

const nobody: LockHolder = { user: "?", computer: "?", since: "" };

function holderOf({ user, computer, since }: Lock): LockHolder {
  return { user, computer, since };
}

/** A lock file that cannot be read is still a lock: somebody may be writing it just now. */
function parseLock(bytes: Uint8Array): Lock {
  const unclear: Lock = { token: "", user: "?", computer: "?", pid: 0, since: "", heartbeat: "" };
  try {
    const parsed = lockSchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    return parsed.success ? parsed.data : unclear;
  } catch {
    return unclear;
  }
}
