import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Sets the open report beside last year's or another one; a second time goes back to the report. */
export const compare: Action = {
  name: actionWords.compare,
  keys: ["Mod+K"],
  available: (desk) => desk.editor !== null,
  perform: (desk) => desk.editor?.showCompare(),
};
