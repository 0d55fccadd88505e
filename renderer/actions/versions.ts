import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Lists earlier states of the report. */
export const versions: Action = {
  name: actionWords.versions,
  keys: ["Mod+H"],
  available: (desk) => desk.editor !== null,
  perform: (desk) => desk.editor?.showVersions(),
};
