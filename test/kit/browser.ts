import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/**
 * The browser of the window tests. Chromium without its own window takes a third of the time, which goes into bars and menus that nobody sees;
 * the journeys and the judges run in the whole one, as users do.
 */
const lean = "/usr/bin/chromium-headless-shell";
const browser = existsSync(lean) ? lean : "/usr/bin/chromium";

let running: Promise<Browser> | undefined;
const pages = new Map<string, Promise<string>>();

/** The headless browser of all tests that run in this process; it ends with it. Tests close their contexts, not the browser. */
export function sharedBrowser(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: browser,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  return running;
}

/** The folder of a page, built by the first test in this process that asks for it; removed after the last one. */
export function sharedPage(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const known = pages.get(name);
  if (known !== undefined) return known;
  const folder = join(inject("pages"), `${name}-${process.pid}`);
  mkdirSync(folder);
  const built = build(folder).then(() => folder);
  pages.set(name, built);
  return built;
}
