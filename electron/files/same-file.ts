import { realpath } from "node:fs/promises";

/** The first of some targets that is a given file itself, whatever way it is written; undefined where none is. */
export async function findSameFile(file: string, targets: readonly string[]): Promise<string | undefined> {
  const real = await realpath(file);
  for (const target of targets) if ((await realpath(target).catch(() => undefined)) === real) return target;
  return undefined;
}
