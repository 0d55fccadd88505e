import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Goes back to the actual size. */
export const zoomReset: Action = {
  name: actionWords.zoomReset,
  keys: ["Mod+0"],
  available: (desk) => desk.zoom !== 100,
  perform: (desk) => desk.setZoom(100),
};
