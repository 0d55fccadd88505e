import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { eventNames } from "../../shared/ipc/events.ts";
import { sharedPage } from "./browser.ts";
import { createFakeBridge, type FakeBridge, type FakeLibrary } from "./fake-bridge.ts";

declare global {
  interface Window {
    goujiCall: (command: string, input: unknown) => unknown;
    goujiEmit: (event: string, payload: unknown) => void;
  }
}

const origin = "http://gouji.test";
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** The window in a headless browser over a library in memory. */
export interface TestWindow {
  readonly page: Page;
  readonly fake: FakeBridge;
  /** What the page complained about: uncaught errors and console errors. */
  readonly complaints: string[];
}

/** The folder of the built page: the one that `npm test` has just built, else built now. */
export async function buildWindow(): Promise<string> {
  return process.env["GOUJI_BUILT_WINDOW"] ?? sharedPage("window", buildInto);
}

async function buildInto(folder: string): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL("../../build/vite.renderer.config.ts", import.meta.url)),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** Opens the built page; nothing but its own files is ever loaded. */
export async function openWindow(
  browser: Browser,
  folder: string,
  library: FakeLibrary = {},
  look: { readonly dark?: boolean; readonly width?: number; readonly height?: number } = {},
): Promise<TestWindow> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
    colorScheme: look.dark === true ? "dark" : "light",
    locale: "zh-CN",
    bypassCSP: true,
  });
  const page = await context.newPage();
  const fake = createFakeBridge(library);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === "/" ? "/index.html" : pathname;
    try {
      const body = await readFile(join(folder, name));
      await route.fulfill({ body, contentType: types[extname(name)] ?? "application/octet-stream" });
    } catch {
      await route.fulfill({ status: 404, body: "" });
    }
  });
  await page.exposeFunction("goujiCall", (command: never, input: never) => fake.bridge.call(command, input));
  await page.addInitScript(() => {
    const listeners = new Map<string, Set<(payload: unknown) => void>>();
    window.goujiEmit = (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    };
    Reflect.set(window, "gouji", {
      call: (command: string, input: unknown): unknown => window.goujiCall(command, input),
      on: (event: string, listener: (payload: unknown) => void) => {
        const heard = listeners.get(event) ?? new Set();
        listeners.set(event, heard.add(listener));
        return () => heard.delete(listener);
      },
    });
  });
  for (const event of eventNames) {
    fake.bridge.on(event, (payload) => {
      void page.evaluate(([name, what]) => window.goujiEmit(name, what), [event, payload] as const);
    });
  }
  await page.goto(`${origin}/`);
  return { page, fake, complaints };
}
