import { resolve } from "node:path";
import { z } from "zod";
import { isInside } from "../files/is-inside.ts";

/** The places on the disk that the window may name: what somebody has chosen, and what the program itself has told it. */
export interface ChosenPaths {
  readonly holds: (path: string) => Promise<boolean>;
  /** Adds what an answer tells: a dialog's choice, a file that was written. A folder is taken with all in it. */
  readonly learn: (answer: unknown) => void;
}

/** What has been chosen before: folders with all in them, and single files. Functions, because they change while the program runs. */
export interface ChosenBefore {
  readonly folders: () => readonly string[];
  readonly files: () => readonly string[];
  /** Whether the system lets somebody choose; where it has no dialog, paths are typed into the window, whose word is all there is. */
  readonly canChoose: () => Promise<boolean>;
}

/**
 * What the window may name, so that a script that has got into the page reaches nothing else on this computer. Paths are compared as they are
 * written, with steps like `..` taken out.
 */
export function createChosenPaths(before: ChosenBefore): ChosenPaths {
  const learned = new Set<string>();
  const within = (folder: string, path: string): boolean => resolve(folder) === path || isInside(resolve(folder), path);
  return {
    holds: async (given) => {
      if (given.includes("\0")) return false;
      const path = resolve(given);
      return (
        before.files().some((file) => resolve(file) === path) ||
        before.folders().some((folder) => folder !== "" && within(folder, path)) ||
        [...learned].some((one) => within(one, path)) ||
        !(await before.canChoose())
      );
    },
    learn: (answer) => {
      for (const path of pathsIn(answer)) learned.add(resolve(path));
    },
  };
}

/** The names under which answers tell paths. */
const told = z.union([
  z.looseObject({ path: z.string() }).transform(({ path }) => [path]),
  z.looseObject({ paths: z.array(z.string()) }).transform(({ paths }) => paths),
  z.looseObject({ files: z.array(z.string()) }).transform(({ files }) => files),
  z
    .looseObject({ drafts: z.array(z.object({ path: z.string() })) })
    .transform(({ drafts }) => drafts.map(({ path }) => path)),
]);

/** The paths that an answer tells. */
function pathsIn(answer: unknown): readonly string[] {
  const parsed = told.safeParse(answer);
  return parsed.success ? parsed.data : [];
}
