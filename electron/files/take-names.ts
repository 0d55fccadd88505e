import { dirname } from "node:path";
import type { Failure } from "../../shared/failure.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { asideName, clear, holds, modeOf, type Placing, writeFlushed, type Written } from "./aside.ts";
import type { Disk, NewFile } from "./disk.ts";
import { type Taking, writeJournals } from "./set-journal.ts";
import { systemCode, unwritable } from "./system-reason.ts";

/** A file to write. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A content on its way to `target`; `path` is how the caller calls it. */
export interface Underway extends OutputFile {
  readonly target: string;
}

/** A content that is complete beside its target and only has to take its name. */
export interface Prepared extends Underway {
  readonly aside: string;
}

/**
 * Lets prepared files take their names, all or none: where one cannot, those before it give theirs back; where the program is killed in between,
 * the next one that writes there takes them back. Fails with `targetExists`, `targetUnwritable` or `notReadBack`.
 */
export async function takeNames(
  placing: Placing,
  prepared: readonly Prepared[],
  replace: boolean,
): Promise<Result<void>> {
  const { disk } = placing;
  const takings: Taking[] = [];
  let journals: readonly string[] = [];
  let taken = 0;
  const giveBack = async (failure: Failure): Promise<Result<void>> => {
    let whole = true;
    for (const [place, { target, former }] of [...takings.entries()].toReversed()) {
      if (place >= taken) await (former === undefined ? Promise.resolve() : clear(disk, former));
      else if (former === undefined) await clear(disk, target);
      // Where even this fails, the former content stays beside its name, and the journal says so.
      else whole = (await isDone(() => disk.rename(former, target))) && whole;
    }
    if (whole) for (const journal of journals) await clear(disk, journal);
    return fail(failure);
  };
  for (const { path, target, bytes } of prepared) {
    try {
      takings.push({ target, bytes, former: replace ? await keepFormer(placing, target) : undefined });
    } catch (error) {
      return giveBack(unwritable(path, error));
    }
  }
  for (const { path, target, aside } of prepared) {
    try {
      // One file alone is the old one or the new one at every moment.
      if (taken === 0 && prepared.length > 1) journals = await writeJournals(placing, takings);
      if (replace) await disk.rename(aside, target);
      else if (!(await claim(disk, aside, target))) return await giveBack({ code: "targetExists", path });
      taken += 1;
    } catch (error) {
      return giveBack(unwritable(path, error));
    }
  }
  const settled = await settle(disk, prepared);
  if (!settled.ok) return giveBack(settled.failure);
  try {
    // A journal that stayed would take everything back, though it was said to be done.
    for (const journal of journals) await disk.remove(journal).catch(() => disk.remove(journal));
  } catch (error) {
    return giveBack(unwritable(prepared[0]?.path ?? "", error));
  }
  for (const { former } of takings) if (former !== undefined) await clear(disk, former);
  return settled;
}

function isDone(act: () => Promise<void>): Promise<boolean> {
  return act().then(
    () => true,
    () => false,
  );
}

/** Gives a finished file its name unless something has that name. */
export async function claim(disk: Disk, aside: string, target: string): Promise<boolean> {
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

/** Keeps the content of a file under another name. Gives that name; none where there is no such file. */
async function keepFormer(placing: Placing, target: string): Promise<string | undefined> {
  const { disk } = placing;
  const former = asideName(placing, target);
  try {
    // On Windows a file that another program holds open takes a second name, but lets it go no more: whether it may be renamed is asked first.
    await disk.rename(target, target);
    await disk.link(target, former);
    return former;
  } catch {
    // Nothing there, a disk without second names, or a file that is held.
    const before = await disk.read(target).catch((error: unknown) => {
      if (systemCode(error) === "ENOENT") return undefined;
      throw error;
    });
    if (before === undefined) return undefined;
    try {
      await writeFlushed(disk, former, before, await modeOf(disk, target));
      return former;
    } catch (failed) {
      await clear(disk, former);
      throw failed;
    }
  }
}

/** Flushes the folders of files that have taken their names, and looks whether the disk holds what was written. */
export async function settle(
  disk: Disk,
  files: readonly (Pick<Underway, "path" | "target"> & { readonly bytes: Written })[],
): Promise<Result<void>> {
  for (const folder of new Set(files.map(({ target }) => dirname(target)))) {
    // Windows and some network folders cannot flush a folder; they keep names safe by themselves, or nobody can.
    await disk.syncFolder(folder).catch(() => undefined);
  }
  for (const { path, target, bytes } of files) {
    if (!(await holds(disk, target, bytes))) return fail({ code: "notReadBack", path });
  }
  return success(undefined);
}
