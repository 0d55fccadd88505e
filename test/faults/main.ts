import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numbersFrom } from "../kit/numbers-from.ts";
import { failOnce, operationsOf } from "./failing-once.ts";
import { type Fault, faults } from "./faulty-disk.ts";
import { bundleProgram, killAgainAndAgain } from "./kill.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios/registry.ts";

/*
 * `npm run faults`: every scenario on a disk that fails at each operation with each fault, then in a program that is killed at random moments. The
 * first word says how many kills there are altogether, the second the seed; the counts are printed.
 */

const kills = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const folder = await mkdtemp(join(tmpdir(), "gouji-faults-"));
const bundled = await bundleProgram(folder);
let broken = 0;

/** Does some tries; a law that is broken is said and counted. */
async function counted(what: string, tries: () => Promise<string>): Promise<void> {
  const from = performance.now();
  try {
    const count = await tries();
    process.stdout.write(`${what}: ${count} (${Math.round((performance.now() - from) / 1000)} s)\n`);
  } catch (error) {
    broken += 1;
    process.stdout.write(`${what}: BROKEN: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

async function failEverywhere(scenario: Scenario): Promise<string> {
  let tries = 0;
  const operations = await operationsOf(scenario);
  for (const fault of faults) {
    for (let at = 0; at < operations; at += 1, tries += 1) await named(scenario, at, fault);
  }
  return `${tries} faults at ${operations} operations, nothing lost`;
}

async function named(scenario: Scenario, at: number, fault: Fault): Promise<void> {
  try {
    await failOnce(scenario, at, fault);
  } catch (error) {
    throw new Error(`${fault} at operation ${at}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

process.stdout.write(`seed ${seed}\n`);
for (const scenario of scenarios)
  await counted(`${scenario.name}, a fault at each operation`, () => failEverywhere(scenario));
const killable = scenarios.filter(({ once = false }) => !once);
const random = numbersFrom(seed);
for (const scenario of killable) {
  await counted(`${scenario.name}, killed`, async () => {
    // Fresh after some, so that what has gathered does not make everything slower and slower.
    let [all, amid, gone] = [0, 0, 0];
    const wanted = Math.ceil(kills / killable.length);
    while (all < wanted) {
      const counts = await killAgainAndAgain({
        scenario,
        times: Math.min(40, wanted - all),
        moment: () => ({ words: Math.floor(random() * 4), milliseconds: random() * 15 }),
        program: bundled,
      });
      all += counts.kills;
      amid += counts.amidWork;
      gone += counts.cleared;
    }
    return `${all} kills, ${amid} after something was said to be done, ${gone} files left half written and cleared up`;
  });
}
await rm(folder, { recursive: true });
// Where a law is broken, the programs that looked still watch their folders.
process.exit(broken === 0 ? 0 : 1);
