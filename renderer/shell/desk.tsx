import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useBridge } from "../bridge/bridge-context.tsx";
import type { ReportSession } from "../session/report-session.ts";
import { useNotices } from "./notices.tsx";
import { useSettings } from "./settings-context.tsx";

/** The screens of the window. */
export type ScreenName = "library" | "editor" | "settings" | "compare" | "import";

/** What the open editor offers to actions. */
export interface EditorDesk {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly save: () => void;
  readonly showExport: () => void;
  readonly showVersions: () => void;
  readonly showLastYear: () => void;
  readonly showFind: () => void;
  readonly showCompare: () => void;
  readonly showVerify: () => void;
  readonly jump: (step: 1 | -1) => void;
  /** Saves what is open; false where the user has to decide first. */
  readonly leave: () => Promise<boolean>;
}

/** A file to import: one on disk, or one that was dropped on the window. */
export type ImportFile = { readonly path: string } | { readonly dropped: File };

/** The files that are imported one after another: those still to come with the present one first, and how many there were in all. */
export interface ImportQueue {
  readonly files: readonly ImportFile[];
  readonly of: number;
}

/** Where the window is, and how to go elsewhere. */
export interface Desk {
  readonly screen: ScreenName;
  readonly path: string | null;
  readonly editor: EditorDesk | null;
  readonly zoom: number;
  readonly newReportOpen: boolean;
  readonly setNewReportOpen: (open: boolean) => void;
  readonly setEditor: (editor: EditorDesk | null) => void;
  /** Leaves the editor only when everything is saved. */
  readonly goTo: (screen: Exclude<ScreenName, "editor" | "compare" | "import">) => void;
  readonly openReport: (path: string) => void;
  /** Sets a report of the library beside another one. */
  readonly compareReport: (path: string) => void;
  readonly imports: ImportQueue;
  /** Looks through files on the import screen; where files are looked through already, they come after those. */
  readonly importFiles: (files: readonly ImportFile[]) => void;
  /** Goes on to the next file to import; after the last one to the library, or to a report. */
  readonly nextImport: (path?: string) => void;
  /** Goes back to the library whatever is unsaved (its draft is kept). */
  readonly abandon: () => void;
  readonly chooseFile: () => void;
  readonly setZoom: (percent: number) => void;
}

const noImports: ImportQueue = { files: [], of: 0 };

/** Whether a file calls itself a report file. */
export function isReportName(name: string): boolean {
  return name.toLowerCase().endsWith(".gouji");
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** Holds which screen is shown. */
export function DeskProvider({ open, children }: { readonly open: string | null; readonly children: ReactNode }) {
  const bridge = useBridge();
  const notices = useNotices();
  const { settings, change } = useSettings();
  const [place, setPlace] = useState<{ readonly screen: ScreenName; readonly path: string | null }>(
    open === null ? { screen: "library", path: null } : { screen: "editor", path: open },
  );
  const [editor, setEditor] = useState<EditorDesk | null>(null);
  const [imports, setImports] = useState(noImports);
  const [newReportOpen, setNewReportOpen] = useState(false);
  const leaving = useRef(editor);
  useEffect(() => {
    leaving.current = editor;
  }, [editor]);

  const move = useCallback(async (screen: ScreenName, path: string | null) => {
    if (leaving.current !== null && !(await leaving.current.leave())) return;
    setImports(noImports);
    setPlace({ screen, path });
  }, []);
  const importFiles = useCallback(async (files: readonly ImportFile[]) => {
    if (files.length === 0 || (leaving.current !== null && !(await leaving.current.leave()))) return;
    setImports((queue) => ({ files: [...queue.files, ...files], of: queue.of + files.length }));
    setPlace({ screen: "import", path: null });
  }, []);
  const openReport = useCallback((path: string) => void move("editor", path), [move]);

  const desk = useMemo(
    (): Desk => ({
      ...place,
      editor,
      zoom: settings.zoom,
      newReportOpen,
      setNewReportOpen,
      setEditor,
      goTo: (screen) => void move(screen, null),
      openReport,
      compareReport: (path) => void move("compare", path),
      imports,
      importFiles: (files) => void importFiles(files),
      nextImport: (path) => {
        if (imports.files.length > 1) setImports({ files: imports.files.slice(1), of: imports.of });
        else if (path === undefined) void move("library", null);
        else openReport(path);
      },
      abandon: () => setPlace({ screen: "library", path: null }),
      chooseFile: () => {
        void bridge.call("dialog.chooseReport", { documents: true }).then((chosen) => {
          if (!chosen.ok) notices.failure(chosen.failure);
          else if (chosen.value.path === null) return;
          else if (isReportName(chosen.value.path)) openReport(chosen.value.path);
          else void importFiles([{ path: chosen.value.path }]);
        });
      },
      setZoom: (percent) => void change({ zoom: Math.min(200, Math.max(80, percent)) }),
    }),
    [place, editor, imports, importFiles, settings.zoom, newReportOpen, move, openReport, bridge, notices, change],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** Where the window is. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error("no desk above this component");
  return desk;
}
