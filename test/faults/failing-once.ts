import { formatFailure } from "../../shared/words/failures.ts";
import type { Result } from "../../shared/result.ts";
import { type Computer, type Program, startProgram, valueOf } from "../electron/library/library-kit.ts";
import { createMemoryDisk, type MemoryDisk } from "../kit/memory-disk.ts";
import { createFaultyDisk, type Fault, refusals } from "./faulty-disk.ts";
import { filesBelow, type Found, outside, reasonIn, type Scenario } from "./scenario.ts";

const root = "/电脑";

/** A new computer with one library, on which nothing has been done yet. */
export function newComputer(folder: string): Computer {
  const computer = { library: `${folder}/报告`, appData: `${folder}/程序`, name: "PC-1", running: new Set<number>() };
  return { ...computer, elsewhere: [outside(computer)], time: Date.UTC(2026, 0, 10) };
}

/** How many operations a piece of work has where nothing fails. */
export async function operationsOf(scenario: Scenario): Promise<number> {
  return failOnce(scenario, Infinity, "EIO");
}

/**
 * Does one piece of work on a disk in memory that fails at one operation, counted from the beginning; then looks with the next program. Gives how
 * many operations there were; throws where the law is broken.
 */
export async function failOnce(scenario: Scenario, at: number, fault: Fault): Promise<number> {
  const { prepare, begin, look, keepsAll = false } = scenario;
  const computer = newComputer(root);
  const memory = createMemoryDisk(() => computer.time);
  await memory.makeFolder(computer.library);
  await prepare({ computer, disk: memory });
  const disk = createFaultyDisk(memory);
  const program = startProgram(computer, 1, { disk, watchPaths: memory.watch });
  disk.failAt(at, fault);
  const begun = await begin(program);
  const done = begun.ok ? await begun.value(1) : begun;
  const operations = disk.operations();
  disk.failAt(Infinity, fault);
  const dead = disk.isDead();
  // A killed program tells nobody anything.
  if (!dead) {
    tellsTheTruth(done, fault);
    await leavesNothing(memory);
  }
  await program.library.dispose();
  computer.running.delete(1);

  const next = startProgram(computer, 2, { disk: memory, watchPaths: memory.watch });
  const found = await allIsWell(next, memory, () =>
    look(next, { computer, disk: memory }, done.ok && !dead ? 1 : 0, begun.ok ? 1 : 0),
  );
  if (keepsAll && begun.ok && !dead && found.kept !== 1) throw new Error("what was typed is lost");
  return operations;
}

/** Starts the program that comes after a fault: nothing half written stays, every report opens, and the rest is as `look` says. */
async function allIsWell(next: Program, memory: MemoryDisk, look: () => Promise<Found>): Promise<Found> {
  await next.library.watch();
  await leavesNothing(memory);
  const entries = valueOf(await next.library.list());
  for (const entry of entries) if (entry.kind === "unreadable") throw new Error(`${entry.path} does not open`);
  const found = await look();
  await next.library.dispose();
  return found;
}

/** A failure says what the disk has said, in a sentence. */
function tellsTheTruth(done: Result<unknown>, fault: Fault): void {
  if (done.ok) return;
  const { failure } = done;
  if (!/\p{Script=Han}.*。$/u.test(formatFailure(failure, "zh"))) throw new Error(`no sentence for ${failure.code}`);
  const said = reasonIn(failure) ?? failure.code;
  const refused: readonly string[] = refusals;
  const expected = refused.includes(fault) ? [fault] : ["EIO", "notReadBack"];
  if (!expected.includes(said)) throw new Error(`said ${said} of ${fault}`);
}

async function leavesNothing(memory: MemoryDisk): Promise<void> {
  const left = (await filesBelow(memory, root)).filter((path) => /\.(?:tmp|set)$/.test(path));
  if (left.length > 0) throw new Error(`left: ${left.join(", ")}`);
}
