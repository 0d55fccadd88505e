import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Makes everything smaller. */
export const zoomOut: Action = {
  name: actionWords.zoomOut,
  keys: ["Mod+-"],
  available: (desk) => desk.zoom > 80,
  perform: (desk) => desk.setZoom(desk.zoom - 10),
};
