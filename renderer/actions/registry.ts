import type { MenuAction } from "../../shared/ipc/contract.ts";
import type { Action } from "./action.ts";
import { closeReport } from "./close-report.ts";
import { compare } from "./compare.ts";
import { exportReport } from "./export-report.ts";
import { find } from "./find.ts";
import { lastYear } from "./last-year.ts";
import { newReport } from "./new-report.ts";
import { nextRegion } from "./next-region.ts";
import { nextFinding } from "./next-finding.ts";
import { openReport } from "./open-report.ts";
import { previousFinding } from "./previous-finding.ts";
import { redo } from "./redo.ts";
import { save } from "./save.ts";
import { settings } from "./settings.ts";
import { undo } from "./undo.ts";
import { verify } from "./verify.ts";
import { versions } from "./versions.ts";
import { zoomIn } from "./zoom-in.ts";
import { zoomOut } from "./zoom-out.ts";
import { zoomReset } from "./zoom-reset.ts";

/** Every action. Those of the application menu carry its names; a new action is a file and a line here. */
export const actions = {
  newReport,
  openReport,
  save,
  export: exportReport,
  closeReport,
  undo,
  redo,
  find,
  nextFinding,
  settings,
  previousFinding,
  nextRegion,
  versions,
  lastYear,
  compare,
  verify,
  zoomIn,
  zoomOut,
  zoomReset,
} as const satisfies Record<MenuAction, Action> & Record<string, Action>;

/** The name of an action. */
export type ActionName = keyof typeof actions;

/** All actions in order. */
export const allActions: readonly Action[] = Object.values(actions);
