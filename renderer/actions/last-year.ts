import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Links last year's report, or takes the link away. */
export const lastYear: Action = {
  name: actionWords.lastYear,
  keys: ["Mod+L"],
  available: (desk) => desk.editor?.readOnly === false,
  perform: (desk) => desk.editor?.showLastYear(),
};
