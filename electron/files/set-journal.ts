import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { clear, type Placing, writeFlushed } from "./aside.ts";
import type { Disk } from "./disk.ts";
import { isLeftover, journalName } from "./leftover-names.ts";
import { refusedName } from "./plain-names.ts";
import { statusIfThere } from "./read-bytes.ts";

/*
 * Files that appear together take their names one after the other. What a killed program has left half of is taken back by the next one that
 * writes there: before the first name changes, a journal in each folder says which names are about to change, and it goes when all have changed. A
 * folder that takes the place of another has its name in two steps, and a journal for the moment between them.
 */

/** A file that is about to take its name. */
export interface Taking {
  readonly target: string;
  readonly bytes: Uint8Array;
  /** Where its former content is kept; undefined where there was none. */
  readonly former: string | undefined;
}

const nameSchema = z.string().refine((name) => basename(name) === name && refusedName(name) === undefined);
const formerSchema = z.string().refine(isLeftover);

/**
 * Names only, all of them in the journal's own folder: a journal that somebody else has written reaches nothing outside it. A file has the hash of
 * its new content; a folder, which is replaced as a whole, has none.
 */
const journalSchema = z
  .array(
    z.union([
      z.strictObject({ name: nameSchema, former: formerSchema.optional(), sha256: z.string() }),
      z.strictObject({ name: nameSchema, former: formerSchema }),
    ]),
  )
  .max(100);

/** Writes a journal in each folder of some files. Gives the paths of the journals; throws where one cannot be written. */
export async function writeJournals(placing: Placing, files: readonly Taking[]): Promise<readonly string[]> {
  const journals: string[] = [];
  try {
    for (const folder of new Set(files.map(({ target }) => dirname(target)))) {
      const entries = files
        .filter(({ target }) => dirname(target) === folder)
        .map(({ target, bytes, former }) => ({
          name: basename(target),
          ...(former !== undefined && { former: basename(former) }),
          sha256: hashOf(bytes),
        }));
      journals.push(await writeJournal(placing, folder, entries));
    }
    return journals;
  } catch (error) {
    for (const path of journals) await clear(placing.disk, path);
    throw error;
  }
}

/** Writes the journal of a folder that is about to give its name to another. Gives the journal's path; throws where it cannot be written. */
export function writeFolderJournal(placing: Placing, target: string, former: string): Promise<string> {
  return writeJournal(placing, dirname(target), [{ name: basename(target), former: basename(former) }]);
}

async function writeJournal(
  { disk, writer, newId }: Placing,
  folder: string,
  entries: z.input<typeof journalSchema>,
): Promise<string> {
  const path = join(folder, journalName(writer, newId()));
  try {
    await writeFlushed(disk, path, new TextEncoder().encode(JSON.stringify(entries)), undefined);
  } catch (error) {
    await clear(disk, path);
    throw error;
  }
  await disk.syncFolder(folder).catch(() => undefined);
  return path;
}

/**
 * Takes back what a killed program has begun: every file that has its new content gets the former one, or goes where there was none. What has
 * another content by now is somebody else's and stays. A folder whose name nobody has yet gets its former content. A journal that is not whole was
 * written before any name changed.
 */
export async function takeBack(disk: Disk, journal: string): Promise<void> {
  const folder = dirname(journal);
  for (const entry of parseJournal(await disk.read(journal))) {
    const target = join(folder, entry.name);
    if ("sha256" in entry) {
      const present = await disk.read(target).catch(() => undefined);
      if (present === undefined || hashOf(present) !== entry.sha256) continue;
      if (entry.former === undefined) await disk.remove(target);
      else await disk.rename(join(folder, entry.former), target);
    } else if (
      (await statusIfThere(disk, target)) === undefined &&
      (await statusIfThere(disk, join(folder, entry.former))) !== undefined
    ) {
      await disk.rename(join(folder, entry.former), target);
    }
  }
  await disk.remove(journal);
}

function parseJournal(bytes: Uint8Array): z.output<typeof journalSchema> {
  try {
    return journalSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return [];
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
