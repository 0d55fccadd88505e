import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folders = (process.env["GOUJI_MUTANTS_TESTS"] ?? "shared").split(",");

/** The tests that have to notice what `npm run mutants` breaks. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: folders.map((folder) => `test/${folder}*/**/*.test.ts`),
    isolate: false,
    testTimeout: 60_000,
  },
});
