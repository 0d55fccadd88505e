import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Takes the last change back. */
export const undo: Action = {
  name: menuActionWords.undo,
  keys: ["Mod+Z"],
  leavesTextFields: true,
  available: (desk) => desk.editor !== null && !desk.editor.readOnly && desk.editor.session.canUndo(),
  perform: (desk) => void desk.editor?.session.undo(),
};
