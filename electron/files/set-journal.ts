import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { clear, type Placing, writeFlushed } from "./aside.ts";
import type { Disk } from "./disk.ts";
import { isLeftover, journalName } from "./leftover-names.ts";
import { refusedName } from "./plain-names.ts";

/*
 * Files that appear together take their names one after the other. What a killed program has left half of is taken back by the next one that
 * writes there: before the first name changes, a journal in each folder says which names are about to change, and it goes when all have changed.
 */

/** A file that is about to take its name. */
export interface Taking {
  readonly target: string;
  readonly bytes: Uint8Array;
  /** Where its former content is kept; undefined where there was none. */
  readonly former: string | undefined;
}

/** Names only, all of them in the journal's own folder: a journal that somebody else has written reaches nothing outside it. */
const journalSchema = z
  .array(
    z.strictObject({
      name: z.string().refine((name) => basename(name) === name && refusedName(name) === undefined),
      former: z.string().refine(isLeftover).optional(),
      sha256: z.string(),
    }),
  )
  .max(100);

/** Writes a journal in each folder of some files. Gives the paths of the journals; throws where one cannot be written. */
export async function writeJournals(placing: Placing, files: readonly Taking[]): Promise<readonly string[]> {
  const { disk, writer, newId } = placing;
  const journals: string[] = [];
  try {
    for (const folder of new Set(files.map(({ target }) => dirname(target)))) {
      const path = join(folder, journalName(writer, newId()));
      const entries: z.input<typeof journalSchema> = files
        .filter(({ target }) => dirname(target) === folder)
        .map(({ target, bytes, former }) => ({
          name: basename(target),
          ...(former !== undefined && { former: basename(former) }),
          sha256: hashOf(bytes),
        }));
      journals.push(path);
      await writeFlushed(disk, path, new TextEncoder().encode(JSON.stringify(entries)), undefined);
      await disk.syncFolder(folder).catch(() => undefined);
    }
    return journals;
  } catch (error) {
    for (const path of journals) await clear(disk, path);
    throw error;
  }
}

/**
 * Takes back what a killed program has begun: every file that has its new content gets the former one, or goes where there was none. What has
 * another content by now is somebody else's and stays. A journal that is not whole was written before any name changed.
 */
export async function takeBack(disk: Disk, journal: string): Promise<void> {
  const folder = dirname(journal);
  for (const { name, former, sha256 } of parseJournal(await disk.read(journal))) {
    const target = join(folder, name);
    const present = await disk.read(target).catch(() => undefined);
    if (present === undefined || hashOf(present) !== sha256) continue;
    if (former === undefined) await disk.remove(target);
    else await disk.rename(join(folder, former), target);
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
