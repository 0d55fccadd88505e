import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { exporters } from "../../../electron/export/registry.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../export-request.ts";
import type { Gauge, Gauged } from "../measurement.ts";
import { ownFolder } from "../window/bench-window.ts";

const run = promisify(execFile);
export const program = fileURLToPath(new URL("../../../dist/gouji.mjs", import.meta.url));
const reader = fileURLToPath(new URL("../peers/read_documents.py", import.meta.url));
const python = "/usr/bin/python3";
export const files = 300;
const rounds = 5;

/** Tells the program that there is one core: then it reads one file after another. */
export const oneCore = `data:text/javascript,${encodeURIComponent(
  'import os from "node:os"; import { syncBuiltinESMExports as sync } from "node:module"; os.availableParallelism = () => 1; sync();',
)}`;

/** `gouji import` of 300 different files in one call, read, recognised, checked and printed, with the start of the program. */
export const manyImports: readonly Gauge[] = [
  many("one file after another", 1 / 1.7, (paths) => [process.execPath, "--import", oneCore, ...importing(paths)]),
  many("python-docx, openpyxl and html.parser read only", 1, (paths) => [python, reader, ...paths]),
];

function many(peer: string, ratio: number, theirs: (paths: readonly string[]) => readonly string[]): Gauge {
  return {
    name: `import of ${files} mixed files in one call`,
    peer,
    unit: "ms",
    aim: { ratio: Number(ratio.toFixed(2)) },
    missing: async () => {
      if (!(await works(process.execPath, program, "--version"))) return "npm run build makes the program";
      const peers = await works(python, "-c", "import docx, openpyxl");
      return peers ? undefined : "apt-get install -y python3-docx python3-openpyxl";
    },
    gauge: async () => {
      const paths = await manyFiles();
      return contest([process.execPath, ...importing(paths)], theirs(paths));
    },
  };
}

function importing(paths: readonly string[]): readonly string[] {
  return [program, "import", ...paths, "--json"];
}

/** The sample of many units, as files of these kinds in turn. */
export async function manyFiles(
  kinds: readonly ("docx" | "xlsx" | "html")[] = ["docx", "xlsx", "html"],
  count = files,
): Promise<readonly string[]> {
  const folder = ownFolder();
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const report = { ...sampleReport, unit: { ...sampleReport.unit, name: `示例市第${place}局` } };
    const kind = kinds[place % kinds.length] ?? "docx";
    const path = join(folder, `${place}.${kind}`);
    await writeFile(path, await exported(await exporters[kind](), report));
    paths.push(path);
  }
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

export async function works(command: string, ...words: readonly string[]): Promise<boolean> {
  return run(command, [...words]).then(
    () => true,
    () => false,
  );
}
