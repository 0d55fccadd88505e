import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import type { PlatformOptions } from "../test/journeys/kit/journey.ts";

/** `playwright test --config build/playwright.config.ts`, after `npm run build`: the built program, from start to end, on both platforms. */
export default defineConfig<PlatformOptions>({
  testDir: fileURLToPath(new URL("../test/journeys", import.meta.url)),
  testMatch: "*.journey.ts",
  outputDir: fileURLToPath(new URL("../dist/journeys", import.meta.url)),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env["CI"] === "true",
  // A busy machine needs its time; what never comes is told by an expectation long before.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  projects: [
    { name: "chromium", use: { platform: "chromium" } },
    { name: "electron", use: { platform: "electron" } },
  ],
});
