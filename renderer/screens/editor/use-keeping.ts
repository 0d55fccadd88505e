import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenedReport } from "../../../shared/ipc/library.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { editorSentences } from "../../../shared/words/editor-screen.ts";
import { rulesInUse } from "../../../shared/own-rules/kept-rules.ts";
import { reportPayload, useBridge, useBridgeEvent } from "../../bridge/bridge-context.tsx";
import { type Autosave, createAutosave, windowClock } from "../../session/autosave.ts";
import { createReportSession, type ReportSession } from "../../session/report-session.ts";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useHand } from "../../shell/use-signer.ts";

/** An open report, what keeps it safe on disk, and the ways to leave it. */
export interface Keeping {
  readonly session: ReportSession;
  readonly autosave: Autosave;
  /** Saves and lets the report go; false where that fails and the user has to decide (`undecided`). */
  readonly leave: () => Promise<boolean>;
  /** The user wants to leave, and the last changes are not in the file. */
  readonly undecided: boolean;
  readonly stay: () => void;
  /** Leaves the report as it stands on disk, with its draft beside it. */
  readonly letGo: () => void;
  /** Saves a report as a copy, lets this one go, and opens the copy. */
  readonly openCopy: (report: Report) => Promise<void>;
}

/** Opens a session over a report (or its draft) and saves it from then on; closes the file when the editor goes. */
export function useKeeping(opened: OpenedReport, draft: Report | null): Keeping {
  const bridge = useBridge();
  const notices = useNotices();
  const { openReport } = useDesk();
  const { path, readOnly } = opened;
  const { settings } = useSettings();
  const [undecided, setUndecided] = useState(false);
  const left = useRef(false);
  const hand = useHand();
  const [{ session, autosave }] = useState(() => {
    // A draft goes over what it was made over: where the file is another one by now, saving is refused and somebody has to decide.
    let stamp = draft === null ? opened.stamp : (opened.draft?.stamp ?? opened.stamp);
    const open = createReportSession(
      draft ?? opened.report,
      settings.vocabulary,
      opened.report,
      rulesInUse(settings.ownChecks),
    );
    const keeper = createAutosave({
      report: open.report,
      settle: () => open.record(hand()),
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
  useEffect(
    () => session.checkWith(settings.vocabulary, rulesInUse(settings.ownChecks)),
    [session, settings.vocabulary, settings.ownChecks],
  );

  useEffect(() => {
    if (readOnly) return undefined;
    if (draft !== null) autosave.changed();
    const stop = session.subscribe(autosave.changed);
    const flush = (): void => {
      if (document.visibilityState !== "visible") void autosave.flush();
    };
    const leaveWindow = (): void => void autosave.flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("beforeunload", leaveWindow);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("beforeunload", leaveWindow);
    };
  }, [readOnly, draft, autosave, session]);
  useBridgeEvent("report.changedOutside", (event) => {
    if (event.path === path && !readOnly) autosave.hold();
  });
  // In strict mode the editor comes, goes and comes again; the file is closed only when the report was really left.
  useEffect(
    () => () => {
      if (!left.current) return;
      autosave.stop();
      void bridge.call("report.close", { path });
    },
    [bridge, path, autosave],
  );

  const leave = useCallback(async () => {
    if (left.current || readOnly || (await autosave.flush())) {
      left.current = true;
      return true;
    }
    setUndecided(true);
    return false;
  }, [readOnly, autosave]);
  const letGo = useCallback(() => {
    left.current = true;
    autosave.stop();
  }, [autosave]);
  const openCopy = useCallback(
    async (report: Report) => {
      const copied = await bridge.call("report.saveCopy", { path, report: reportPayload(report) });
      if (!copied.ok) {
        notices.failure(copied.failure);
        return;
      }
      const copy = copied.value.path;
      notices.tell((language) => editorSentences.copied[language]({ path: copy }));
      letGo();
      openReport(copy);
    },
    [bridge, notices, path, letGo, openReport],
  );
  const stay = useCallback(() => setUndecided(false), []);
  return { session, autosave, leave, undecided, stay, letGo, openCopy };
}

/** Whether a save was refused because the file on disk is no longer the one that was opened. */
function isOutsideChange({ code }: Failure): boolean {
  return code === "changedOutside" || code === "removedOutside";
}
