import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Makes everything larger. */
export const zoomIn: Action = {
  name: actionWords.zoomIn,
  keys: ["Mod+=", "Mod++"],
  available: (desk) => desk.zoom < 200,
  perform: (desk) => desk.setZoom(desk.zoom + 10),
};
