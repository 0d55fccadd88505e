import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import packageFile from "../package.json" with { type: "json" };
import type { Failure } from "../shared/failure.ts";
import { formatFailure } from "../shared/words/failures.ts";
import { platformWords } from "../shared/words/app-menu.ts";
import { walkWords } from "../shared/words/walk.ts";
import { findBrowser, isProgram } from "./platform/find-browser.ts";
import { shutNetwork } from "./offline/shut-network.ts";
import { createChromiumPlatform } from "./platform/chromium/chromium-platform.ts";
import { tellNatively } from "./platform/chromium/native-dialogs.ts";
import { becomeOnlyInstance } from "./platform/chromium/single-instance.ts";
import { userFolders } from "./platform/chromium/user-folders.ts";
import { walkSample } from "./platform/chromium/walk-sample.ts";
import { asksForSample, reportPathIn } from "./platform/report-files.ts";
import { packagedFolder } from "./platform/program-folder.ts";
import { runProgram } from "./platform/run-program.ts";
import { toldToEnd } from "./platform/told-to-end.ts";
import { startApp } from "./window/start-app.ts";

shutNetwork();
const ending = toldToEnd();

const { platform, env: environment } = process;
const dist = join(import.meta.dirname, "..");
const page = join(dist, "renderer");
const built = {
  version: packageFile.version,
  program: [import.meta.dirname, page],
  licences: join(dist, "THIRD_PARTY_NOTICES.txt"),
  importThread: join(import.meta.dirname, "import-thread.mjs"),
  programFolder: packagedFolder(join(dist, "..")),
};
const words = process.argv.slice(2);
const walk = words[0] === "--walk" ? words[1] : undefined;

const browser = await findBrowser({ platform, environment, home: homedir(), isProgram });
if (!browser.ok) process.exit(await refuseInSight(browser.failure));
process.exit(walk === undefined ? await openForUser(browser.value) : await showSample(walk, browser.value));

async function openForUser(program: string): Promise<number> {
  const home = homedir();
  const userDirs = await readFile(join(home, ".config", "user-dirs.dirs"), "utf8").catch(() => undefined);
  const folders = userFolders({ platform, home, environment, userDirs });
  const open = reportPathIn(words, process.cwd());
  const instance = await becomeOnlyInstance(folders.appData, open);
  if (instance.kind === "forwarded") return 0;
  const chromium = createChromiumPlatform({ browser: program, page, folders, headless: false, instance });
  ending.addEventListener("abort", () => void chromium.quit());
  try {
    if (ending.aborted) return 0;
    const started = await startApp({ ...built, platform: chromium, open, sample: asksForSample(words) });
    if (!started.ok) return await refuseInSight(started.failure);
    const ended = await started.value.ended;
    // The page may be gone while the browser still runs.
    await chromium.quit();
    return ended.ok ? 0 : refuse(ended.failure);
  } finally {
    await instance.release();
  }
}

/** Where there is no display: the same window, unseen, shows that it works. */
async function showSample(folder: string, program: string): Promise<number> {
  try {
    const walked = await walkSample({
      folder,
      browser: program,
      page,
      ending,
      start: (chromium) => startApp({ ...built, platform: chromium, open: null, sample: false }),
    });
    if (!walked.ok) return refuse(walked.failure);
    const { checked, files } = walked.value;
    const lines = [
      `${walkWords.checked.zh} / ${walkWords.checked.en}: ${checked}`,
      `${walkWords.left.zh} / ${walkWords.left.en}:`,
    ];
    process.stdout.write(`${[...lines, ...files.map((file) => `  ${file}`)].join("\n")}\n`);
    return 0;
  } catch (error) {
    if (ending.aborted) return 1;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${walkWords.failed.zh} / ${walkWords.failed.en}: ${reason}\n`);
    return 2;
  }
}

/** Started from a menu or by a double click there is nobody who reads the console: then the system shows it. */
async function refuseInSight(failure: Failure): Promise<number> {
  const status = refuse(failure);
  // `Gouji.exe` shows by itself what this process has said.
  if (walk === undefined && !process.stderr.isTTY && environment["GOUJI_STARTER"] === undefined) {
    await tellNatively(platformWords.name.zh, formatFailure(failure, "zh"), platform, runProgram);
  }
  return status;
}

function refuse(failure: Failure): number {
  process.stderr.write(`gouji: ${formatFailure(failure, "zh")}\n`);
  return 2;
}
