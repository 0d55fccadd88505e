import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Searches the text. */
export const find: Action = {
  name: menuActionWords.find,
  keys: ["Mod+F"],
  available: (desk) => desk.editor !== null,
  perform: (desk) => desk.editor?.showFind(),
};
