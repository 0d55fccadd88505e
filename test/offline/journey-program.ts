// `node journey-program.ts FOLDER`: the program with its window, from the first start through the sample and a typed cell to its exports,
// in folders of its own under FOLDER.
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { installedBrowser, libraryIn, openFromSources } from "../../build/from-sources.ts";
import { shutNetwork } from "../../electron/offline/shut-network.ts";
import { exportWords } from "../../shared/words/editor-screen.ts";
import { libraryWords } from "../../shared/words/screens.ts";

shutNetwork();

const [folder = ""] = process.argv.slice(2);
const browser = await installedBrowser();
if (!browser.ok) throw new Error(browser.failure.code);
const app = await openFromSources({
  browser: browser.value,
  page: fileURLToPath(new URL("../../dist/renderer", import.meta.url)),
  folder,
});
const { page } = app;
page.setDefaultTimeout(60_000);
const button = (name: string): Locator => page.getByRole("button", { name, exact: true });

await button(libraryWords.sample.zh).click();
await page.locator('[data-cell="t3.received.naturalPerson"]').click();
await page.keyboard.type("150");
await page.keyboard.press("Enter");

const out = join(folder, "out");
await mkdir(out);
await page.keyboard.press("Control+e");
const dialog = page.getByRole("dialog");
await dialog.getByRole("textbox", { name: exportWords.folder.zh }).fill(out);
for (const format of ["html", "pdf", "csv"] as const) {
  await dialog.getByRole("checkbox", { name: exportWords[format].zh }).press("Space");
}
await dialog.getByRole("button", { name: exportWords.run.zh, exact: true }).click();
await dialog.getByText(exportWords.done.zh).waitFor();
await page.keyboard.press("Escape");

await app.quit();

const names = [...(await readdir(libraryIn(folder))), ...(await readdir(out))];
process.stdout.write(
  `${names
    .filter((name) => !name.startsWith("."))
    .toSorted()
    .join("\n")}\n`,
);
