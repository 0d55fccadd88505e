import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Opens a report file that the user chooses. */
export const openReport: Action = {
  name: menuActionWords.openReport,
  keys: ["Mod+O"],
  available: (desk) => !desk.newReportOpen,
  perform: (desk) => desk.chooseFile(),
};
