import { useEffect, useState, useSyncExternalStore } from "react";
import type { OpenedReport } from "../../../shared/ipc/library.ts";
import type { Report } from "../../../shared/report/report.ts";
import { useBridge, useBridgeEvent } from "../../bridge/bridge-context.tsx";
import { reportPayload } from "../../bridge/report-payload.ts";
import { type Autosave, createAutosave, type SaveState, windowClock } from "../../session/autosave.ts";
import { createReportSession, type ReportSession } from "../../session/report-session.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { isOutsideChange } from "./outside-change.ts";

/** An open report and what keeps it safe on disk. */
export interface Keeping {
  readonly session: ReportSession;
  readonly autosave: Autosave;
  readonly state: SaveState;
}

/** Opens a session over a report (or its draft) and saves it from then on; closes the file when the editor goes. */
export function useAutosave(opened: OpenedReport, draft: Report | null): Keeping {
  const bridge = useBridge();
  const { path } = opened;
  const { settings } = useSettings();
  const [{ session, autosave }] = useState(() => {
    // A draft goes over what it was made over: where the file is another one by now, saving is refused and somebody has to decide.
    let stamp = draft === null ? opened.stamp : (opened.draft?.stamp ?? opened.stamp);
    const open = createReportSession(draft ?? opened.report, settings.vocabulary);
    const keeper = createAutosave({
      report: open.report,
      saved: opened.report,
      save: async (report, overwrite) => {
        const saved = await bridge.call("report.save", { path, stamp, report: reportPayload(report), overwrite });
        if (saved.ok) stamp = saved.value.stamp;
        return saved;
      },
      draft: (report) => bridge.call("report.draft", { path, stamp, report: reportPayload(report) }),
      isOutsideChange,
      clock: windowClock,
      savedAt: opened.savedAt,
    });
    return { session: open, autosave: keeper };
  });
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);

  useEffect(() => {
    if (opened.readOnly) return undefined;
    if (draft !== null) autosave.changed();
    const stop = session.subscribe(autosave.changed);
    const flush = (): void => {
      if (document.visibilityState !== "visible") void autosave.flush();
    };
    const leave = (): void => void autosave.flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("beforeunload", leave);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("beforeunload", leave);
    };
  }, [opened.readOnly, draft, autosave, session]);
  useBridgeEvent("report.changedOutside", (event) => {
    if (event.path === path && !opened.readOnly) autosave.hold();
  });
  return { session, autosave, state };
}
