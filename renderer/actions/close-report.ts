import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Goes back to the library. */
export const closeReport: Action = {
  name: menuActionWords.closeReport,
  keys: ["Mod+W"],
  available: (desk) => desk.screen !== "library",
  perform: (desk) => desk.goTo("library"),
};
