import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildPage,
  installedBrowser,
  libraryIn,
  openFromSources,
  type OpenProgram,
} from "../../../build/from-sources.ts";
import { type BrowserWindow, openBrowserWindow } from "../../../electron/platform/chromium/browser-window.ts";
import { chromiumOrigin } from "../../../electron/platform/chromium/chromium-platform.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { success } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { valueOf } from "../value-of.ts";

let own: string | undefined;
let built: Promise<string> | undefined;
let opened = 0;

/** A new folder's path; all of them go when the bench ends. */
export function ownFolder(): string {
  if (own === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "gouji-bench-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    own = folder;
  }
  opened += 1;
  return join(own, String(opened));
}

/** The page as it ships, built once for the whole bench. */
export function builtPage(): Promise<string> {
  built ??= (async () => {
    const folder = ownFolder();
    await buildPage(folder);
    return folder;
  })();
  return built;
}

/** Why nothing can be measured in a window here; undefined where it can. */
export async function missingBrowser(): Promise<string | undefined> {
  const browser = await installedBrowser();
  return browser.ok ? undefined : formatFailure(browser.failure, "en");
}

/** Starts the program with the sample open, and waits for its cells. */
export async function openSampleWindow(): Promise<OpenProgram> {
  const folder = ownFolder();
  const open = join(folder, "sample.gouji");
  await mkdir(folder);
  await writeFile(open, writeReport(sampleReport));
  const app = await openFromSources({
    browser: valueOf(await installedBrowser()),
    page: await builtPage(),
    folder,
    open,
  });
  await app.page.locator("[data-cell]").first().waitFor();
  return app;
}

/** Starts the program over a library of so many reports, and waits for the list of all. */
export async function openLibraryWindow(reports: number, textOf: (place: number) => string): Promise<OpenProgram> {
  const folder = ownFolder();
  const library = libraryIn(folder);
  await mkdir(library, { recursive: true });
  for (let place = 0; place < reports; place += 1) await writeFile(join(library, `${place}.gouji`), textOf(place));
  const app = await openFromSources({ browser: valueOf(await installedBrowser()), page: await builtPage(), folder });
  await app.page.locator(".library-head [role='status']", { hasText: String(reports) }).waitFor({ timeout: 300_000 });
  return app;
}

/** A page as plain as can be: what stands on it, and its script. */
interface BarePage {
  readonly body: string;
  readonly script: string;
}

/** One input, and one text that repeats it. */
const mirror: BarePage = {
  body: "<input><output></output>",
  script: `const [input, output] = [document.querySelector("input"), document.querySelector("output")];
input.addEventListener("input", () => (output.textContent = input.value));`,
};

/** A table that fills the window and scrolls, with nothing to it but its text: as many rows and columns as are asked for. */
export const plainTable = (rows: number, columns: number): BarePage => ({
  body: '<input hidden><div id="scroll" style="position:fixed;inset:0;overflow:auto"><table style="width:100%;border-collapse:collapse"><tbody></tbody></table></div>',
  script: `document.querySelector("tbody").innerHTML = Array.from({ length: ${rows} }, (_, row) =>
  '<tr style="height:28px">' + Array.from({ length: ${columns} }, (_, column) => "<td>" + (row * 7 + column) + "</td>").join("") + "</tr>").join("");`,
});

/** The peer: the same browser, opened in the same way, with a bare page. */
export async function openBareWindow(page: BarePage = mirror): Promise<BrowserWindow> {
  const html = `<!doctype html><title>bare</title>${page.body}<script src="/bare.js"></script>`;
  const window = valueOf(
    await openBrowserWindow({
      title: "bare",
      bounds: undefined,
      answer: () => Promise.resolve(success(null)),
      onBounds: () => undefined,
      browser: valueOf(await installedBrowser()),
      profile: join(ownFolder(), "browser"),
      origin: chromiumOrigin,
      files: (url) => {
        const script = url.endsWith("/bare.js");
        const headers = { "content-type": script ? "text/javascript" : "text/html" };
        return Promise.resolve({ status: 200, headers, body: Buffer.from(script ? page.script : html) });
      },
      headless: true,
    }),
  );
  await window.page.locator("input").waitFor({ state: "attached" });
  return window;
}
