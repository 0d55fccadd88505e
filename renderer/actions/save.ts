import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Saves at once. */
export const save: Action = {
  name: menuActionWords.save,
  keys: ["Mod+S"],
  available: (desk) => desk.editor !== null && !desk.editor.readOnly,
  perform: (desk) => desk.editor?.save(),
};
