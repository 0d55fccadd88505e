import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { sharedPage } from "../../kit/browser.ts";

const address = "https://narrative.test/";
const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };

/** The folder of the built page with the narrative editors. */
export function builtPage(): Promise<string> {
  return sharedPage("narrative", async (folder) => {
    await build({
      configFile: false,
      root: fileURLToPath(new URL("page", import.meta.url)),
      logLevel: "error",
      plugins: [react()],
      build: { outDir: folder, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 5000 },
    });
  });
}

/** The page that tests share: they begin it anew instead of loading it again. */
let shared: Page | undefined;

/** What the page has complained of since it was begun. */
let errors: string[] = [];

/** The built page, begun anew; nothing but the folder is reachable from it. Errors of the page are collected in `errors`. */
export async function openPage(
  browser: Browser,
  folder: string,
  query = "",
): Promise<{ page: Page; errors: readonly string[] }> {
  errors = [];
  if (shared === undefined || shared.isClosed()) shared = await loadPage(browser, folder);
  const page = shared;
  await page.mouse.move(0, 0);
  await page.evaluate((each) => window.start(each), query);
  await page.locator(".narrative-text[contenteditable]").first().waitFor();
  return { page, errors };
}

async function loadPage(browser: Browser, folder: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === "/" ? "index.html" : pathname.slice(1);
    if (name === "favicon.ico") return route.fulfill({ status: 204 });
    const body = await readFile(join(folder, name));
    return route.fulfill({ body, contentType: types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream" });
  });
  await page.goto(address);
  return page;
}
