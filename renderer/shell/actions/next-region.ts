import { actionWords } from "../../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Toolbar, parts, page and findings of the editor, in the order in which they stand. */
const regions = [".bar", ".parts", ".centre", ".findings"] as const;
const focusable = "button:not(:disabled), input, textarea, [tabindex='0'], [contenteditable='true']";

/** Goes to the next region of the editor, so that nobody has to walk through all cells of a table to leave it. */
export const nextRegion: Action = {
  name: actionWords.nextRegion,
  keys: ["F6"],
  available: (desk) => desk.editor !== null,
  perform: () => {
    const here = regions.findIndex((region) => document.activeElement?.closest(region) !== null);
    const next = regions[(here + 1) % regions.length] ?? regions[0];
    document.querySelector(next)?.querySelector<HTMLElement>(focusable)?.focus();
  },
};
