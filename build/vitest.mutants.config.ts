import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const asked: { readonly tests?: readonly string[] } = JSON.parse(process.env["GOUJI_MUTANTS"] ?? "{}");

/** The tests that have to notice what `npm run mutants` breaks. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: (asked.tests ?? ["shared"]).map((folder) => `test/${folder}*/**/*.test.ts`),
    isolate: false,
    testTimeout: 60_000,
  },
});
