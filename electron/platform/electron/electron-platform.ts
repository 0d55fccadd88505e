import { app, dialog, Menu, protocol, session, shell } from "electron";
import { type Result, success } from "../../../shared/result.ts";
import { platformWords } from "../../../shared/words/app-menu.ts";
import { createPageFiles } from "../page-files.ts";
import type { Platform } from "../platform.ts";
import { reportPathIn } from "../report-path.ts";
import { type ElectronWindow, openAppWindow } from "./app-window.ts";
import { menuTemplate } from "./application-menu.ts";
import { electronOrigin, servePage } from "./page-protocol.ts";
import { guardApp, guardSession } from "./window-guard.ts";
import { reportChoice } from "../report-choice.ts";

/** What the Electron platform is built from. */
export interface ElectronPlatformParts {
  /** The folder of the built page. */
  readonly page: string;
  /** The built preload. */
  readonly preload: string;
}

/** The surroundings in Electron. The program must be ready and the only one. */
export function createElectronPlatform({ page, preload }: ElectronPlatformParts): Platform {
  let window: ElectronWindow | undefined;
  guardApp(app);
  guardSession(session.defaultSession, electronOrigin);
  servePage(protocol, createPageFiles(electronOrigin, page));

  const chooseAll = async (options: Electron.OpenDialogOptions): Promise<Result<readonly string[]>> => {
    const { canceled, filePaths } =
      window === undefined
        ? await dialog.showOpenDialog(options)
        : await dialog.showOpenDialog(window.browserWindow, options);
    return success(canceled ? [] : filePaths);
  };
  const choose = async (options: Electron.OpenDialogOptions): Promise<Result<string | null>> => {
    const chosen = await chooseAll(options);
    return chosen.ok ? success(chosen.value[0] ?? null) : chosen;
  };

  return {
    name: "electron",
    folders: { documents: app.getPath("documents"), appData: app.getPath("userData"), logs: app.getPath("logs") },
    origin: electronOrigin,
    openWindow: async (options) => {
      window = await openAppWindow({ ...options, preload, origin: electronOrigin });
      return success(window);
    },
    chooseFolder: (language, start) =>
      choose({
        title: platformWords.chooseFolder[language],
        properties: ["openDirectory", "createDirectory"],
        ...(start === undefined ? {} : { defaultPath: start }),
      }),
    chooseReport: (language, documents) => {
      const { title, reportFiles: name, extensions } = reportChoice(language, documents);
      return choose({ title, properties: ["openFile"], filters: [{ name, extensions: [...extensions] }] });
    },
    chooseDocuments: (language) => {
      const { title, reportFiles: name, extensions } = reportChoice(language, true);
      return chooseAll({
        title,
        properties: ["openFile", "multiSelections"],
        filters: [{ name, extensions: [...extensions] }],
      });
    },
    showInFolder: (path) => {
      shell.showItemInFolder(path);
      return Promise.resolve(success(null));
    },
    setMenu: (language, act) => Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(language, act)])),
    onSecondStart: (listener) => {
      app.on("second-instance", (_event, words, folder) => listener(reportPathIn(words.slice(1), folder)));
      // macOS hands over a double-clicked file this way.
      app.on("open-file", (event, path) => {
        event.preventDefault();
        listener(path);
      });
    },
    quit: () => {
      app.quit();
      return Promise.resolve();
    },
  };
}
