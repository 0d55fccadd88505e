import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Holds an exported file against the report. */
export const verify: Action = {
  name: actionWords.verify,
  keys: ["Mod+Shift+E"],
  available: (desk) => desk.editor !== null,
  perform: (desk) => desk.editor?.showVerify(),
};
