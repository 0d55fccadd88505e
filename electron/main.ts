import { dirname, join } from "node:path";
import { app, dialog, protocol } from "electron";
import packageFile from "../package.json" with { type: "json" };
import type { Failure } from "../shared/failure.ts";
import { platformWords } from "../shared/words/app-menu.ts";
import { formatFailure } from "../shared/words/failures.ts";
import { createBugLog } from "./ipc/bug-log.ts";
import { shutNetwork } from "./offline/shut-network.ts";
import { silentSwitches } from "./offline/silent-switches.ts";
import { createElectronPlatform } from "./platform/electron/electron-platform.ts";
import { registerPageScheme } from "./platform/electron/guarded-page.ts";
import { asksForSample, reportPathIn } from "./platform/report-files.ts";
import { packagedFolder } from "./platform/program-folder.ts";
import { toldToEnd } from "./platform/told-to-end.ts";
import { startApp } from "./window/start-app.ts";

shutNetwork();
app.setName("gouji");
// Chromium reads its switches once, when Electron is ready.
for (const { name, value } of silentSwitches) {
  if (value === undefined) app.commandLine.appendSwitch(name);
  else app.commandLine.appendSwitch(name, value);
}
registerPageScheme(protocol);

// Electron quits at the signals by itself; it does not notice that whoever started it is gone.
toldToEnd([]).addEventListener("abort", () => app.quit());

// Not awaited: Electron is ready only after this file has run to its end.
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  // macOS names a double-clicked report before the program is ready.
  let doubleClicked: string | null = null;
  app.once("open-file", (event, path) => {
    event.preventDefault();
    doubleClicked = path;
  });
  let finished = false;
  app.on("window-all-closed", () => undefined);
  app.on("will-quit", (event) => {
    if (!finished) event.preventDefault();
  });
  try {
    await openForUser(() => doubleClicked);
  } catch (error) {
    // A bug before there is a window: without this the program would go on unseen.
    const log = await createBugLog(app.getPath("logs"), () => new Date())("start", error);
    complain({ code: "internal", log });
  }
  finished = true;
  app.quit();
}

async function openForUser(doubleClicked: () => string | null): Promise<void> {
  await app.whenReady();
  const dist = join(import.meta.dirname, "..");
  const platform = createElectronPlatform({
    page: join(dist, "renderer"),
    preload: join(dist, "preload", "preload.cjs"),
  });
  const open = doubleClicked() ?? reportPathIn(process.argv.slice(1), process.cwd());
  const started = await startApp({
    platform,
    version: packageFile.version,
    program: [import.meta.dirname, join(dist, "renderer")],
    licences: join(dist, "THIRD_PARTY_NOTICES.txt"),
    importThread: join(import.meta.dirname, "import-thread.mjs"),
    programFolder: app.isPackaged ? packagedFolder(dirname(process.execPath)) : undefined,
    open,
    sample: asksForSample(process.argv),
  });
  const ended = started.ok ? await started.value.ended : started;
  if (!ended.ok) complain(ended.failure);
}

function complain(failure: Failure): void {
  dialog.showErrorBox(platformWords.name.zh, formatFailure(failure, "zh"));
}
