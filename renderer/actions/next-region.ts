import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "./action.ts";

/** Toolbar, parts, page and findings of the editor, or document and reading of an import, in the order in which they stand. */
const regions = [".bar", ".parts", ".centre", ".findings", ".import-source", ".import-found"] as const;
const focusable = "button:not(:disabled), input, textarea, [tabindex='0'], [contenteditable='true']";

/** Goes to the next region of the screen, so that nobody has to walk through all cells of a table to leave it. */
export const nextRegion: Action = {
  name: actionWords.nextRegion,
  keys: ["F6"],
  available: (desk) => desk.editor !== null || desk.screen === "import",
  perform: () => {
    const shown = regions
      .map((region) => document.querySelector<HTMLElement>(region))
      .filter((region) => region !== null);
    const here = shown.findIndex((region) => region.contains(document.activeElement));
    const next = shown[(here + 1) % shown.length];
    if (next?.matches(focusable) === true) next.focus();
    else next?.querySelector<HTMLElement>(focusable)?.focus();
  },
};
