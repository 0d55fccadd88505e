import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Goes to the finding before. */
export const previousFinding: Action = {
  name: actionWords.previousFinding,
  keys: ["Shift+F8"],
  available: (desk) => desk.editor !== null,
  perform: (desk) => desk.editor?.jump(-1),
};
