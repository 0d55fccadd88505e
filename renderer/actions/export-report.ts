import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Opens the export dialog. */
export const exportReport: Action = {
  name: menuActionWords.export,
  keys: ["Mod+E"],
  available: (desk) => desk.editor !== null,
  perform: (desk) => desk.editor?.showExport(),
};
