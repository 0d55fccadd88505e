import { menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action } from "./action.ts";

/** Opens the settings. */
export const settings: Action = {
  name: menuActionWords.settings,
  keys: ["Mod+,"],
  available: (desk) => desk.screen !== "settings",
  perform: (desk) => desk.goTo("settings"),
};
