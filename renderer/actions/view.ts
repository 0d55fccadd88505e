import { actionWords } from "../../shared/words/actions.ts";
import type { Action } from "../shell/desk.ts";

/** Toolbar, parts, page and findings of the editor, files, document and reading of an import, or tabs, list and side of a gathering, in the order in which they stand. */
const regions = [
  ".bar",
  ".sign-off-facts",
  ".parts",
  ".centre",
  ".findings",
  ".import-files",
  ".import-source",
  ".import-found",
  ".hall-tabs > [role='tablist']",
  ".hall-main",
  ".hall-panel",
] as const;
const focusable = "button:not(:disabled), input, textarea, [tabindex='0'], [contenteditable='true']";

/** What is shown, how large, and which part of it has the focus. */
export const viewActions = {
  /** Gathers the reports of many units: the list of gatherings. */
  gathering: {
    name: actionWords.gathering,
    keys: ["Mod+Shift+G"],
    available: (desk) => desk.screen !== "gathering" || desk.path !== null,
    perform: (desk) => desk.openGathering(null),
  },
  /** Sets the open report beside last year's or another one; a second time goes back to the report. */
  compare: {
    name: actionWords.compare,
    keys: ["Mod+K"],
    available: (desk) => desk.report !== null,
    perform: (desk) => desk.report?.toggleComparison(),
  },
  /** Counts the tables from the register of applications; a second time goes back to the report. */
  ledger: {
    name: actionWords.ledger,
    keys: ["Mod+Shift+K"],
    available: (desk) => desk.report !== null,
    perform: (desk) => desk.report?.toggleLedger(),
  },
  /** Shows the page to sign from; a second time goes back to the report. */
  signOff: {
    name: actionWords.signOff,
    keys: ["F7"],
    available: (desk) => desk.report !== null,
    perform: (desk) => desk.report?.toggleSignOff(),
  },
  /** Fills the report in row by row; a second time shows the page at the same cell. */
  fillIn: {
    name: actionWords.fillIn,
    keys: ["Mod+G"],
    available: (desk) => desk.report !== null,
    perform: (desk) => desk.report?.toggleFillIn(),
  },
  /** Table three alone, all of its rows; a second time shows the page again. */
  wholeTable: {
    name: actionWords.wholeTable,
    keys: ["Mod+Shift+T"],
    available: (desk) => desk.report !== null,
    perform: (desk) => desk.report?.toggleWholeTable(),
  },
  foldParts: {
    name: actionWords.foldParts,
    keys: ["Mod+Shift+L"],
    available: (desk) => desk.report !== null,
    perform: ({ setView }) =>
      setView({ parts: document.querySelector(".parts")?.hasAttribute("data-folded") === true ? "open" : "folded" }),
  },
  foldFindings: {
    name: actionWords.foldFindings,
    keys: ["Mod+Shift+F"],
    available: (desk) => desk.report !== null,
    perform: ({ view, setView }) => setView({ findingsFolded: !view.findingsFolded }),
  },
  lastYearBeside: {
    name: actionWords.lastYearBeside,
    keys: ["Mod+Shift+Y"],
    available: (desk) => desk.report !== null,
    perform: ({ view, setView }) => setView({ lastYearBeside: !view.lastYearBeside }),
  },
  /** So that nobody has to walk through all cells of a table to leave it. */
  nextRegion: {
    name: actionWords.nextRegion,
    keys: ["F6"],
    available: (desk) => desk.report !== null || desk.screen === "import" || desk.screen === "gathering",
    perform: goToNextRegion,
  },
  zoomIn: {
    name: actionWords.zoomIn,
    keys: ["Mod+=", "Mod++"],
    available: (desk) => desk.zoom < 200,
    perform: (desk) => desk.setZoom(desk.zoom + 10),
  },
  zoomOut: {
    name: actionWords.zoomOut,
    keys: ["Mod+-"],
    available: (desk) => desk.zoom > 80,
    perform: (desk) => desk.setZoom(desk.zoom - 10),
  },
  zoomReset: {
    name: actionWords.zoomReset,
    keys: ["Mod+0"],
    available: (desk) => desk.zoom !== 100,
    perform: (desk) => desk.setZoom(100),
  },
} as const satisfies Record<string, Action>;

function goToNextRegion(): void {
  const shown = regions
    .map((region) => document.querySelector<HTMLElement>(region))
    .filter((region) => region !== null);
  const here = shown.findIndex((region) => region.contains(document.activeElement));
  const next = shown[(here + 1) % shown.length];
  if (next?.matches(focusable) === true) next.focus();
  else next?.querySelector<HTMLElement>(focusable)?.focus();
}
