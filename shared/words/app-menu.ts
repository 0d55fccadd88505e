import type { FixedWording } from "./language.ts";

/** What the application menu calls those of the window's actions that stand in it. */
export const menuActionWords = {
  newReport: { zh: "新建报告…", en: "New report…" },
  openReport: { zh: "打开或导入…", en: "Open or import…" },
  importFolder: { zh: "导入文件夹…", en: "Import a folder…" },
  save: { zh: "保存", en: "Save" },
  export: { zh: "导出…", en: "Export…" },
  closeReport: { zh: "关闭报告", en: "Close report" },
  undo: { zh: "撤销", en: "Undo" },
  redo: { zh: "恢复", en: "Redo" },
  find: { zh: "查找…", en: "Find…" },
  nextFinding: { zh: "下一条问题", en: "Next finding" },
  settings: { zh: "设置…", en: "Settings…" },
  handbook: { zh: "使用手册", en: "Handbook" },
} as const satisfies Record<string, FixedWording>;

/** An action of the application menu. */
export type MenuAction = keyof typeof menuActionWords;

/** The keys of these actions, which the window listens to and the menu shows; Mod is Ctrl, on a Mac Command. */
export const menuActionKeys = {
  newReport: ["Mod+N"],
  openReport: ["Mod+O"],
  importFolder: ["Mod+Shift+O"],
  save: ["Mod+S"],
  export: ["Mod+E"],
  closeReport: ["Mod+W"],
  undo: ["Mod+Z"],
  redo: ["Mod+Y", "Mod+Shift+Z"],
  find: ["Mod+F"],
  nextFinding: ["F8"],
  settings: ["Mod+,"],
  handbook: ["F1"],
} as const satisfies Readonly<Record<MenuAction, readonly [string, ...string[]]>>;

/** What the application menu calls what the system does by itself. */
export const menuRoleWords = {
  quit: { zh: "退出", en: "Quit" },
  cut: { zh: "剪切", en: "Cut" },
  copy: { zh: "复制", en: "Copy" },
  paste: { zh: "粘贴", en: "Paste" },
  selectAll: { zh: "全选", en: "Select all" },
  minimize: { zh: "最小化", en: "Minimize" },
  togglefullscreen: { zh: "全屏", en: "Full screen" },
} as const satisfies Record<string, FixedWording>;

/** What the system does by itself. */
export type MenuRole = keyof typeof menuRoleWords;

/** The headings of the application menu. */
export const menuWords = {
  file: { zh: "文件", en: "File" },
  edit: { zh: "编辑", en: "Edit" },
  check: { zh: "核对", en: "Check" },
  window: { zh: "窗口", en: "Window" },
  help: { zh: "帮助", en: "Help" },
} as const satisfies Record<string, FixedWording>;

/** A line of a menu: an action of the window, something the system does, or a separating line. */
export type MenuLine =
  { readonly action: MenuAction; readonly keys: string } | { readonly role: MenuRole } | { readonly separator: true };

const line = { separator: true } as const;

/** An action's line, with its first keys as Electron names them. */
function actionLine(action: MenuAction): MenuLine {
  return { action, keys: menuActionKeys[action][0].replace("Mod", "CmdOrCtrl") };
}

/** The application menu, described once. */
export const appMenu: readonly { readonly menu: keyof typeof menuWords; readonly lines: readonly MenuLine[] }[] = [
  {
    menu: "file",
    lines: [
      actionLine("newReport"),
      actionLine("openReport"),
      actionLine("importFolder"),
      line,
      actionLine("save"),
      actionLine("export"),
      actionLine("closeReport"),
      line,
      actionLine("settings"),
      line,
      { role: "quit" },
    ],
  },
  {
    menu: "edit",
    lines: [
      actionLine("undo"),
      actionLine("redo"),
      line,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
      line,
      actionLine("find"),
    ],
  },
  { menu: "check", lines: [actionLine("nextFinding")] },
  { menu: "window", lines: [{ role: "minimize" }, { role: "togglefullscreen" }] },
  { menu: "help", lines: [actionLine("handbook")] },
];

/** What dialogs and the window itself are called. */
export const platformWords = {
  name: { zh: "勾稽", en: "Gouji" },
  chooseFolder: { zh: "选择文件夹", en: "Choose a folder" },
  /** The folder of the reports in the user's documents; folders are shared with colleagues, so it is Chinese in every language. */
  libraryFolder: { zh: "勾稽报告", en: "勾稽报告" },
} as const satisfies Record<string, FixedWording>;

/** The kinds of files that somebody may be asked for: reports, reports and documents that can be imported, backups of the library. */
export const fileKinds = ["report", "document", "backup"] as const;

/** A kind of files that somebody may be asked for. */
export type FileKind = (typeof fileKinds)[number];

/** What the dialog says that asks for a file, and what it calls the files. */
export const fileKindWords: Readonly<
  Record<FileKind, { readonly choose: FixedWording; readonly files: FixedWording }>
> = {
  report: {
    choose: { zh: "选择报告文件", en: "Choose a report" },
    files: { zh: "勾稽报告", en: "Gouji reports" },
  },
  document: {
    choose: { zh: "选择报告或要导入的文件", en: "Choose a report or a document to import" },
    files: { zh: "报告和可导入的文件", en: "Reports and documents" },
  },
  backup: {
    choose: { zh: "选择备份文件", en: "Choose a backup" },
    files: { zh: "勾稽备份", en: "Gouji backups" },
  },
};
