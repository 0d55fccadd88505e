import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Disk } from "../../electron/files/disk.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { readReport } from "../../shared/report-file/read-report.ts";
import {
  type Computer,
  neighbour,
  type Program,
  reportSaying,
  saidBy,
  startProgram,
  valueOf,
} from "../electron/library/library-kit.ts";
import { enough } from "../kit/long-run.ts";
import { createMemoryDisk, type MemoryDisk, systemError } from "../kit/memory-disk.ts";
import { observedDisk } from "../kit/observed-disk.ts";
import { newComputer } from "./failing-once.ts";
import { createFaultyDisk, type Fault, type FaultyDisk, faults } from "./faulty-disk.ts";

type Step =
  | { readonly kind: "save" | "draft"; readonly fault: Fault | undefined; readonly at: number }
  | { readonly kind: "restart" }
  /** The clocks of the computer and of its disk jump, in hours. */
  | { readonly kind: "clock"; readonly hours: number }
  /** The folder of the reports goes after so many operations of a save, as a network does, and comes back after it. */
  | { readonly kind: "away"; readonly at: number; readonly code: "ENOENT" | "EIO" | "ENOTCONN" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom("save" as const, "draft" as const),
      fault: fc.option(fc.constantFrom(...faults), { nil: undefined }),
      at: fc.nat({ max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "restart" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("clock" as const), hours: fc.integer({ min: -90_000, max: 90_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("away" as const),
      at: fc.nat({ max: 30 }),
      code: fc.constantFrom("ENOENT" as const, "EIO" as const, "ENOTCONN" as const),
    }),
  },
);

/** A network folder: after so many operations on it, it is not there until it comes back. */
function networkDisk(memory: MemoryDisk, folder: string) {
  let left = Infinity;
  let code = "EIO";
  const disk = observedDisk(memory, ({ paths }) => {
    if (!paths.some((path) => path.startsWith(folder))) return;
    left -= 1;
    if (left < 0) throw systemError(code);
  });
  const leave = (after: number, refusal: string): void => {
    left = after;
    code = refusal;
  };
  return { disk, leave, comeBack: () => leave(Infinity, "EIO") };
}

const pathIn = ({ library }: Computer): string => join(library, "甲.gouji");

async function fileSays(memory: MemoryDisk, path: string): Promise<unknown> {
  return saidBy(valueOf(readReport(new TextDecoder().decode(await memory.read(path)), path)));
}

async function everythingKept(program: Program, memory: MemoryDisk, path: string): Promise<readonly unknown[]> {
  const versions = valueOf(await program.library.versions(path));
  const said = versions.map(async ({ id }) => saidBy(valueOf(await program.library.version(path, id))));
  return [await fileSays(memory, path), ...(await Promise.all(said))];
}

/** Runs the steps with rising numbers, so that later is larger; checks after each that nothing acknowledged is lost. */
async function run(steps: readonly Step[]): Promise<void> {
  const computer = newComputer("/电脑");
  const memory = createMemoryDisk(() => computer.time);
  const network = networkDisk(memory, computer.library);
  const path = pathIn(computer);
  memory.put(path, writeReport(reportSaying(0)));
  let process = 1;
  let disk: FaultyDisk = createFaultyDisk(network.disk);
  let program = startProgram(computer, process, { disk, watchPaths: memory.watch });
  let opened = valueOf(await program.library.open(path, "edit"));
  let stamp = opened.stamp;
  let saved = 0;
  let latest = 0;

  const restart = async (): Promise<void> => {
    computer.running.delete(process);
    process += 1;
    disk = createFaultyDisk(network.disk);
    program = startProgram(computer, process, { disk, watchPaths: memory.watch });
    await program.library.watch();
    opened = valueOf(await program.library.open(path, "edit"));
    expect(opened.readOnly).toBe(false);
    expect(Number(saidBy((opened.draft ?? opened).report))).toBeGreaterThanOrEqual(latest);
    stamp = opened.stamp;
  };
  const save = async (number: number): Promise<void> => {
    const done = await program.library.save(path, { stamp, report: reportSaying(number), overwrite: false });
    if (done.ok) ({ stamp } = done.value);
    if (done.ok) latest = saved = number;
  };

  for (const [place, next] of steps.entries()) {
    const number = place + 1;
    switch (next.kind) {
      case "restart":
        await restart();
        break;
      case "clock":
        computer.time = Math.max(0, computer.time + next.hours * 3_600_000);
        break;
      case "away":
        network.leave(next.at, next.code);
        await save(number);
        await program.library.beat();
        network.comeBack();
        break;
      case "save":
      case "draft":
        disk.failAt(next.fault === undefined ? Infinity : next.at, next.fault ?? "ENOSPC");
        if (next.kind === "save") await save(number);
        else {
          const kept = await program.library.draft(path, stamp, reportSaying(number));
          if (kept.ok) latest = number;
        }
        disk.failAt(Infinity, "ENOSPC");
        if (disk.isDead()) await restart();
        break;
    }
    expect(await everythingKept(program, memory, path)).toContain(saved);
  }
  await restart();
  const left = [...memory.files(computer.library), ...memory.files(computer.appData)].filter((file) =>
    file.endsWith(".tmp"),
  );
  expect(left).toEqual([]);
}

describe("any sequence of saves, drafts, failures, kills, clocks that jump, and a network that goes and comes", () => {
  it("never loses what was last saved or last kept as a draft, and leaves nothing half written", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), run), { numRuns: enough(60, 3000) });
  });
});

