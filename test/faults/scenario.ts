import { join } from "node:path";
import type { Disk } from "../../electron/files/disk.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Result } from "../../shared/result.ts";
import type { Computer, Program } from "../electron/library/library-kit.ts";

/** A computer, and its disk as somebody sees it who looks from outside. */
export interface Scene {
  readonly computer: Computer;
  readonly disk: Disk;
}

/** What was found: the number up to which all is done, and the one up to which nothing is lost, which may be only unsaved. */
export interface Found {
  readonly done: number;
  readonly kept: number;
}

/** What was found where nothing is kept but what is done. */
export const foundDone = (done: number): Found => ({ done, kept: done });

/** Does the n-th piece of work, counted from 1. What is told to the user is its result. */
export type Act = (number: number) => Promise<Result<unknown>>;

/**
 * Work that a fault may come into. The pieces of work have rising numbers, so that what is found afterwards says how far it came. The same
 * scenarios run on a disk that fails at each of its operations, and in programs that are killed.
 */
export interface Scenario {
  readonly name: string;
  /** Puts there what an earlier program has left, as number 0. */
  readonly prepare: (scene: Scene) => Promise<void>;
  /** Begins to work, after which pieces of work may follow; may come into the fault as they may. */
  readonly begin: (program: Pick<Program, "library" | "surroundings">) => Promise<Result<Act>>;
  /**
   * Looks with a program that was started afterwards. `told` is the last number whose piece of work was said to be done, `begun` the one after
   * it where that was begun. Throws where something is lost, half there, or not as it was told.
   */
  readonly look: (program: Program, scene: Scene, told: number, begun: number) => Promise<Found>;
  /** Whether even what failed is kept, as long as the program lives: it was typed. */
  readonly keepsAll?: boolean;
  /** Whether it can be done only once, so that there is nothing to kill again and again. */
  readonly once?: boolean;
}

/** The folder in which scenarios put what leaves the library. */
export function outside({ library }: Pick<Computer, "library">): string {
  return join(library, "..", "送审");
}

/** Throws unless a number that was found lies between what was told and what was begun. */
export function between(what: string, found: unknown, told: number, begun: number): number {
  if (typeof found !== "number" || found < told || found > begun) {
    throw new Error(`${what}: ${String(found)} was found where ${told} was told and ${begun} begun`);
  }
  return found;
}

/** Every file in a folder and those below it. */
export async function filesBelow(disk: Disk, folder: string): Promise<readonly string[]> {
  const found = await disk.list(folder).catch(() => []);
  const each = found.map(async ({ name, kind }) =>
    kind === "folder" ? filesBelow(disk, join(folder, name)) : [join(folder, name)],
  );
  return (await Promise.all(each)).flat();
}

/** Why the system refused, as a failure tells it; undefined where the failure tells no such reason. */
export function reasonIn(failure: Failure): string | undefined {
  return "reason" in failure ? failure.reason : undefined;
}
