import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";

/** The test page as one script and one style sheet, so that it opens without any server. */
export interface BuiltPage {
  readonly script: string;
  readonly style: string;
}

let once: Promise<BuiltPage> | undefined;

/** The test page, built once. */
export function builtPage(): Promise<BuiltPage> {
  once ??= buildPage();
  return once;
}

async function buildPage(): Promise<BuiltPage> {
  const built = await build({
    root: fileURLToPath(new URL(".", import.meta.url)),
    configFile: false,
    logLevel: "error",
    // Under vitest NODE_ENV is "test", for which vite would compile for development.
    oxc: { jsx: { runtime: "automatic", development: false } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: fileURLToPath(new URL("app.tsx", import.meta.url)),
        output: { format: "iife" },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = outputs.flatMap((output) => ("output" in output ? output.output : []));
  let script = "";
  let style = "";
  for (const file of files) {
    if (file.type === "chunk") script += file.code;
    else if (file.fileName.endsWith(".css")) style += String(file.source);
  }
  return { script, style };
}

/** The page that tests share: they begin it anew instead of loading it again. */
let shared: Page | undefined;

/** The test page, begun anew; `settings` as in a query: theme=dark, language=en, readOnly, report=blank, lastYear. */
export async function openPage(browser: Browser, built: BuiltPage, settings = ""): Promise<Page> {
  if (shared === undefined || shared.isClosed()) shared = await loadPage(browser, built);
  const page = shared;
  await page.mouse.move(0, 0);
  await page.evaluate((each) => window.start(each), settings);
  return page;
}

async function loadPage(browser: Browser, { script, style }: BuiltPage): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.setDefaultTimeout(5000);
  await page.setContent('<!doctype html><html lang="zh-CN"><head><title>Tables</title></head><body></body></html>');
  await page.addStyleTag({ content: `${style} body{margin:0}` });
  await page.addScriptTag({ content: script });
  return page;
}
