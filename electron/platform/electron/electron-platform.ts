import { app, dialog, Menu, type MenuItemConstructorOptions, protocol, session, shell } from "electron";
import { fail, type Result, success } from "../../../shared/result.ts";
import {
  appMenu,
  type MenuAction,
  menuActionWords,
  type MenuLine,
  menuRoleWords,
  menuWords,
  platformWords,
} from "../../../shared/words/app-menu.ts";
import type { Language } from "../../../shared/words/language.ts";
import { createPageFiles } from "../page-files.ts";
import type { Platform } from "../platform.ts";
import { fileChoice, reportPathIn } from "../report-files.ts";
import { type ElectronWindow, openAppWindow } from "./app-window.ts";
import { electronOrigin, guardApp, guardSession, servePage } from "./guarded-page.ts";

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
    hasDialogs: () => Promise.resolve(true),
    chooseFolder: (language, start) =>
      choose({
        title: platformWords.chooseFolder[language],
        properties: ["openDirectory", "createDirectory"],
        ...(start === undefined ? {} : { defaultPath: start }),
      }),
    chooseFile: (language, kind) => {
      const { title, reportFiles: name, extensions } = fileChoice(language, kind);
      return choose({ title, properties: ["openFile"], filters: [{ name, extensions: [...extensions] }] });
    },
    chooseDocuments: (language) => {
      const { title, reportFiles: name, extensions } = fileChoice(language, "document");
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
    openFile: async (path) => {
      const problem = await shell.openPath(path);
      return problem === "" ? success(null) : fail({ code: "noFileManager", path, tried: problem });
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

/** The application menu as Electron takes it. The window itself listens to the keys, so the menu only shows them. */
function menuTemplate(language: Language, choose: (action: MenuAction) => void): readonly MenuItemConstructorOptions[] {
  const entry = (line: MenuLine): MenuItemConstructorOptions => {
    if ("separator" in line) return { type: "separator" };
    if ("role" in line) return { role: line.role, label: menuRoleWords[line.role][language] };
    return {
      label: menuActionWords[line.action][language],
      accelerator: line.keys,
      registerAccelerator: false,
      click: () => choose(line.action),
    };
  };
  return appMenu.map(({ menu, lines }) => ({ label: menuWords[menu][language], submenu: lines.map(entry) }));
}
