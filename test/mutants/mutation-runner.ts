import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type RunnerTestCase, TestRunner } from "vitest";
import { z } from "zod";
import { forget } from "./forgetful.ts";

/** How often each break was come across, by its number. */
type Hits = Readonly<Record<string, number>>;

/** How the instrumented code says which breaks it came across, and learns which one is made. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>> };
}

/** What the instrumented code looks at; it keeps the object that it finds first. */
const state: Switch = {};
Object.assign(globalThis, { __stryker__: state });

/** Where the result is written after each file, so that a second process goes on where a first one ended. */
const place = process.env["GOUJI_MUTANTS_RESULT"] ?? "";

/** Breaks that were come across while files were loaded, in tests, and those that one noticed, with the test's name. */
const Result = z.object({
  loading: z.array(z.string()),
  met: z.array(z.string()),
  noticed: z.array(z.tuple([z.string(), z.string()])),
});

const before = existsSync(place)
  ? Result.parse(JSON.parse(readFileSync(place, "utf8")))
  : { loading: [], met: [], noticed: [] };

/** The file in which each break stands. */
const breaks = z
  .array(z.object({ id: z.string(), fileName: z.string() }))
  .parse(JSON.parse(readFileSync(process.env["GOUJI_MUTANTS_LIST"] ?? "", "utf8")));
const fileOf = new Map(breaks.map(({ id, fileName }) => [id, fileName]));

/** Whether breaks are only tried on the tests of the file that they stand in: most are noticed there, and the others need not run. */
const onlyOwn = process.env["GOUJI_MUTANTS_OWN"] === "1";

const met = new Set(before.met);
const noticed = new Map(before.noticed);

/**
 * Runs each test as it is, then once more under each break that it came across and that no test has noticed yet. Everything happens in one
 * process, without loading a file again: thousands of breaks in minutes.
 */
// oxlint-disable-next-line import/no-default-export -- this is how the test program loads it
export default class MutationRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    forget();
    state.currentTestId = test.id;
    await run();
    state.currentTestId = undefined;
    const hits = Object.entries(state.mutantCoverage?.perTest[test.id] ?? {});
    for (const [id, count] of hits) {
      met.add(id);
      if (noticed.has(id) || !concerns(test, id)) continue;
      if (!(await passesUnder(id, count, run))) noticed.set(id, test.name);
    }
    forget();
  }

  override onAfterRunFiles(): void {
    const loading = [...before.loading, ...Object.keys(state.mutantCoverage?.static ?? {})];
    const result: z.infer<typeof Result> = { loading, met: [...met], noticed: [...noticed] };
    writeFileSync(place, JSON.stringify(result));
  }
}

/** Whether a test is to notice a break: at first only the tests of its own file, later all. */
function concerns({ file }: RunnerTestCase, id: string): boolean {
  return !onlyOwn || file.filepath.replace("/test/", "/").replace(".test.ts", ".ts") === fileOf.get(id);
}

/** Whether a test passes while the code is broken in one place. What no longer comes to an end is stopped, and does not pass. */
async function passesUnder(id: string, count: number, run: () => unknown): Promise<boolean> {
  forget();
  state.currentTestId = "broken";
  state.activeMutant = id;
  state.hitCount = 0;
  state.hitLimit = 100 * count + 1_000;
  try {
    await run();
    return true;
  } catch {
    return false;
  } finally {
    state.currentTestId = undefined;
    state.activeMutant = undefined;
    state.hitCount = undefined;
  }
}
