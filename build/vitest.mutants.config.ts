import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { breakFiles } from "../test/mutants/break-files.ts";
import { CasesFirst } from "../test/mutants/cases-first.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (path: string): string => join(root, path);
const listed = (name: string): string[] => (process.env[name] ?? "").split(" ").filter((one) => one !== "");

const { sources, breaks } = await breakFiles(root, listed("GOUJI_MUTANTS_FILES"));
const list = process.env["GOUJI_MUTANTS_LIST"] ?? "";
mkdirSync(dirname(list), { recursive: true });
writeFileSync(list, JSON.stringify(breaks));

const breaking: Plugin = {
  name: "breaking",
  enforce: "pre",
  load: (id) => sources.get(id),
};

const remembering = at("shared/remembered.ts");
const forgetful = at("test/mutants/forgetful.ts");
const keeping = listed("GOUJI_MUTANTS_KEEPING").map(at);

/** Who remembers what a break can change gets what forgets it; under a name of its own, that gets what remembers. */
const forgetting: Plugin = {
  name: "forgetting",
  enforce: "pre",
  resolveId: (wanted, importer) => {
    if (!wanted.endsWith("/remembered.ts")) return undefined;
    if (importer === forgetful) return `${remembering}?kept`;
    return keeping.some((place) => importer?.startsWith(place)) ? undefined : forgetful;
  },
};

/** How `npm run mutants` runs the tests: all in one process, each test over and over. */
export default defineConfig({
  root,
  plugins: [breaking, forgetting],
  test: {
    include: listed("GOUJI_MUTANTS_TESTS").map((path) => `test/${path}`),
    setupFiles: [at("test/kit/more-runs.ts")],
    runner: at("test/mutants/mutation-runner.ts"),
    isolate: false,
    // A file is another one in every run, though its source is the same.
    fsModuleCache: false,
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 0,
    sequence: { sequencer: CasesFirst },
  },
});
