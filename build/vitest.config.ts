import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const judges = "test/**/*.judges.test.ts";
/** Whole ways through the main process: real files, threads, documents written and read back, programs that end in between. */
const onDisk = [
  "test/electron/{backup,command-line,export,files,gathering,library,packet,window}/**/*.test.ts",
  "test/electron/import/{charts,csv/*,docx/objects}.test.ts",
  "test/electron/main.test.ts",
  "test/shared/catalogue/drawn-page.test.ts",
  "test/{attacks,faults}/**/*.test.ts",
  "test/one-reader.test.ts",
];
const elsewhere = ["test/bench/**", "test/journeys/**", "**/node_modules/**"];

/** How many times longer than by itself a test may take: the machine is busy with other work, or nothing is spared (`npm run long`). */
const patience = process.env["GOUJI_LONG"] === "1" ? 200 : Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  // The electron package fetches its runtime on being imported; tests meet a stand-in instead.
  resolve: { alias: { electron: fileURLToPath(new URL("../test/kit/electron-stand-in.ts", import.meta.url)) } },
  test: {
    setupFiles: [fileURLToPath(new URL("../test/kit/more-runs.ts", import.meta.url))],
    expect: { poll: { timeout: 5_000 * patience } },
    // One worker a core, said once for all projects: vitest starts nothing when two of them differ.
    maxWorkers: availableParallelism(),
    projects: [
      {
        // What is true of values alone, in shared/ and the pure parts of electron/: quick, so that it is run all the time.
        extends: true,
        test: {
          name: "core",
          pool: "threads",
          include: ["test/**/*.test.ts"],
          exclude: ["test/renderer/**", judges, ...onDisk, ...elsewhere],
          isolate: false,
          testTimeout: 5_000 * patience,
          hookTimeout: 5_000 * patience,
        },
      },
      {
        extends: true,
        test: {
          name: "disk",
          include: onDisk,
          exclude: [judges, ...elsewhere],
          isolate: false,
          testTimeout: 5_000 * patience,
          hookTimeout: 5_000 * patience,
        },
      },
      {
        // The renderer, most of it in a headless browser; files share its pages and the browser.
        extends: true,
        test: {
          name: "window",
          include: ["test/renderer/**/*.test.ts"],
          exclude: elsewhere,
          isolate: false,
          globalSetup: fileURLToPath(new URL("../test/kit/page-folder.ts", import.meta.url)),
          testTimeout: 30_000 * patience,
          hookTimeout: 60_000 * patience,
        },
      },
      {
        // What is slow by nature: exports before judges from outside, the built program, programs that are killed.
        extends: true,
        test: {
          name: "judges",
          include: [judges],
          exclude: elsewhere,
          globalSetup: fileURLToPath(new URL("../test/kit/office.ts", import.meta.url)),
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
