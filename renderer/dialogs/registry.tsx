import { type ComponentType, lazy } from "react";
import { aboutWords } from "../../shared/words/about.ts";
import { actionWords } from "../../shared/words/actions.ts";
import { menuActionKeys, menuActionWords } from "../../shared/words/app-menu.ts";
import { backupWords } from "../../shared/words/backup.ts";
import { checkListWords } from "../../shared/words/check-list.ts";
import type { KeyedAction } from "../../shared/handbook/prose/program.ts";
import { libraryListWords } from "../../shared/library/words.ts";
import { editorWords } from "../../shared/words/editor-screen.ts";
import { printWords } from "../../shared/words/print.ts";
import { settingsWords } from "../../shared/words/screens.ts";
import { editingActions } from "../actions/editing.ts";
import { fileActions } from "../actions/files.ts";
import { formatShortcut, paletteKeys } from "../actions/shortcut.ts";
import { viewActions } from "../actions/view.ts";
import { type Action, type Desk, type Dialog, type ReportDialogProps, useDesk } from "../shell/desk.ts";

/** What is the same in every entry. */
type Entry<Props> = Pick<Action, "name" | "keys"> & { readonly component: () => Promise<ComponentType<Props>> };

/**
 * Every dialog that an action opens: its name, its keys, and the chapter that shows it. A new one is a chapter and an entry here; its
 * button, shortcut and place in the menu follow. The chapters are no part of the window's start; its frame fetches them right after it.
 */
export const dialogs = {
  newReport: windowDialog({
    name: menuActionWords.newReport,
    keys: menuActionKeys.newReport,
    component: async () => (await import("./new-report-dialog.tsx")).NewReportDialog,
  }),
  export: reportDialog({
    name: menuActionWords.export,
    keys: menuActionKeys.export,
    component: async () => {
      const { ExportDialog } = await import("./export-dialog.tsx");
      return (props) => {
        const desk = useDesk();
        return (
          <ExportDialog {...props} onPrint={() => openNext("print", desk)} onVerify={() => openNext("verify", desk)} />
        );
      };
    },
  }),
  versions: reportDialog({
    name: actionWords.versions,
    keys: ["Mod+Shift+H"],
    component: async () => (await import("./versions-dialog.tsx")).VersionsDialog,
  }),
  lastYear: reportDialog({
    name: actionWords.lastYear,
    keys: ["Mod+L"],
    changes: true,
    component: async () => (await import("./last-year-dialog.tsx")).LastYearDialog,
  }),
  print: reportDialog({
    name: printWords.action,
    keys: ["Mod+P"],
    component: async () => (await import("./print-dialog.tsx")).PrintDialog,
  }),
  verify: reportDialog({
    name: actionWords.verify,
    keys: ["Mod+Shift+E"],
    component: async () => (await import("./verify-dialog.tsx")).VerifyDialog,
  }),
  checkList: reportDialog({
    name: checkListWords.title,
    keys: ["F9"],
    component: async () => (await import("./check-list-dialog.tsx")).CheckListDialog,
  }),
  packet: reportDialog({
    name: actionWords.packet,
    keys: ["Mod+Shift+M"],
    component: async () => (await import("./packet-dialog.tsx")).PacketDialog,
  }),
  title: reportDialog({
    name: editorWords.editTitle,
    keys: [],
    changes: true,
    component: async () => (await import("./title-dialog.tsx")).TitleDialog,
  }),
  backup: windowDialog({
    name: { zh: `${backupWords.title.zh}…`, en: `${backupWords.title.en}…` },
    keys: [],
    component: async () => (await import("./backup-dialog.tsx")).BackupDialog,
  }),
  notices: windowDialog({
    name: actionWords.notices,
    keys: [],
    component: async () => (await import("./notices-dialog.tsx")).NoticesDialog,
  }),
  removed: windowDialog({
    name: libraryListWords.removedTitle,
    keys: [],
    component: async () => (await import("./removed-dialog.tsx")).RemovedDialog,
  }),
  handbook: windowDialog({
    name: menuActionWords.handbook,
    keys: menuActionKeys.handbook,
    component: async () => {
      const { HandbookDialog } = await import("./handbook-dialog.tsx");
      const keys = keyedActions();
      return ({ onClose }) => <HandbookDialog keys={keys} onClose={onClose} />;
    },
  }),
  about: windowDialog({
    name: { zh: `${aboutWords.title.zh}…`, en: `${aboutWords.title.en}…` },
    keys: [],
    component: async () => (await import("./about-dialog.tsx")).AboutDialog,
  }),
  licences: windowDialog({
    name: settingsWords.licences,
    keys: [],
    component: async () => (await import("./licences-dialog.tsx")).LicencesDialog,
  }),
} as const satisfies Record<string, Dialog>;

/** Opens another dialog in place of the one that is open. */
function openNext(name: "print" | "verify", desk: Desk): void {
  desk.open(dialogs[name]);
}

/** What has keys of its own, by its name, as the handbook lists it. */
export function keyedActions(): readonly KeyedAction[] {
  const chapters: readonly Readonly<Record<string, Action>>[] = [fileActions, editingActions, viewActions, dialogs];
  return [
    ...chapters.flatMap((chapter) => Object.values(chapter)),
    { name: actionWords.palette, keys: paletteKeys },
  ].flatMap(({ name, keys }) => (keys.length === 0 ? [] : [{ name, shortcut: keys.map(formatShortcut).join(" / ") }]));
}

/** A dialog that may be opened on every screen. */
function windowDialog({ component, ...entry }: Entry<{ readonly onClose: () => void }>): Dialog {
  const load = async () => ({ default: await component() });
  const Component = lazy(load);
  const dialog: Dialog = {
    ...entry,
    ofReport: false,
    load,
    available: () => true,
    perform: (desk) => desk.open(dialog),
    show: (desk) => <Component onClose={desk.closeDialog} />,
  };
  return dialog;
}

/** A dialog over the open report. One that `changes` it is closed to those who can only read. */
function reportDialog({
  component,
  changes = false,
  ...entry
}: Entry<ReportDialogProps> & { readonly changes?: boolean }): Dialog {
  const load = async () => ({ default: await component() });
  const Component = lazy(load);
  const dialog: Dialog = {
    ...entry,
    ofReport: true,
    load,
    available: ({ report }) => report !== null && !(changes && report.readOnly),
    perform: (desk) => desk.open(dialog),
    show: (desk) => desk.report !== null && <Component open={desk.report} onClose={desk.closeDialog} />,
  };
  return dialog;
}
