import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLibrary, type Library } from "../../../electron/library/create-library.ts";
import { type Disk, nodeDisk } from "../../../electron/files/disk.ts";
import { writerOf } from "../../../electron/files/leftover-names.ts";
import { watchPaths } from "../../../electron/library/system-surroundings.ts";
import type { Surroundings } from "../../../electron/library/surroundings.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import type { Report } from "../../../shared/report/report.ts";
import { blankReport } from "../../../shared/report/report.ts";
import type { Result } from "../../../shared/result.ts";

/** A computer with one library folder, on which any number of programs run. Its clock stands still until it is moved. */
export interface Computer {
  readonly library: string;
  readonly appData: string;
  /** Folders outside the library that its programs write to. */
  readonly elsewhere?: readonly string[];
  readonly name: string;
  /** The processes that are there. */
  readonly running: Set<number>;
  time: number;
}

/** A program on a computer. */
export interface Program {
  readonly library: Library;
  readonly surroundings: Surroundings;
  readonly events: { readonly name: string; readonly path: string | undefined }[];
  readonly process: number;
}

let ids = 0;

/** Starts a program on a computer. */
export function startProgram(
  computer: Computer,
  process: number,
  changes: Partial<Surroundings> & { readonly disk?: Disk } = {},
): Program {
  const events: { name: string; path: string | undefined }[] = [];
  computer.running.add(process);
  const surroundings: Surroundings = {
    folders: {
      library: () => computer.library,
      appData: () => computer.appData,
      elsewhere: () => computer.elsewhere ?? [],
    },
    version: "1",
    vocabulary: () => noVocabulary,
    now: () => new Date((computer.time += 1)),
    newId: () => `${String((ids += 1)).padStart(8, "0")}-0000-4000-8000-000000000000`,
    writer: writerOf({
      computer: computer.name,
      process: { pid: process, started: `start of ${process}` },
      isTaken: async (pid) => computer.running.has(pid),
    }),
    user: `user${process}`,
    computer: computer.name,
    process: { pid: process, started: `start of ${process}` },
    isThere: async ({ pid, started }) => computer.running.has(pid) && started === `start of ${pid}`,
    emit: (name, payload) => void events.push({ name, path: payload?.path }),
    every: () => () => undefined,
    after: (_, act) => {
      const timer = setTimeout(act, 0);
      return () => clearTimeout(timer);
    },
    disk: nodeDisk,
    watchPaths,
    ...changes,
  };
  return { library: createLibrary(surroundings), surroundings, events, process };
}

/** Runs a test on a computer of its own, in a folder that is removed afterwards. */
export async function onComputer(test: (computer: Computer) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-library-"));
  try {
    await mkdir(join(folder, "报告"));
    await test({
      library: join(folder, "报告"),
      appData: join(folder, "app"),
      name: "PC-1",
      running: new Set(),
      time: Date.UTC(2026, 0, 10),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Another computer that sees the same library folder over the network. */
export function neighbour(computer: Computer): Computer {
  return { ...computer, appData: `${computer.appData}-2`, name: "PC-2", running: new Set() };
}

/** The value of a result; a failure fails the test with its code. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** "done", or the code of the failure. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? "done" : result.failure.code;
}

/** A small report that says one number. */
export function reportSaying(number: number, id = "11111111-2222-4333-8444-555555555555"): Report {
  const blank = blankReport({ id, edition: "2021", year: 2023, unit: { name: "测试局", level: "county" } });
  return { ...blank, cells: { "t3.received.naturalPerson": number } };
}

/** The number that a report says. */
export function saidBy(report: Report): unknown {
  return report.cells["t3.received.naturalPerson"];
}
