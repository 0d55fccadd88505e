import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { findBrowser, isProgram } from "../electron/platform/find-browser.ts";
import { createChromiumPlatform } from "../electron/platform/chromium/chromium-platform.ts";
import packageFile from "../package.json" with { type: "json" };
import type { Result } from "../shared/result.ts";
import { formatFailure } from "../shared/words/failures.ts";
import { platformWords } from "../shared/words/app-menu.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The running program. */
export interface OpenProgram {
  readonly page: Page;
  /** Closes the window and waits until everything is written. */
  readonly quit: () => Promise<void>;
  /** Fulfilled when the window is closed and everything is written. */
  readonly ended: Promise<unknown>;
}

/** What the program is started in: all of its folders stand in `folder`. */
export interface ProgramOptions {
  readonly browser: string;
  /** The folder of the built page. */
  readonly page: string;
  readonly folder: string;
  /** A report to open at once. */
  readonly open?: string;
  /** Whether the window is seen; it is not unless this is true. */
  readonly seen?: boolean;
}

/** The folder in which the reports are when the program runs in `folder`. */
export const libraryIn = (folder: string): string => join(folder, "documents", platformWords.libraryFolder.zh);

/** The installed browser that the window opens in, or why there is none. */
export function installedBrowser(): Promise<Result<string>> {
  return findBrowser({ platform: process.platform, environment: process.env, home: homedir(), isProgram });
}

/** Builds the page into a folder. */
export async function buildPage(folder: string): Promise<void> {
  process.env["NODE_ENV"] = "production";
  await build({
    configFile: at("vite.renderer.config.ts"),
    mode: "production",
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** Starts the whole program on the Chromium platform, from its sources. */
export async function openFromSources(options: ProgramOptions): Promise<OpenProgram> {
  const { browser, page, folder, open, seen = false } = options;
  const { startApp } = await import("../electron/window/start-app.ts");
  await mkdir(folder, { recursive: true });
  const platform = createChromiumPlatform({
    browser,
    page,
    folders: { documents: join(folder, "documents"), appData: join(folder, "app"), logs: join(folder, "logs") },
    headless: !seen,
    instance: { onSecondStart: () => undefined },
  });
  const started = await startApp({
    platform,
    version: packageFile.version,
    program: [page],
    licences: at("../dist/THIRD_PARTY_NOTICES.txt"),
    importThread: at("../electron/import-thread.ts"),
    open: open ?? null,
    sample: false,
  });
  if (!started.ok) throw new Error(formatFailure(started.failure, "en"));
  const window = platform.window();
  if (window === undefined) throw new Error("no window");
  return {
    page: window.page,
    quit: async () => {
      await platform.quit();
      await started.value.ended;
    },
    ended: started.value.ended,
  };
}
