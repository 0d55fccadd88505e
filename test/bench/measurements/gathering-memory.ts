import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Gauge } from "../measurement.ts";
import { writeUnitFiles } from "../unit-files.ts";
import { ownFolder } from "../window/bench-window.ts";
import { program, programMissing } from "./many-imports.ts";

const run = promisify(execFile);

/** The memory of `gouji merge` over some thousand files, and over the gathering that it kept of them. */
export const gatheringMemory: readonly Gauge[] = memoryOver(2_000);

/** The same over ten thousand. */
export const gatheringMemoryLong: readonly Gauge[] = memoryOver(10_000);

function memoryOver(files: number): readonly Gauge[] {
  const few = files / 10;
  const about = {
    peer: `the same over ${few.toLocaleString("en")}`,
    unit: "MB",
    aim: { below: 500 },
    missing: programMissing,
  } as const;
  // Made once for both lines; the second adds up what the first kept.
  let made: Promise<Readonly<Record<"all" | "few", Merged>>> | undefined;
  const merged = () => (made ??= mergeBoth(files, few));
  const name = `${files.toLocaleString("en")} files`;
  return [
    {
      ...about,
      name: `memory of merge --set, ${name}`,
      gauge: async () => {
        const { all, few: some } = await merged();
        return { ours: all.read, peer: some.read };
      },
    },
    {
      ...about,
      name: `memory of merge, the kept set of ${name}`,
      gauge: async () => {
        const { all, few: some } = await merged();
        return { ours: all.kept, peer: some.kept };
      },
    },
  ];
}

/** The most that the program held, in MB: while it read the files, and while it added up what it had kept. */
interface Merged {
  readonly read: number;
  readonly kept: number;
}

async function mergeBoth(files: number, few: number): Promise<Readonly<Record<"all" | "few", Merged>>> {
  const folder = join(ownFolder(), `gathering-memory-${files}`);
  await rm(folder, { recursive: true, force: true });
  const merge = async (name: string, count: number): Promise<Merged> => {
    const into = join(folder, name);
    await writeUnitFiles(into, ["docx", "xlsx", "gouji"], count);
    const set = join(folder, `${name}.gouji-set`);
    return { read: await mostHeld(folder, into, "--set", set), kept: await mostHeld(folder, "--set", set) };
  };
  const measured = { few: await merge("few", few), all: await merge("all", files) };
  await rm(folder, { recursive: true, force: true });
  return measured;
}

/** Runs `gouji merge` and gives the most that it held at any moment, in MB. */
async function mostHeld(folder: string, ...words: readonly string[]): Promise<number> {
  const told = join(folder, "most-held.txt");
  const telling = `import { writeFileSync } from "node:fs"; import { isMainThread } from "node:worker_threads";
    if (isMainThread) process.on("exit", () => writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`;
  const tell = `data:text/javascript,${encodeURIComponent(telling)}`;
  // A status of 1 says that the checks found something.
  await run(process.execPath, ["--import", tell, program, "merge", ...words, "--json"], { maxBuffer: 1 << 28 }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === 1)) throw error;
    },
  );
  // In kilobytes on every system.
  return Number(await readFile(told, "utf8")) / 1024;
}
