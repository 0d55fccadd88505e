// `node hostile-page-program.ts window|print FOLDER`: hands the hostile page to the browser, as the window or as what is printed. As the
// window it says what became of its attempts, and has no policy, as ours has: the browser alone must keep it silent. What is printed is
// without its script, which the policy of an exported page never lets run.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { installedBrowser } from "../../build/from-sources.ts";
import { printToPdf } from "../../electron/export/pdf/print-to-pdf.ts";
import { openBrowserWindow } from "../../electron/platform/chromium/browser-window.ts";
import { chromiumOrigin } from "../../electron/platform/chromium/chromium-platform.ts";
import { success } from "../../shared/result.ts";

const [way, folder = ""] = process.argv.slice(2);
const browser = await installedBrowser();
if (!browser.ok) throw new Error(browser.failure.code);
const html = await readFile(new URL("hostile-page.html", import.meta.url), "utf8");
if (way === "print") {
  const still = html.replace(/<script>.*<\/script>/s, "");
  const printed = await printToPdf(browser.value, Buffer.from(still), 60_000);
  process.stdout.write(`${printed.ok ? "printed" : printed.failure.code}\n`);
} else {
  const opened = await openBrowserWindow({
    title: "勾稽",
    bounds: undefined,
    answer: () => Promise.resolve(success(null)),
    onBounds: () => undefined,
    browser: browser.value,
    profile: join(folder, "browser"),
    origin: chromiumOrigin,
    files: () => Promise.resolve({ status: 200, headers: { "content-type": "text/html" }, body: Buffer.from(html) }),
    headless: true,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  process.stdout.write(`${JSON.stringify(await opened.value.page.evaluate("tried"))}\n`);
  await opened.value.close();
}
