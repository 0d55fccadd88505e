import { actionWords } from "../../shared/words/actions.ts";
import { menuActionKeys, menuActionWords } from "../../shared/words/app-menu.ts";
import type { Action, Desk } from "../shell/desk.ts";

/** Whether somebody stands at a cell about which something was found. */
function isCellFound({ report }: Desk): boolean {
  const cell = report?.currentCell();
  return (
    cell !== undefined && report?.session.findingsAt(cell).some(({ explained }) => explained === undefined) === true
  );
}

const withReport = (desk: Desk): boolean => desk.report !== null;

/** What is seen or written in the panel beside the report, which is unfolded for it. */
function beside(show: (report: NonNullable<Desk["report"]>) => void): Action["perform"] {
  return ({ report, view, setView }) => {
    if (view.findingsFolded) setView({ findingsFolded: false });
    if (report !== null) show(report);
  };
}

/** What is done while a report is being written: taking back, finding words, going through the findings. */
export const editingActions = {
  undo: {
    name: menuActionWords.undo,
    keys: menuActionKeys.undo,
    leavesTextFields: true,
    available: ({ report }) => report?.readOnly === false && report.session.canUndo(),
    perform: (desk) => void desk.report?.session.undo(),
  },
  redo: {
    name: menuActionWords.redo,
    keys: menuActionKeys.redo,
    leavesTextFields: true,
    available: ({ report }) => report?.readOnly === false && report.session.canRedo(),
    perform: (desk) => void desk.report?.session.redo(),
  },
  find: {
    name: menuActionWords.find,
    keys: menuActionKeys.find,
    available: withReport,
    perform: (desk) => desk.report?.showSearch("find"),
  },
  replace: {
    name: actionWords.replace,
    keys: ["Mod+H"],
    available: ({ report }) => report?.readOnly === false,
    perform: (desk) => desk.report?.showSearch("replace"),
  },
  writeNote: {
    name: actionWords.writeNote,
    keys: ["Shift+F2"],
    available: ({ report }) => report?.readOnly === false,
    perform: beside((report) => report.writeNote()),
  },
  aboutCell: {
    name: actionWords.aboutCell,
    keys: [],
    available: ({ report }) => report?.currentCell() !== undefined,
    perform: beside((report) => report.showAboutCell()),
  },
  cellFinding: {
    name: actionWords.cellFinding,
    keys: [],
    available: isCellFound,
    perform: beside((report) => report.showCellFinding()),
  },
  nextFinding: {
    name: menuActionWords.nextFinding,
    keys: menuActionKeys.nextFinding,
    available: withReport,
    perform: (desk) => desk.report?.stepFinding(1),
  },
  previousFinding: {
    name: actionWords.previousFinding,
    keys: ["Shift+F8"],
    available: withReport,
    perform: (desk) => desk.report?.stepFinding(-1),
  },
} as const satisfies Record<string, Action>;
