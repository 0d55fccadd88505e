import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Starts a report. */
export const newReport: Action = {
  name: menuActionWords.newReport,
  keys: ["Mod+N"],
  available: (desk) => desk.screen !== "settings" || desk.editor === null,
  perform: (desk) => desk.setNewReportOpen(true),
};
