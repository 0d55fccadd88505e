import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "../../shared/report-file/read-report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import {
  type Computer,
  onComputer,
  type Program,
  reportSaying,
  saidBy,
  startProgram,
  valueOf,
} from "../electron/library/library-kit.ts";
import { createFaultyDisk, type Fault, type FaultyDisk, faults } from "./faulty-disk.ts";

/** What the file says; a file that is not whole fails the test. */
async function fileSays(path: string): Promise<unknown> {
  return saidBy(valueOf(readReport(await readFile(path, "utf8"), path)));
}

async function everythingKept(program: Program, path: string): Promise<readonly unknown[]> {
  const versions = valueOf(await program.library.versions(path));
  const said = versions.map(async ({ id }) => saidBy(valueOf(await program.library.version(path, id))));
  return [await fileSays(path), ...(await Promise.all(said))];
}

interface Attempt {
  readonly ok: boolean;
  readonly steps: number;
}

/** Saves 2 over 1 with a fault at a step, then looks at everything as the next program finds it. */
async function attempt(computer: Computer, step: number, fault: Fault, name: string): Promise<Attempt> {
  const path = join(computer.library, `${name}.gouji`);
  const id = `11111111-2222-4333-8444-${String(step).padStart(12, "0")}`;
  await writeFile(path, writeReport(reportSaying(1, id)));
  const disk = createFaultyDisk();
  const program = startProgram(computer, 1000 + step, { disk });
  const { stamp } = valueOf(await program.library.open(path, "edit"));
  disk.failAt(step, fault);
  const saved = await program.library.save(path, { stamp, report: reportSaying(2, id), overwrite: false });
  const steps = disk.changes();
  const said = await fileSays(path);
  if (saved.ok) expect(said).toBe(2);
  else if (!disk.isDead()) expect(said).toBe(1);
  else expect([1, 2]).toContain(said);
  computer.running.delete(program.process);

  const next = startProgram(computer, 5000 + step);
  const opened = valueOf(await next.library.open(path, "edit"));
  expect(opened.readOnly).toBe(false);
  const latest = saidBy((opened.draft ?? opened).report);
  // A kill before anything was written leaves just the old content; otherwise the new one is there, as file or as draft.
  if (saved.ok || !disk.isDead()) expect(latest).toBe(2);
  expect(await everythingKept(next, path)).toContain(1);
  await next.library.close(path);
  return { ok: saved.ok, steps };
}

describe("saving while the disk fails", () => {
  it.each(faults)(
    "at each step in turn (%s): the file is the old or the new one, whole, and nothing is lost",
    async (fault) => {
      await onComputer(async (computer) => {
        let failed = 0;
        let reached = true;
        for (let step = 0; reached; step += 1) {
          const { ok, steps } = await attempt(computer, step, fault, `${fault}${step}`);
          if (!ok) failed += 1;
          reached = steps > step;
        }
        expect(failed).toBeGreaterThan(3);
      });
    },
  );

  it("leaves no leftovers that are listed", async () => {
    await onComputer(async (computer) => {
      await attempt(computer, 2, "killedDuring", "甲");
      const { library } = startProgram(computer, 9);
      expect(valueOf(await library.list()).map(({ name }) => name)).toEqual(["甲.gouji"]);
    });
  });
});

type Step =
  | { readonly kind: "save" | "draft"; readonly fault: Fault | undefined; readonly at: number }
  | { readonly kind: "restart" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom("save" as const, "draft" as const),
      fault: fc.option(fc.constantFrom(...faults), { nil: undefined }),
      at: fc.nat({ max: 16 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "restart" as const }) },
);

/** Runs the steps with rising numbers, so that later is larger; checks after each that nothing acknowledged is lost. */
async function run(computer: Computer, steps: readonly Step[]): Promise<void> {
  const path = join(computer.library, "甲.gouji");
  await writeFile(path, writeReport(reportSaying(0)));
  let process = 1;
  let disk: FaultyDisk = createFaultyDisk();
  let program = startProgram(computer, process, { disk });
  let opened = valueOf(await program.library.open(path, "edit"));
  let stamp = opened.stamp;
  let saved = 0;
  let latest = 0;

  const restart = async (): Promise<void> => {
    computer.running.delete(process);
    process += 1;
    disk = createFaultyDisk();
    program = startProgram(computer, process, { disk });
    opened = valueOf(await program.library.open(path, "edit"));
    expect(opened.readOnly).toBe(false);
    expect(Number(saidBy((opened.draft ?? opened).report))).toBeGreaterThanOrEqual(latest);
    stamp = opened.stamp;
  };

  for (const [place, next] of steps.entries()) {
    const number = place + 1;
    if (next.kind === "restart") await restart();
    else {
      disk.failAt(next.fault === undefined ? Infinity : next.at, next.fault ?? "ENOSPC");
      const report = reportSaying(number);
      if (next.kind === "draft") {
        const kept = await program.library.draft(path, stamp, report);
        if (kept.ok) latest = number;
      } else {
        const done = await program.library.save(path, { stamp, report, overwrite: false });
        if (done.ok) ({ stamp } = done.value);
        if (done.ok) latest = saved = number;
      }
      disk.failAt(Infinity, "ENOSPC");
      if (disk.isDead()) await restart();
    }
    expect(await everythingKept(program, path)).toContain(saved);
  }
  await restart();
}

describe("any sequence of saves, drafts, failures and kills", () => {
  it("never loses what was last saved or last kept as a draft", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), (steps) => onComputer((computer) => run(computer, steps))),
      { numRuns: 60 },
    );
  });
});

describe("removing to the trash while the disk fails", () => {
  it.each(faults)("at each step in turn (%s): the file is where it was, or comes back", async (fault) => {
    await onComputer(async (computer) => {
      let reached = true;
      for (let at = 0; reached; at += 1) {
        const path = join(computer.library, `${at}.gouji`);
        await writeFile(path, writeReport(reportSaying(at)));
        const disk = createFaultyDisk();
        const { library } = startProgram(computer, 1, { disk });
        disk.failAt(at, fault);
        const removed = await library.trash(path);
        reached = disk.changes() > at;
        const there = (await readdir(computer.library)).includes(`${at}.gouji`);
        if (there) {
          expect(await fileSays(path)).toBe(at);
          continue;
        }
        const tokens = await readdir(join(computer.appData, "trash"));
        const token = removed.ok ? removed.value : (tokens.toSorted().at(-1) ?? "");
        expect(valueOf(await startProgram(computer, 2).library.restore(token))).toBe(path);
        expect(await fileSays(path)).toBe(at);
      }
    });
  });
});

describe("a new report while the disk fails", () => {
  it.each(faults)("at each step in turn (%s): is there whole or not at all", async (fault) => {
    await onComputer(async (computer) => {
      let reached = true;
      for (let at = 0; reached; at += 1) {
        const disk = createFaultyDisk();
        const { library } = startProgram(computer, 1, { disk });
        disk.failAt(at, fault);
        const created = await library.create({ unit: `第${at}局`, level: "", year: 2023 });
        reached = disk.changes() > at;
        const listed = valueOf(await startProgram(computer, 2).library.list());
        expect(listed.every(({ kind }) => kind === "report")).toBe(true);
        if (created.ok) expect(listed.map(({ path }) => path)).toContain(created.value);
      }
    });
  });
});
