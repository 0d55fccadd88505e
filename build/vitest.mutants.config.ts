import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import type { Plugin } from "vite";
import { type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (path: string): string => join(root, path);
const listed = (name: string): readonly string[] => (process.env[name] ?? "").split(" ").filter((one) => one !== "");

/** Breaks the files in every place at once, each break behind a switch, and writes down what was broken where. */
async function breakFiles(): Promise<ReadonlyMap<string, string>> {
  const names = globSync([...listed("GOUJI_MUTANTS_FILES")], { cwd: root }).toSorted();
  const files = names.map((name) => ({ name: at(name), mutate: true, content: readFileSync(at(name), "utf8") }));
  const quiet = (): void => {};
  const never = (): boolean => false;
  const logger = {
    ...{ trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet },
    ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
    ...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
  };
  // A sentence or a code is data: replacing its letters proves nothing about what is computed.
  const options = { plugins: null, excludedMutations: ["StringLiteral"], ignorers: [] };
  const broken = await new Instrumenter(logger).instrument(files, options);
  const place = process.env["GOUJI_MUTANTS_LIST"] ?? "";
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, JSON.stringify(broken.mutants));
  return new Map(broken.files.map(({ name, content }) => [name, content]));
}

const broken = await breakFiles();

const breaking: Plugin = {
  name: "breaking",
  enforce: "pre",
  load: (id) => broken.get(id),
};

const remembering = at("shared/remembered.ts");
const forgetful = at("test/kit/forgetful.ts");
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

/** Tests by cases before those by properties, which take longer: they find most of the breaks already noticed. */
class CasesFirst {
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProperty = ({ moduleId }: TestSpecification): boolean =>
      readFileSync(moduleId, "utf8").includes("fast-check");
    return files.toSorted(
      (a, b) => Number(isProperty(a)) - Number(isProperty(b)) || a.moduleId.localeCompare(b.moduleId),
    );
  }
}

/** How `npm run mutants` runs the tests: all in one process, each test over and over. */
export default defineConfig({
  root,
  plugins: [breaking, forgetting],
  test: {
    include: listed("GOUJI_MUTANTS_TESTS").map((path) => `test/${path}`),
    setupFiles: [at("test/kit/more-runs.ts")],
    runner: at("test/kit/mutation-runner.ts"),
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 0,
    sequence: { sequencer: CasesFirst },
  },
});
