import { randomUUID } from "node:crypto";
import { type FSWatcher, watch } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { systemCode } from "../../files/system-reason.ts";

/** Either this start is the only one, or the running one took over the report. */
export type Instance =
  | {
      readonly kind: "first";
      readonly onSecondStart: (listener: (path: string | null) => void) => void;
      readonly release: () => Promise<void>;
    }
  | { readonly kind: "forwarded" };

const patience = 3000;
const holderSchema = z.object({ pid: z.int().positive() });
const messageSchema = z.object({ open: z.string().nullable() });

/**
 * Makes sure that one program works with a folder. A later start leaves a note with its report for the running one, which brings its
 * window forward. Where nobody takes the note, the program that held the folder is gone, and this one takes its place.
 */
export async function becomeOnlyInstance(appData: string, open: string | null): Promise<Instance> {
  const notes = join(appData, "starts");
  const holder = join(appData, "running.json");
  await mkdir(notes, { recursive: true });
  const taken = !(await claim(holder, "wx"));
  if (taken && (await isAlive(holder)) && (await handOver(notes, open))) return { kind: "forwarded" };
  if (taken) await claim(holder, "w");
  return watchNotes(notes, holder);
}

async function claim(holder: string, flag: "w" | "wx"): Promise<boolean> {
  try {
    await writeFile(holder, `${JSON.stringify({ pid: process.pid })}\n`, { flag });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function isAlive(holder: string): Promise<boolean> {
  try {
    const { pid } = holderSchema.parse(JSON.parse(await readFile(holder, "utf8")));
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
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

async function watchNotes(notes: string, holder: string): Promise<Instance> {
  const listeners: ((path: string | null) => void)[] = [];
  const takeNotes = async (tell: boolean): Promise<void> => {
    for (const name of await readdir(notes)) {
      if (name.startsWith(".")) continue;
      const note = join(notes, name);
      const text = await readFile(note, "utf8").catch(() => undefined);
      await rm(note, { force: true });
      const open = readNote(text);
      if (tell && open !== undefined) for (const listener of listeners) listener(open);
    }
  };
  await takeNotes(false);
  // One after the other: the system tells of one note several times, and it must be read once.
  let last = Promise.resolve();
  const watcher: FSWatcher = watch(notes, () => {
    last = last.then(() => takeNotes(true)).catch(() => undefined);
  });
  return {
    kind: "first",
    onSecondStart: (listener) => {
      listeners.push(listener);
    },
    release: async () => {
      watcher.close();
      await last;
      await rm(holder, { force: true });
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
