import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Gauge, Gauged } from "../measurement.ts";
import { type UnitFileKind, writeUnitFiles } from "../unit-files.ts";
import { ownFolder } from "../window/bench-window.ts";

const run = promisify(execFile);
export const program = fileURLToPath(new URL("../../../dist/gouji.mjs", import.meta.url));
const reader = fileURLToPath(new URL("../peers/read_documents.py", import.meta.url));
const python = "/usr/bin/python3";
export const files = 300;
const rounds = 3;

/** Runs a command on one core, its compiler and its collector too: then the program reads one file after another. */
export const onOneCore = (command: readonly string[]): readonly string[] => ["taskset", "-c", "0", ...command];

/** `gouji import` of 300 different files in one call, read, recognised, checked and printed, with the start of the program. */
export const manyImports: readonly Gauge[] = [
  {
    ...many((paths) => onOneCore([process.execPath, ...importing(paths)])),
    peer: "the same on one core",
    aim: { ratio: Number((1 / 1.7).toFixed(2)) },
    missing: oneCoreMissing,
  },
  {
    // Half a minute each time: once says enough.
    ...many((paths) => [python, reader, ...paths], 1),
    peer: "python-docx, openpyxl and html.parser read only",
    aim: { ratio: 1 },
    missing: async () => {
      const peers = await works(python, "-c", "import docx, openpyxl");
      return peers ? programMissing() : "apt-get install -y python3-docx python3-openpyxl";
    },
  },
];

function many(theirs: (paths: readonly string[]) => readonly string[], turns?: number) {
  return {
    name: `import of ${files} mixed files in one call`,
    unit: "ms",
    gauge: async () => {
      const paths = await manyFiles();
      return contest([process.execPath, ...importing(paths)], theirs(paths), turns);
    },
  } as const;
}

function importing(paths: readonly string[]): readonly string[] {
  return [program, "import", ...paths, "--json"];
}

const made = new Map<string, Promise<readonly string[]>>();

/** The sample of many units, as files of these kinds in turn; made once for all lines that ask for the same. */
export function manyFiles(
  kinds: readonly UnitFileKind[] = ["docx", "xlsx", "html"],
  count = files,
): Promise<readonly string[]> {
  const asked = `${count} ${kinds.join(" ")}`;
  const paths = made.get(asked) ?? writeUnitFiles(ownFolder(), kinds, count);
  made.set(asked, paths);
  return paths;
}

/** Medians over rounds in which both take turns. */
export async function contest(ours: readonly string[], theirs: readonly string[], turns = rounds): Promise<Gauged> {
  const [we, they]: [number[], number[]] = [[], []];
  for (let round = 0; round < turns; round += 1) {
    we.push(await timeOf(ours));
    they.push(await timeOf(theirs));
  }
  return { ours: median(we), peer: median(they) };
}

async function timeOf([command = "", ...words]: readonly string[]): Promise<number> {
  const start = performance.now();
  // A status of 1 says that the checks found something.
  await run(command, [...words], { maxBuffer: 1 << 28 }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === 1)) throw error;
  });
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

async function works(command: string, ...words: readonly string[]): Promise<boolean> {
  return run(command, [...words]).then(
    () => true,
    () => false,
  );
}

/** Why the built program cannot be measured; undefined where it can. */
export async function programMissing(): Promise<string | undefined> {
  return (await works(process.execPath, program, "--version")) ? undefined : "npm run build makes the program";
}

/** Why the program cannot be run on one core as well; undefined where it can. */
export async function oneCoreMissing(): Promise<string | undefined> {
  return (await works("taskset", "-c", "0", "true"))
    ? programMissing()
    : "taskset (util-linux) keeps a program on one core";
}
