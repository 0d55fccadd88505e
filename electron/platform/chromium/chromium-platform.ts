import { join } from "node:path";
import type { Result } from "../../../shared/result.ts";
import { platformWords } from "../../../shared/words/app-menu.ts";
import { createPageFiles } from "../page-files.ts";
import type { Folders, Platform } from "../platform.ts";
import { type BrowserWindow, openBrowserWindow } from "./browser-window.ts";
import { type RunProgram, runProgram } from "../run-program.ts";
import { askForFiles, askNatively, hasDialogs, openNatively, showNatively } from "./native-dialogs.ts";
import type { Instance } from "./single-instance.ts";
import { fileChoice } from "../report-files.ts";

/** The page's address. The name can never lead anywhere (RFC 2606, `.invalid`); the files come from this computer. */
export const chromiumOrigin = "https://gouji.invalid";

/** What the Chromium platform is built from. */
export interface ChromiumPlatformParts {
  /** The browser's program. */
  readonly browser: string;
  /** The folder of the built page. */
  readonly page: string;
  readonly folders: Folders;
  readonly headless: boolean;
  readonly instance: Pick<Extract<Instance, { kind: "first" }>, "onSecondStart">;
  readonly run?: RunProgram;
}

/** The surroundings in an installed Chromium, Chrome or Edge. `window` is the open window, for those who look on. */
export interface ChromiumPlatform extends Platform {
  readonly window: () => BrowserWindow | undefined;
}

/** Builds the platform on an installed browser. It has no menu of its own: the window's controls and keys offer the same. */
export function createChromiumPlatform(parts: ChromiumPlatformParts): ChromiumPlatform {
  const { browser, page, folders, headless, instance, run = runProgram } = parts;
  const files = createPageFiles(chromiumOrigin, page);
  let window: BrowserWindow | undefined;
  let quitting = false;
  return {
    name: "chromium",
    folders,
    origin: chromiumOrigin,
    window: () => window,
    openWindow: async (options): Promise<Result<BrowserWindow>> => {
      const profile = join(folders.appData, "browser");
      const opened = await openBrowserWindow({ ...options, browser, profile, origin: chromiumOrigin, files, headless });
      if (opened.ok) window = opened.value;
      // Somebody wanted it to end while the browser was still on its way.
      if (quitting) await window?.close();
      return opened;
    },
    hasDialogs: () => hasDialogs(process.platform, process.env["PATH"] ?? ""),
    chooseFolder: (language, start) =>
      askNatively(
        {
          kind: "folder",
          title: platformWords.chooseFolder[language],
          reportFiles: "",
          extensions: [],
          start,
        },
        process.platform,
        run,
      ),
    chooseFile: (language, kind) =>
      askNatively({ kind: "report", ...fileChoice(language, kind) }, process.platform, run),
    chooseDocuments: (language) =>
      askForFiles({ kind: "documents", ...fileChoice(language, "document") }, process.platform, run),
    showInFolder: (path) => showNatively(path, process.platform, run),
    openFile: (path) => openNatively(path, process.platform, run),
    setMenu: () => undefined,
    onSecondStart: instance.onSecondStart,
    quit: async () => {
      quitting = true;
      await window?.close();
    },
  };
}