/** What one of two programs does: counts up from what it finds, as somebody does who reads before typing. */
async function countUp(program: Program, path: string): Promise<number | undefined> {
  const opened = await program.library.open(path, "edit");
  if (!opened.ok || opened.value.readOnly) return undefined;
  const number = Number(saidBy(opened.value.report)) + 1;
  // The same number of two programs is not the same content.
  const report = { ...reportSaying(number), unit: { name: `第${program.process}局`, level: "county" } };
  const saved = await program.library.save(path, { stamp: opened.value.stamp, report, overwrite: false });
  await program.library.close(path);
  return saved.ok ? number : undefined;
}

describe("two living programs on one file", () => {
  it.each([
    ["of one computer", (computer: Computer) => computer],
    ["of two computers", neighbour],
  ])("%s, in any order of their operations: nothing that was said to be saved is lost", async (_, other) => {
    let both = 0;
    const times = fc.integer({ min: 1, max: 10 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), times, times, async (scheduler, ofFirst, ofSecond) => {
        const computer = newComputer("/电脑");
        const memory = createMemoryDisk(() => computer.time);
        const path = pathIn(computer);
        memory.put(path, writeReport(reportSaying(0)));
        const slowly = scheduler.scheduleFunction(async () => undefined);
        const disk: Disk = {
          ...memory,
          read: async (file) => (await slowly(), memory.read(file)),
          rename: async (from, to) => (await slowly(), memory.rename(from, to)),
          link: async (from, to) => (await slowly(), memory.link(from, to)),
        };
        const counted = async (on: Computer, process: number, often: number): Promise<readonly number[]> => {
          const program = startProgram(on, process, { disk, watchPaths: memory.watch });
          const told: number[] = [];
          for (let time = 0; time < often; time += 1) {
            const number = await countUp(program, path);
            if (number !== undefined) told.push(number);
          }
          return told;
        };
        const all = Promise.all([counted(computer, 1, ofFirst), counted(other(computer), 2, ofSecond)]);
        const [first, second] = await scheduler.waitFor(all);
        if (first.length > 0 && second.length > 0) both += 1;
        const told = [...first, ...second];
        // Two who were told the same number: one of them has written over the other.
        expect(new Set(told).size).toBe(told.length);
        expect(await fileSays(memory, path)).toBe(Math.max(0, ...told));
      }),
      { numRuns: enough(60, 3000) },
    );
    // Else the law holds of nothing.
    expect(both).toBeGreaterThan(0);
  });
});
