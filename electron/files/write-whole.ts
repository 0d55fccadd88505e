import { dirname } from "node:path";
import type { Failure } from "../../shared/failure.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { asideName, beside, clear, holds, modeOf, type Placing, writeFlushed } from "./aside.ts";
import type { Disk, NewFile } from "./disk.ts";
import { readIfThere } from "./read-bytes.ts";
import { refuseTargets } from "./refuse-targets.ts";
import { systemCode, unwritable } from "./system-reason.ts";

/** A file to write. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Gives a file a new content whole: written and flushed beside it, read back, renamed over it, the folder flushed, read back once more.
 * At every moment, a power cut included, the file is the old one or the new one. `ready` is asked last, just before the name is taken
 * over; its failure leaves everything as it was. Fails with `targetUnwritable` or `notReadBack`.
 */
export async function placeOver(
  placing: Placing,
  path: string,
  bytes: Uint8Array,
  ready: () => Promise<Result<void>> = () => Promise.resolve(success(undefined)),
): Promise<Result<void>> {
  return beside(placing, path, path, bytes, async (aside) => {
    const allowed = await ready();
    if (!allowed.ok) return allowed;
    await placing.disk.rename(aside, path);
    return settle(placing.disk, [{ path, target: path, bytes }]);
  });
}

/**
 * Writes a file whole under a name that nobody has. False where the name is taken, even by a file that appears meanwhile. Fails with
 * `targetUnwritable` or `notReadBack`.
 */
export async function placeNew(placing: Placing, path: string, bytes: Uint8Array): Promise<Result<boolean>> {
  return beside(placing, path, path, bytes, async (aside) => {
    if (!(await claim(placing.disk, aside, path))) return success(false);
    const settled = await settle(placing.disk, [{ path, target: path, bytes }]);
    return settled.ok ? success(true) : settled;
  });
}

/**
 * Writes several files, all or none: only when every one of them is complete beside its target do they take their names, and where one
 * cannot, those before it give theirs back. Without `replace` an existing target is never touched, not even one that appears meanwhile.
 * Fails as `refuseTargets` does, or with `targetUnwritable` or `notReadBack`.
 */
export async function placeTogether(
  placing: Placing,
  files: readonly OutputFile[],
  replace: boolean,
): Promise<Result<void>> {
  const paths = files.map(({ path }) => path);
  const allowed = await refuseTargets(placing.disk, paths, replace);
  return allowed.ok ? prepareFrom(placing, files, replace, []) : allowed;
}

/** A content on its way to `target`; `path` is how the caller calls it. */
interface Underway extends OutputFile {
  readonly target: string;
}

/** A content that is complete beside its target and only has to take its name. */
interface Prepared extends Underway {
  readonly aside: string;
}

/** Prepares the first of some files, then the others while it waits, and lets all of them take their names at the end. */
async function prepareFrom(
  placing: Placing,
  files: readonly OutputFile[],
  replace: boolean,
  prepared: readonly Prepared[],
): Promise<Result<void>> {
  const [first, ...rest] = files;
  if (first === undefined) return takeNames(placing, prepared, replace);
  const { path, bytes } = first;
  // A link that is replaced stays a link: what it leads to is replaced.
  const target = replace ? await placing.disk.realPath(path).catch(() => path) : path;
  return beside(placing, path, target, bytes, (aside) =>
    prepareFrom(placing, rest, replace, [...prepared, { path, target, bytes, aside }]),
  );
}

/** Lets prepared files take their names, all or none. */
async function takeNames(placing: Placing, prepared: readonly Prepared[], replace: boolean): Promise<Result<void>> {
  const { disk } = placing;
  const taken: { readonly target: string; readonly former: string | undefined }[] = [];
  const giveBack = async (failure: Failure): Promise<Result<void>> => {
    for (const { target, former } of taken.toReversed()) {
      // Where even this fails, the former content stays beside its name.
      await (former === undefined ? clear(disk, target) : disk.rename(former, target)).catch(() => undefined);
    }
    return fail(failure);
  };
  for (const { path, target, aside } of prepared) {
    try {
      if (replace) taken.push({ target, former: await renameKeeping(placing, aside, target) });
      else if (await claim(disk, aside, target)) taken.push({ target, former: undefined });
      else return await giveBack({ code: "targetExists", path });
    } catch (error) {
      return giveBack(unwritable(path, error));
    }
  }
  const settled = await settle(disk, prepared);
  if (!settled.ok) return giveBack(settled.failure);
  for (const { former } of taken) if (former !== undefined) await clear(disk, former);
  return settled;
}

/** Gives a finished file its name unless something has that name. */
async function claim(disk: Disk, aside: string, target: string): Promise<boolean> {
  try {
    await disk.link(aside, target);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
  }
  // A disk without second names: an empty file claims the name, and the finished one takes its place.
  let claimed: NewFile;
  try {
    claimed = await disk.create(target);
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
  try {
    await claimed.close();
    await disk.rename(aside, target);
    return true;
  } catch (error) {
    await clear(disk, target);
    throw error;
  }
}

/** Renames a finished file over its target. Gives the name under which the former content is kept, none where there was none. */
async function renameKeeping(placing: Placing, aside: string, target: string): Promise<string | undefined> {
  const former = await keepFormer(placing, target);
  try {
    await placing.disk.rename(aside, target);
    return former;
  } catch (error) {
    if (former !== undefined) await clear(placing.disk, former);
    throw error;
  }
}

async function keepFormer(placing: Placing, target: string): Promise<string | undefined> {
  const { disk } = placing;
  const former = asideName(placing, target);
  try {
    // On Windows a file that another program holds open takes a second name, but lets it go no more: whether it may be renamed is asked first.
    await disk.rename(target, target);
    await disk.link(target, former);
    return former;
  } catch (error) {
    // Nothing there, a disk without second names, or a file that is held.
    const before = await readIfThere(disk, target);
    if (!before.ok) throw error;
    if (before.value === undefined) return undefined;
    try {
      await writeFlushed(disk, former, before.value, await modeOf(disk, target));
      return former;
    } catch (failed) {
      await clear(disk, former);
      throw failed;
    }
  }
}

/** Flushes the folders of files that have taken their names, and looks whether the disk holds what was written. */
async function settle(disk: Disk, files: readonly Underway[]): Promise<Result<void>> {
  for (const folder of new Set(files.map(({ target }) => dirname(target)))) {
    // Windows and some network folders cannot flush a folder; they keep names safe by themselves, or nobody can.
    await disk.syncFolder(folder).catch(() => undefined);
  }
  for (const { path, target, bytes } of files) {
    if (!(await holds(disk, target, bytes))) return fail({ code: "notReadBack", path });
  }
  return success(undefined);
}
