import { Suspense } from "react";
import { useBridgeEvent } from "../bridge/bridge-context.tsx";
import { NewReportDialog } from "../dialogs/new-report-dialog.tsx";
import { screens } from "./screens.ts";
import { useShortcuts } from "../actions/use-shortcuts.ts";
import { useDesk } from "../shell/desk.tsx";
import { DropTarget } from "./drop-target.tsx";
import { useCrashNotice } from "./use-crash-notice.ts";
import { NoticeList } from "./notice-list.tsx";

/** The screen that is shown, and what lies over every screen: notices, the dialog for a new report, dropped files. */
export function WindowFrame() {
  const desk = useDesk();
  useCrashNotice();
  useShortcuts();
  useBridgeEvent("app.open", ({ path }) => desk.openReport(path));
  const Screen = screens[desk.screen];
  return (
    <DropTarget>
      <Suspense fallback={null}>
        <Screen key={desk.path} />
      </Suspense>
      {desk.newReportOpen && <NewReportDialog />}
      <NoticeList />
    </DropTarget>
  );
}
