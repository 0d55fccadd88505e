import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { writeReport } from "../shared/report-file/write-report.ts";
import { givenSample } from "../shared/sample/sample-report.ts";
import { formatFailure } from "../shared/words/failures.ts";
import { installedBrowser, openFromSources, type OpenProgram } from "./from-sources.ts";

/** Everything that this window writes stands here; no report of the user's is touched. */
const folder = fileURLToPath(new URL("../dist/dev", import.meta.url));
const page = join(folder, "page");
const seen = !process.argv.includes("--headless");

const browser = await installedBrowser();
if (!browser.ok) {
  process.stderr.write(`${formatFailure(browser.failure, "en")}\n`);
  process.exit(2);
}

const shown: { program?: OpenProgram } = {};
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

// The page is built as it ships, only unminified, and served under the same policy: what works here works there. No server, no port.
await new Promise<void>((resolve, reject) => {
  const reload = async (): Promise<void> => {
    resolve();
    if (shown.program === undefined) return;
    await shown.program.page.reload();
    say(`${new Date().toLocaleTimeString()} page loaded anew`);
  };
  build({
    configFile: fileURLToPath(new URL("vite.renderer.config.ts", import.meta.url)),
    mode: "development",
    build: { outDir: page, emptyOutDir: true, minify: false, watch: {} },
    plugins: [{ name: "gouji:reload", writeBundle: reload }],
  }).catch(reject);
});

const open = join(folder, "sample.gouji");
await mkdir(folder, { recursive: true });
await writeFile(open, writeReport(givenSample));
const program = await openFromSources({ browser: browser.value, page, folder, open, seen });
shown.program = program;
say(
  "The window shows the sample. Change a source under renderer/ or shared/ and see it change; close the window to end.",
);
say("What runs beside the window (electron/) is loaded once: end and start again.");
await program.ended;
process.exit(0);
