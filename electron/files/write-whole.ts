import { dirname } from "node:path";
import { type Result, success } from "../../shared/result.ts";
import { beside, type Content, type Placing } from "./aside.ts";
import { removeLeftovers } from "./leftovers.ts";
import { refuseTargets } from "./refuse-targets.ts";
import { claim, type OutputFile, type Prepared, settle, takeNames } from "./take-names.ts";

export type { OutputFile } from "./take-names.ts";

/**
 * Gives a file a new content whole: written and flushed beside it, read back, renamed over it, the folder flushed, read back once more.
 * At every moment, a power cut included, the file is the old one or the new one. `ready` is asked last, just before the name is taken
 * over; its failure leaves everything as it was. Fails with `targetUnwritable` or `notReadBack`.
 */
export async function placeOver(
  placing: Placing,
  path: string,
  content: Content,
  ready: () => Promise<Result<void>> = () => Promise.resolve(success(undefined)),
): Promise<Result<void>> {
  return beside(placing, path, path, content, async (aside, bytes) => {
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
  if (!allowed.ok) return allowed;
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    await removeLeftovers(placing.disk, placing.writer, folder);
  }
  return prepareFrom(placing, files, replace, []);
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
