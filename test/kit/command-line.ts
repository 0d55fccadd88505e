import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createImportThreads } from "../../electron/command-line/import-thread.ts";
import { createPacketThreads } from "../../electron/command-line/packet-thread.ts";
import { createGatherThreads } from "../../electron/gathering/gather-threads.ts";
import { runCommandLine } from "../../electron/command-line/run-command-line.ts";
import { type Disk, nodeDisk } from "../../electron/files/disk.ts";
import { ownWriter } from "../../electron/platform/process-mark.ts";
import { someWriter } from "./some-writer.ts";
import packageFile from "../../package.json" with { type: "json" };

/** The built program. */
export const program = fileURLToPath(new URL("../../dist/gouji.mjs", import.meta.url));

/** What a run of `gouji` printed, and its exit status. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command from the sources in a folder of the real disk, in this process: a tenth of the time that a process of its own takes. Its
 * threads run the built program. One at a time, since a process stands in one folder.
 */
export async function gouji(words: readonly string[], folder: string): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const surroundings = { now: () => new Date(), newId: () => randomUUID(), disk: nodeDisk, writer: ownWriter() };
  const before = process.cwd();
  process.chdir(folder);
  try {
    const status = await runCommandLine(words, {
      ...surroundings,
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      version: packageFile.version,
      licences: "",
      importThreads: () => createImportThreads(program, surroundings),
      gatherThreads: () => createGatherThreads(program, surroundings),
      packetThreads: () => createPacketThreads(program, surroundings),
    });
    return { status, out: out.join(""), err: err.join("") };
  } finally {
    process.chdir(before);
  }
}

/** Runs a command from the sources on a disk; nothing is imported or gathered, unless `more` says how. */
export async function goujiOn(
  disk: Disk,
  words: readonly string[],
  at = "2022-01-20T04:00:00Z",
  more: Partial<Parameters<typeof runCommandLine>[1]> = {},
): Promise<Run> {
  let [out, err] = ["", ""];
  const status = await runCommandLine(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => new Date(at),
    newId: () => randomUUID(),
    writer: someWriter,
    disk,
    version: "0.1.0",
    licences: "",
    importThreads: () => {
      throw new Error("nothing is imported here");
    },
    gatherThreads: () => {
      throw new Error("nothing is gathered here");
    },
    packetThreads: () =>
      createPacketThreads("no program: few packets are made in this thread", {
        disk,
        writer: someWriter,
        newId: () => randomUUID(),
      }),
    ...more,
  });
  return { status, out, err };
}

/** Runs the built command line (`npm run build` first) in a folder, as a process of its own. */
export function builtGouji(
  words: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ status, out, err });
    });
  });
}
