import { createHash, randomUUID } from "node:crypto";
import { type FSWatcher, watch } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { success } from "../../../shared/result.ts";
import type { Placing } from "../../files/aside.ts";
import { nodeDisk } from "../../files/disk.ts";
import { placeNew, placeOver } from "../../files/write-whole.ts";
import { isThere, ownMark, ownWriter } from "../process-mark.ts";

/** Either this start is the only one, or the running one took over the report. */
export type Instance =
  | {
      readonly kind: "first";
      readonly onSecondStart: (listener: (path: string | null) => void) => void;
      readonly release: () => Promise<void>;
    }
  | { readonly kind: "forwarded" };

/** How long a running program may take to take a note, in milliseconds. */
const patience = 3000;

/** A start loses to another one a few times at most; beyond this something is wrong with the files. */
const mostAttempts = 100;

const markSchema = z.object({ pid: z.int().positive(), started: z.string().optional() });
const messageSchema = z.object({ open: z.string().nullable() });
const placing: Placing = { disk: nodeDisk, writer: ownWriter(), newId: randomUUID };

/**
 * Makes sure that one program works with a folder. A later start leaves a note with its report for the running one, which brings its
 * window forward. Where nobody takes the note, the program that held the folder is gone, and this one takes its place.
 *
 * Of several starts that find the same holder gone, one follows it: who comes after a holder stands in a file named after that holder,
 * which can be made only once. The chain from `running.json` through those files ends at the present holder.
 */
export async function becomeOnlyInstance(appData: string, open: string | null): Promise<Instance> {
  const notes = join(appData, "starts");
  await mkdir(notes, { recursive: true });
  // The number makes the holder's file unlike every other, so that nobody else is followed by mistake.
  const own = new TextEncoder().encode(`${JSON.stringify({ ...ownMark(), id: randomUUID() })}\n`);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    // Looked at before the holder: what lies there while nobody runs is old news, what comes later is for the one who runs then.
    const old = (await readdir(notes)).filter((name) => !name.startsWith("."));
    const present = (await chainIn(appData)).at(-1);
    if (present !== undefined && (await isAlive(present)) && (await handOver(notes, open)))
      return { kind: "forwarded" };
    if (!(await follow(appData, present, own))) continue;
    await Promise.all(old.map((name) => rm(join(notes, name), { force: true })));
    return watchNotes(appData, notes, own);
  }
  throw new Error(`${appData}: the files that say who runs cannot be read`);
}

/** The holders one after the other as their files say, each named by its content. */
async function chainIn(appData: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const chain: { name: string; text: string }[] = [];
  const names = new Set<string>();
  let file = firstFile(appData);
  for (;;) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    const name = text === undefined ? undefined : nameOf(text);
    if (text === undefined || name === undefined || names.has(name)) return chain;
    names.add(name);
    chain.push({ name, text });
    file = fileAfter(appData, name);
  }
}

/** Becomes the holder after the one that was found, or the first; false where another start was faster. */
async function follow(
  appData: string,
  found: { readonly name: string } | undefined,
  own: Uint8Array,
): Promise<boolean> {
  const first = firstFile(appData);
  if (found === undefined) return (await claimed(first, own)) && isLast(appData, own);
  const file = fileAfter(appData, found.name);
  if (!(await claimed(file, own))) return false;
  const shortened = await placeOver(placing, first, own, async () =>
    (await isLast(appData, own)) ? success(undefined) : { ok: false, failure: { code: "changedOutside", path: first } },
  );
  if (!shortened.ok) {
    // Either somebody else made the chain short first, or it can only not be written: then the long chain says who runs.
    if (await isLast(appData, own)) return true;
    await rm(file, { force: true });
    return false;
  }
  for (const name of await readdir(appData)) {
    if (name.startsWith("running-after-") && name !== afterName(nameOf(textOf(own)))) {
      await rm(join(appData, name), { force: true });
    }
  }
  return true;
}

/** Writes a file that is not there; throws where the folder cannot be written. */
async function claimed(file: string, own: Uint8Array): Promise<boolean> {
  const placed = await placeNew(placing, file, own);
  if (!placed.ok) throw new Error(`${file}: ${placed.failure.code}`);
  return placed.value;
}

async function isLast(appData: string, own: Uint8Array): Promise<boolean> {
  return (await chainIn(appData)).at(-1)?.text === textOf(own);
}

function firstFile(appData: string): string {
  return join(appData, "running.json");
}

function fileAfter(appData: string, name: string): string {
  return join(appData, afterName(name));
}

function afterName(name: string): string {
  return `running-after-${name}.json`;
}

function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function isAlive({ text }: { readonly text: string }): Promise<boolean> {
  try {
    return await isThere(markSchema.parse(JSON.parse(text)));
  } catch {
    // A damaged file is nobody's.
    return false;
  }
}

/** Leaves a note and waits until it is taken. */
async function handOver(notes: string, open: string | null): Promise<boolean> {
  const name = `${randomUUID()}.json`;
  await writeFile(join(notes, `.${name}`), JSON.stringify({ open }));
  await rename(join(notes, `.${name}`), join(notes, name));
  for (let waited = 0; waited < patience; waited += 50) {
    await wait(50);
    if (!(await readdir(notes)).includes(name)) return true;
  }
  await rm(join(notes, name), { force: true });
  return false;
}

/** Takes the notes of later starts; those that come before somebody listens are told then. */
async function watchNotes(appData: string, notes: string, own: Uint8Array): Promise<Instance> {
  const listeners: ((path: string | null) => void)[] = [];
  const untold: (string | null)[] = [];
  const takeNotes = async (): Promise<void> => {
    for (const name of await readdir(notes)) {
      if (name.startsWith(".")) continue;
      const note = join(notes, name);
      const text = await readFile(note, "utf8").catch(() => undefined);
      await rm(note, { force: true });
      const open = readNote(text);
      if (open === undefined) continue;
      if (listeners.length === 0) untold.push(open);
      for (const listener of listeners) listener(open);
    }
  };
  // One after the other: the system tells of one note several times, and it must be read once.
  let last = Promise.resolve();
  const take = (): void => {
    last = last.then(takeNotes).catch(() => undefined);
  };
  const watcher: FSWatcher = watch(notes, take);
  take();
  await last;
  return {
    kind: "first",
    onSecondStart: (listener) => {
      listeners.push(listener);
      for (const open of untold.splice(0)) listener(open);
    },
    release: async () => {
      watcher.close();
      await last;
      // Where somebody took this program for gone meanwhile, the file is theirs.
      if ((await readFile(firstFile(appData), "utf8").catch(() => undefined)) === textOf(own)) {
        await rm(firstFile(appData), { force: true });
      }
    },
  };
}

function readNote(text: string | undefined): string | null | undefined {
  try {
    return text === undefined ? undefined : messageSchema.parse(JSON.parse(text)).open;
  } catch {
    return undefined;
  }
}
