import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { mostImports } from "../../shared/recognition/importable.ts";
import { isReportName } from "../../shared/report-file/report-name.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { type Desk, DeskContext, type Dialog, type ImportFile, type OpenReport, type ScreenName } from "./desk.ts";
import { useNotices } from "./notices.tsx";
import { useSettings } from "./settings-context.tsx";

interface Place {
  readonly screen: ScreenName;
  readonly path: string | null;
}

const library: Place = { screen: "library", path: null };
const noImports: Desk["imports"] = [];

/** Holds which screen and which dialog is shown; begins with a report where the program was started with one. */
export function DeskProvider({ open, children }: { readonly open: string | null; readonly children: ReactNode }) {
  const bridge = useBridge();
  const notices = useNotices();
  const { settings, change } = useSettings();
  const [place, setPlace] = useState<Place>(open === null ? library : { screen: "editor", path: open });
  const [report, setReport] = useState<OpenReport | null>(null);
  const [opened, setOpened] = useState<{ readonly dialog: Dialog; readonly over: OpenReport | null } | null>(null);
  const [imports, setImports] = useState(noImports);
  const dialog = opened === null || (opened.dialog.ofReport && opened.over !== report) ? null : opened.dialog;

  // Somebody may choose a file for minutes; what is left then is what is open then.
  const latest = useRef({ place, report });
  useEffect(() => {
    latest.current = { place, report };
  }, [place, report]);
  const mayLeave = useCallback(async () => latest.current.report === null || latest.current.report.leave(), []);
  const move = useCallback(
    async (to: Place) => {
      const { screen, path } = latest.current.place;
      const comesBack = screen === "settings" && to.screen === "editor" && path === to.path;
      if ((screen === to.screen && path === to.path) || !(comesBack || (await mayLeave()))) return;
      setImports(noImports);
      setPlace(to);
    },
    [mayLeave],
  );
  const openReport = useCallback((path: string) => void move({ screen: "editor", path }), [move]);
  const abandon = useCallback(() => setPlace(library), []);
  const closeDialog = useCallback(() => setOpened(null), []);
  const importFiles = useCallback(
    async (files: readonly ImportFile[]) => {
      if (files.length > mostImports) return notices.failure({ code: "tooManyAtOnce", limit: mostImports });
      if (files.length === 0 || !(await mayLeave())) return;
      setImports((before) => [...before, ...files]);
      setPlace({ screen: "import", path: null });
    },
    [mayLeave, notices],
  );

  const desk = useMemo(
    (): Desk => ({
      ...place,
      report: place.screen === "settings" ? null : report,
      setReport,
      dialog,
      // A transition, so that a dialog whose code is still being fetched appears as a whole, and what was there stays until then.
      open: (next) => startTransition(() => setOpened({ dialog: next, over: report })),
      closeDialog,
      goTo: (screen) => {
        // The settings lie over the report, which stays as it is: what was undone, the place, the focus.
        if (screen === "settings" && place.screen === "editor") setPlace({ screen, path: place.path });
        else void move({ screen, path: null });
      },
      openReport,
      openGathering: (path) => void move({ screen: "gathering", path }),
      compareReport: (path) => void move({ screen: "compare", path }),
      imports,
      importFiles: (files) => void importFiles(files),
      endImport: (path) => void move(path === undefined ? library : { screen: "editor", path }),
      abandon,
      chooseFile: () => {
        void bridge.call("dialog.chooseDocuments", {}).then((chosen) => {
          if (!chosen.ok) return notices.failure(chosen.failure);
          const { paths } = chosen.value;
          const [only] = paths;
          if (paths.length === 1 && only !== undefined && isReportName(only)) openReport(only);
          else void importFiles(paths.map((path) => ({ path })));
        });
      },
      importFolder: () => {
        const start = async (): Promise<void> => {
          const chosen = await bridge.call("dialog.chooseFolder", {});
          if (!chosen.ok) return notices.failure(chosen.failure);
          if (chosen.value.path === null) return;
          const found = await bridge.call("import.list", { folder: chosen.value.path });
          if (!found.ok) return notices.failure(found.failure);
          await importFiles(found.value.paths.map((path) => ({ path })));
        };
        void start();
      },
      view: settings.editorView,
      setView: (changes) => void change({ editorView: { ...settings.editorView, ...changes } }),
      zoom: settings.zoom,
      setZoom: (percent) => void change({ zoom: Math.min(200, Math.max(80, percent)) }),
    }),
    [
      place,
      report,
      dialog,
      closeDialog,
      move,
      openReport,
      imports,
      importFiles,
      abandon,
      bridge,
      notices,
      settings.editorView,
      settings.zoom,
      change,
    ],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}
