import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

let running: Promise<Browser> | undefined;
const pages = new Map<string, Promise<string>>();

/** The headless browser of all tests that run in this process; it ends with it. Tests close their contexts, not the browser. */
export function sharedBrowser(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: "/usr/bin/chromium",
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
