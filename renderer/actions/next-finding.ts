import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Goes to the next finding. */
export const nextFinding: Action = {
  name: menuActionWords.nextFinding,
  keys: ["F8"],
  available: (desk) => desk.editor !== null,
  perform: (desk) => desk.editor?.jump(1),
};
