import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import packageFile from "../package.json" with { type: "json" };
import type { Failure } from "../shared/result.ts";
import { formatFailure } from "../shared/words/failures.ts";
import { findBrowser, isProgram } from "./export/pdf/find-browser.ts";
import { createChromiumPlatform } from "./platform/chromium/chromium-platform.ts";
import { becomeOnlyInstance } from "./platform/chromium/single-instance.ts";
import { userFolders } from "./platform/chromium/user-folders.ts";
import { walkSample } from "./platform/chromium/walk-sample.ts";
import { reportPathIn } from "./platform/report-path.ts";
import { startApp } from "./window/start-app.ts";

const { platform, env: environment } = process;
const page = join(import.meta.dirname, "..", "renderer");
const words = process.argv.slice(2);
const walk = words[0] === "--walk" ? words[1] : undefined;

const browser = await findBrowser({ platform, environment, home: homedir(), isProgram });
if (!browser.ok) process.exit(refuse(browser.failure));
process.exit(walk === undefined ? await openForUser(browser.value) : await walkSample(walk, browser.value, page));

async function openForUser(program: string): Promise<number> {
  const home = homedir();
  const userDirs = await readFile(join(home, ".config", "user-dirs.dirs"), "utf8").catch(() => undefined);
  const folders = userFolders({ platform, home, environment, userDirs });
  const open = reportPathIn(words, process.cwd());
  const instance = await becomeOnlyInstance(folders.appData, open);
  if (instance.kind === "forwarded") return 0;
  const chromium = createChromiumPlatform({ browser: program, page, folders, headless: false, instance });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void chromium.quit());
  try {
    const started = await startApp({ platform: chromium, version: packageFile.version, open });
    if (!started.ok) return refuse(started.failure);
    await started.value.ended;
    // The page may be gone while the browser still runs.
    await chromium.quit();
    return 0;
  } finally {
    await instance.release();
  }
}

function refuse(failure: Failure): number {
  process.stderr.write(`gouji: ${formatFailure(failure, "zh")}\n`);
  return 2;
}
