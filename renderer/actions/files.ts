import { menuActionKeys, menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "../shell/desk.ts";

/** What concerns whole reports and the program: opening, saving, going back, settings. Reports are begun and exported in dialogs. */
export const fileActions = {
  openReport: {
    name: menuActionWords.openReport,
    keys: menuActionKeys.openReport,
    available: (desk) => desk.dialog === null,
    perform: (desk) => desk.chooseFile(),
  },
  importFolder: {
    name: menuActionWords.importFolder,
    keys: menuActionKeys.importFolder,
    available: (desk) => desk.dialog === null,
    perform: (desk) => desk.importFolder(),
  },
  save: {
    name: menuActionWords.save,
    keys: menuActionKeys.save,
    available: (desk) => desk.report?.readOnly === false,
    perform: (desk) => void desk.report?.save(),
  },
  closeReport: {
    name: menuActionWords.closeReport,
    keys: menuActionKeys.closeReport,
    available: (desk) => desk.screen !== "library",
    perform: (desk) => {
      if (desk.screen === "settings" && desk.path !== null) desk.openReport(desk.path);
      else desk.goTo("library");
    },
  },
  settings: {
    name: menuActionWords.settings,
    keys: menuActionKeys.settings,
    available: (desk) => desk.screen !== "settings",
    perform: (desk) => desk.goTo("settings"),
  },
} as const satisfies Record<string, Action>;
