import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Result } from "../../../shared/result.ts";
import { success } from "../../../shared/result.ts";
import { menuActionWords, platformWords } from "../../../shared/words/app-menu.ts";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { libraryWords, shellWords } from "../../../shared/words/screens.ts";
import type { Platform } from "../platform.ts";
import { type ChromiumPlatform, createChromiumPlatform } from "./chromium-platform.ts";

/** What the walk works with. `start` starts the program on a platform. */
export interface WalkParts {
  /** The folder in which the files and the pictures of the window stay. */
  readonly folder: string;
  /** The browser's program. */
  readonly browser: string;
  /** The folder of the built page. */
  readonly page: string;
  /** Aborted when somebody wants it to end before it is done. */
  readonly ending?: AbortSignal;
  readonly start: (platform: Platform) => Promise<Result<{ readonly ended: Promise<unknown> }>>;
}

/** What the walk saw and left. */
export interface Walked {
  /** What the window says about the check. */
  readonly checked: string;
  readonly files: readonly string[];
}

/**
 * Opens the window unseen, in folders of its own, and goes through the sample by the window's own controls: first start, sample, check,
 * export. Leaves the report, its exports and two pictures of the window in a folder.
 */
export async function walkSample({
  folder,
  browser,
  page: pageFolder,
  ending,
  start,
}: WalkParts): Promise<Result<Walked>> {
  const own = await mkdtemp(join(tmpdir(), "gouji-walk-"));
  const [left, documents] = [join(own, "left"), join(own, "documents")];
  await mkdir(left);
  const platform = createChromiumPlatform({
    browser,
    page: pageFolder,
    folders: { documents, appData: join(own, "app"), logs: join(own, "logs") },
    headless: true,
    instance: { onSecondStart: () => undefined },
  });
  ending?.addEventListener("abort", () => void platform.quit());
  try {
    ending?.throwIfAborted();
    const started = await start(platform);
    if (!started.ok) return started;
    const checked = await walkWindow(pageOf(platform), left);
    await platform.quit();
    await started.value.ended;
    await cp(join(documents, platformWords.libraryFolder.zh), left, {
      recursive: true,
      filter: (path) => !/[\\/]\.[^\\/]*$/.test(path),
    });
    await cp(left, folder, { recursive: true });
    return success({ checked, files: (await readdir(left)).toSorted().map((name) => join(folder, name)) });
  } finally {
    await platform.quit();
    await rm(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function pageOf(platform: ChromiumPlatform): Page {
  const window = platform.window();
  if (window === undefined) throw new Error("no window");
  return window.page;
}

/** Goes through the sample and returns what the window says about the check. */
async function walkWindow(page: Page, left: string): Promise<string> {
  page.setDefaultTimeout(20_000);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button(libraryWords.sample.zh).click();
  const openExport = button(menuActionWords.export.zh.replace("…", ""));
  await openExport.waitFor();
  const checked = await page.locator(".check-summary").innerText();
  await page.screenshot({ path: join(left, "window-editor.png") });
  await openExport.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: exportWords.folder.zh }).fill(left);
  await dialog.getByRole("button", { name: exportWords.run.zh, exact: true }).click();
  await dialog.getByText(exportWords.done.zh).waitFor();
  await page.screenshot({ path: join(left, "window-export.png") });
  await dialog.getByRole("button", { name: shellWords.close.zh, exact: true }).last().click();
  return checked.replace(/\s+/g, " ").trim();
}
