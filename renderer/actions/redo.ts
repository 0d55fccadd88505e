import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Brings a change back that was taken back. */
export const redo: Action = {
  name: menuActionWords.redo,
  keys: ["Mod+Y", "Mod+Shift+Z"],
  leavesTextFields: true,
  available: (desk) => desk.editor !== null && !desk.editor.readOnly && desk.editor.session.canRedo(),
  perform: (desk) => void desk.editor?.session.redo(),
};
