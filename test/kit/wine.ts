import { execFile, type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Run } from "./command-line.ts";

/**
 * A Windows by wine in a folder of its own. It has Windows' rules for files that are open or may only be read, and its registry; neither its
 * devices (`CON`) nor its second contents (`a:b`).
 */
export interface Wine {
  /** The folder that is its drive C. */
  readonly drive: string;
  /** Where a user's programs and settings are there. */
  readonly home: string;
  /** Runs a program of Windows to its end, in a folder; the words are Windows' own. */
  readonly run: (words: readonly string[], folder: string, environment?: NodeJS.ProcessEnv) => Promise<Run>;
  /** Starts one and goes on. */
  readonly start: (words: readonly string[], folder: string) => ChildProcess;
  /** What the registry holds below a key, as `reg query` prints it; undefined where there is no such key. */
  readonly registry: (key: string) => Promise<string | undefined>;
  readonly end: () => Promise<void>;
}

/** Sets up a new one. It takes 8 seconds. */
export async function openWine(): Promise<Wine> {
  const prefix = await mkdtemp(join(tmpdir(), "gouji-wine-"));
  const { DISPLAY: _, ...rest } = process.env;
  const env = { ...rest, WINEPREFIX: prefix, WINEARCH: "win64", WINEDEBUG: "-all", LC_ALL: "C.UTF-8" };
  let count = 0;
  const start = (
    words: readonly string[],
    folder: string,
    more: NodeJS.ProcessEnv = {},
    output: readonly (number | "ignore")[] = ["ignore", "ignore"],
  ): ChildProcess => spawn("wine", [...words], { cwd: folder, env: { ...env, ...more }, stdio: ["ignore", ...output] });
  const run = async (words: readonly string[], folder: string, more: NodeJS.ProcessEnv = {}): Promise<Run> => {
    // Node in wine can write into files, not into pipes.
    count += 1;
    const files = [join(prefix, `out-${count}`), join(prefix, `err-${count}`)];
    const opened = files.map((file) => openSync(file, "w"));
    const child = start(words, folder, more, opened);
    const status = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1)));
    for (const one of opened) closeSync(one);
    const [out = "", err = ""] = await Promise.all(files.map((file) => readFile(file, "utf8")));
    return { status, out, err };
  };
  const drive = join(prefix, "drive_c");
  await run(["wineboot", "-i"], tmpdir());
  await run(["winecfg", "/v", "win10"], tmpdir());
  const user = (await readdir(join(drive, "users"))).find((name) => name !== "Public") ?? "";
  return {
    drive,
    home: join(drive, "users", user),
    run,
    start: (words, folder) => start(words, folder),
    registry: async (key) => {
      const { status, out } = await run(["reg", "query", key, "/s"], tmpdir());
      return status === 0 ? out : undefined;
    },
    end: async () => {
      await promisify(execFile)("wineserver", ["-k"], { env }).catch(() => undefined);
      await promisify(execFile)("wineserver", ["-w"], { env }).catch(() => undefined);
      await rm(prefix, { recursive: true, force: true });
    },
  };
}

/** A path as Windows in wine names it. */
export function windowsPath(path: string): string {
  return `Z:${path.replaceAll("/", "\\")}`;
}
