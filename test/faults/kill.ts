import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { nodeDisk } from "../../electron/files/disk.ts";
import { createLibrary } from "../../electron/library/create-library.ts";
import { systemSurroundings } from "../../electron/library/system-surroundings.ts";
import { noVocabulary } from "../../shared/checks/vocabulary.ts";
import type { Program } from "../electron/library/library-kit.ts";
import { valueOf } from "../electron/library/library-kit.ts";
import { newComputer } from "./failing-once.ts";
import { filesBelow, type Scenario } from "./scenario.ts";

const killedProgram = fileURLToPath(new URL("killed-program.ts", import.meta.url));

/** Makes one file of the program that is killed, which starts several times as fast, in a folder. Gives its path. */
export async function bundleProgram(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: killedProgram,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { entryFileNames: "killed-program.mjs", codeSplitting: false },
      },
    },
  });
  return join(folder, "killed-program.mjs");
}

/** What came of killing. */
export interface Kills {
  readonly kills: number;
  /** How many of them came while a piece of work had been told to be done before. */
  readonly amidWork: number;
  /** Files that the killed programs had left, and that their successors have cleared up. */
  readonly cleared: number;
}

interface Moment {
  readonly words: number;
  readonly milliseconds: number;
}

/** What kills are done with. */
export interface KillParts {
  readonly scenario: Scenario;
  readonly times: number;
  /** When to kill: after so many words of the program (that it has started, that it is ready, each number), and so many milliseconds. */
  readonly moment: () => Moment;
  readonly program: string;
}

/** Kills a program in the middle of a scenario again and again on the real disk, and looks each time as the next program does. Throws where the law is broken. */
export async function killAgainAndAgain({ scenario, times, moment, program }: KillParts): Promise<Kills> {
  const root = await mkdtemp(join(tmpdir(), "gouji-kill-"));
  const computer = newComputer(root);
  let [done, kept, amidWork, cleared] = [0, 0, 0, 0];
  try {
    await mkdir(computer.library, { recursive: true });
    await scenario.prepare({ computer, disk: nodeDisk });
    for (let time = 0; time < times; time += 1) {
      const { told, begun } = await killOnce(program, scenario.name, computer, done, moment());
      if (told > done) amidWork += 1;
      const left = await leftovers(root);
      const next = ownProgram(computer);
      await next.library.watch();
      const stayed = await leftovers(root);
      if (stayed.length > 0) throw new Error(`after ${time} kills stays: ${stayed.join(", ")}`);
      cleared += left.length;
      for (const entry of valueOf(await next.library.list())) {
        if (entry.kind === "unreadable") throw new Error(`after ${time} kills does not open: ${entry.path}`);
      }
      // What an earlier program had not saved may still be there.
      ({ done, kept } = await scenario.look(next, { computer, disk: nodeDisk }, told, Math.max(begun, kept)));
      await next.library.dispose();
    }
    return { kills: times, amidWork, cleared };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Starts the program, kills it at a moment, and gives what it had told. */
async function killOnce(
  program: string,
  name: string,
  { library, appData }: { readonly library: string; readonly appData: string },
  done: number,
  { words, milliseconds }: Moment,
): Promise<{ readonly told: number; readonly begun: number }> {
  const parts = [program, name, library, appData, String(done + 1)];
  const child = spawn(process.execPath, parts, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  let told = done;
  let ready = false;
  let heard = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "ready") ready = true;
    else if (/^\d+$/.test(line)) told = Number(line);
    if (heard === words) void pause(milliseconds).then(() => child.kill("SIGKILL"));
    heard += 1;
  }
  const signal = await ended;
  if (signal !== "SIGKILL") throw new Error(`the program ended by itself during ${name}`);
  return { told, begun: ready ? told + 1 : told };
}

/** A program of this computer that comes after. */
export function ownProgram({ library, appData, elsewhere = [] }: ReturnType<typeof newComputer>): Program {
  const surroundings = systemSurroundings({
    folders: { library: () => library, appData: () => appData, elsewhere: () => elsewhere },
    version: "1",
    vocabulary: () => noVocabulary,
    emit: () => undefined,
  });
  return { library: createLibrary(surroundings), surroundings, events: [], process: process.pid };
}

async function leftovers(root: string): Promise<readonly string[]> {
  return (await filesBelow(nodeDisk, root)).filter((path) => /\.(?:tmp|set)$/.test(path));
}
