import { basename, extname, join } from "node:path";
import { boardOf } from "../../shared/gathering/board.ts";
import { gathererOf, type GatheringChange, newGathering } from "../../shared/gathering/change.ts";
import type { Gathering } from "../../shared/gathering/gathering.ts";
import { isSetName, setExtension, writeSet } from "../../shared/gathering/set-file.ts";
import type { GatheringEntry } from "../../shared/ipc/gathering.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { gatheringFiles } from "../../shared/words/gathering.ts";
import type { Placing } from "../files/aside.ts";
import type { Disk } from "../files/disk.ts";
import { listIfThere, sameBytes } from "../files/read-bytes.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeFirstFree, plainName } from "../library/file-names.ts";
import { changesPath, keepChange, keepSet, readSetFile } from "./set-on-disk.ts";

/** The gatherings of a library: files in a folder of their own, read anew where somebody else has changed them. */
export interface KeptGatherings {
  /** The last changed one first. */
  readonly list: () => Promise<Result<readonly GatheringEntry[]>>;
  /** Begins one, with the roster of an earlier one where its file is named. Gives its path. */
  readonly create: (
    start: { readonly unit: NonNullable<Gathering["unit"]>; readonly year: number },
    previous: string | undefined,
  ) => Promise<Result<string>>;
  /** Reads the one that is worked on, which is held from then on. */
  readonly read: (path: string) => Promise<Result<Gathering>>;
  /** Reads another one; it is not held, so that there are never two in memory for long. */
  readonly look: (path: string) => Promise<Result<Gathering>>;
  readonly keep: (path: string, gathering: Gathering) => Promise<Result<void>>;
  /** Keeps one change; however large the gathering is, that takes some milliseconds. */
  readonly change: (path: string, change: GatheringChange) => Promise<Result<void>>;
  /** What tells that a gathering is another one by now. */
  readonly stamp: (path: string) => Promise<string>;
  /** Keeps the original of a dropped file beside its gathering; one with the same content under that name is it already. Gives its path. */
  readonly keepOriginal: (path: string, name: string, bytes: Uint8Array) => Promise<Result<string>>;
}

/** The gatherings in a library folder. */
export function createKeptGatherings(placing: Placing, library: () => string): KeptGatherings {
  const { disk, newId } = placing;
  const folder = (): string => join(library(), gatheringFiles.folder);
  const makeFolder = async (path: string): Promise<Result<void>> => {
    try {
      await disk.makeFolder(path);
      return success(undefined);
    } catch (error) {
      return fail(unwritable(path, error));
    }
  };
  // The one that is worked on is large, and every change needs it.
  let held: { readonly path: string; readonly stamp: string; readonly gathering: Gathering } | undefined;
  const read = async (path: string): Promise<Result<Gathering>> => {
    const stamp = await stampAt(disk, path);
    if (held?.path === path && held.stamp === stamp) return success(held.gathering);
    const set = await readSetFile(disk, path);
    if (set.ok) held = { path, stamp, gathering: set.value };
    return set;
  };
  const hold = async (path: string, gathering: Gathering): Promise<void> => {
    held = { path, stamp: await stampAt(disk, path), gathering };
  };
  // Thousands of reports are not read again to say how many there are.
  const listed = new Map<string, { readonly stamp: string; readonly entry: GatheringEntry }>();
  const entryAt = async (path: string, name: string, at: number): Promise<GatheringEntry> => {
    const stamp = await stampAt(disk, path);
    const before = listed.get(path);
    if (before?.stamp === stamp) return before.entry;
    const set = await readSetFile(disk, path);
    const entry: GatheringEntry = set.ok
      ? entryOf(path, set.value, at)
      : { kind: "unreadable", path, name, failure: set.failure };
    if (set.ok) listed.set(path, { stamp, entry });
    return entry;
  };
  return {
    list: async () => {
      const names = await listIfThere(disk, folder());
      if (!names.ok) return names;
      const entries: { readonly at: number; readonly entry: GatheringEntry }[] = [];
      for (const { name, kind } of names.value) {
        if (kind !== "file" || !isSetName(name) || name.startsWith(".")) continue;
        const path = join(folder(), name);
        const at = Math.max(...(await timesAt(disk, path)));
        entries.push({ at, entry: await entryAt(path, name, at) });
      }
      return success(entries.toSorted((a, b) => b.at - a.at).map(({ entry }) => entry));
    },
    create: async (start, previous) => {
      const earlier = previous === undefined ? success(undefined) : await readSetFile(disk, previous);
      if (!earlier.ok) return earlier;
      const made = await makeFolder(folder());
      if (!made.ok) return made;
      const bytes = new TextEncoder().encode(writeSet(newGathering(newId(), start, earlier.value)));
      const name = plainName(gatheringFiles.set({ unit: start.unit.name, year: start.year }));
      return placeFirstFree(placing, (number) => join(folder(), `${numbered(name, number)}${setExtension}`), bytes);
    },
    read,
    look: (path) => readSetFile(disk, path),
    keep: async (path, gathering) => {
      held = undefined;
      const kept = await keepSet(placing, path, gathering);
      if (kept.ok) await hold(path, gathering);
      return kept;
    },
    change: async (path, change) => {
      const before = await read(path);
      if (!before.ok) return before;
      held = undefined;
      const kept = await keepChange(placing, path, before.value, change);
      if (!kept.ok) return kept;
      await hold(path, kept.value);
      return success(undefined);
    },
    stamp: (path) => stampAt(disk, path),
    keepOriginal: async (path, name, bytes) => {
      const into = `${path.slice(0, -extname(path).length)}${gatheringFiles.originals}`;
      const made = await makeFolder(into);
      if (!made.ok) return made;
      const [, stem = name, ending = ""] = /^(.*)(\.[\w-]{1,12})$/u.exec(basename(name)) ?? [];
      const pathOf = (number: number): string => join(into, `${numbered(plainName(stem), number)}${ending}`);
      for (let number = 1; ; number += 1) {
        const there = await disk.read(pathOf(number)).catch(() => undefined);
        if (there === undefined) break;
        if (sameBytes(there, bytes)) return success(pathOf(number));
      }
      return placeFirstFree(placing, pathOf, bytes);
    },
  };
}

/** The file of a gathering, and the one with its latest changes. */
function filesOf(path: string): readonly string[] {
  return [path, changesPath(path)];
}

/** What tells that a gathering is another one by now: how large its files are and when they were changed. */
async function stampAt(disk: Disk, path: string): Promise<string> {
  const stamps = filesOf(path).map((file) =>
    disk.status(file).then(
      ({ size, changedAt }) => `${size} ${changedAt}`,
      () => "",
    ),
  );
  return (await Promise.all(stamps)).join(" ");
}

/** When its files were last changed. */
function timesAt(disk: Disk, path: string): Promise<readonly number[]> {
  return Promise.all(
    filesOf(path).map((file) =>
      disk.status(file).then(
        ({ changedAt }) => changedAt,
        () => 0,
      ),
    ),
  );
}

function entryOf(path: string, gathering: Gathering, at: number): GatheringEntry {
  const { counts, doubts } = boardOf(gathering);
  const deadline = gathering.roster?.deadline;
  return {
    kind: "gathering",
    path,
    unit: gathererOf(gathering),
    year: gathering.year,
    units: counts.units,
    received: counts.received,
    waiting: doubts.length,
    savedAt: new Date(at).toISOString(),
    ...(deadline !== undefined && { deadline }),
  };
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name} (${number})`;
}
