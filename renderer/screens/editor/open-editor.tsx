import "./editor.css";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CellId } from "../../../shared/forms/form.ts";
import type { OpenedReport } from "../../../shared/ipc/library.ts";
import type { Report } from "../../../shared/report/report.ts";
import { FindingsPanel } from "../../findings/findings-panel.tsx";
import { FindBar } from "../../narrative/find-bar.tsx";
import { collectPictures } from "../../narrative/known-pictures.ts";
import { createTextFocus } from "../../narrative/text-focus.ts";
import { useReturnFocus } from "../../parts/dialog-frame.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { useDesk, type Verification } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { createTableFocus } from "../../tables/open-table.ts";
import { StatusLine } from "../../tables/status-line.tsx";
import { useLeavingTables } from "../../tables/table-work.ts";
import { Banners } from "./banners.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { createNavigation, showPart } from "./navigation.ts";
import { Paper } from "./paper.tsx";
import { PartList } from "./part-list.tsx";
import { UnsavedDialog } from "./unsaved-changes.tsx";
import { useKeeping } from "./use-keeping.ts";

/** The comparison is loaded when it is first asked for: its table and charts are no part of the window's start. */
const CompareView = lazy(async () => ({ default: (await import("../compare/compare-view.tsx")).CompareView }));

/** The editor over an opened report: parts, page, findings. While it is there, actions and dialogs find the report on the desk. */
export function OpenEditor(props: {
  readonly opened: OpenedReport;
  readonly draft: Report | null;
  readonly onReopen: (mode: "edit" | "takeOver") => void;
}) {
  const { opened, onReopen } = props;
  const { readOnly, path } = opened;
  const { setReport, closeDialog, abandon } = useDesk();
  const { language } = useSettings();
  const { session, autosave, state, ...keeping } = useKeeping(opened, props.draft);
  const [searching, setSearching] = useState<"find" | "replace">();
  const [comparing, setComparing] = useState(false);
  const lastVerification = useRef<Verification>(undefined);
  const [tableFocus] = useState(createTableFocus);
  const [textFocus] = useState(createTextFocus);
  const [pictures] = useState(() => collectPictures(session));
  const [navigation] = useState(() => {
    const showPage = (): void =>
      flushSync(() => {
        closeDialog();
        setComparing(false);
      });
    return createNavigation({ session, tables: tableFocus, text: textFocus, showPage });
  });

  useLeavingTables(session);

  const { leave, openCopy } = keeping;
  useEffect(() => {
    setReport({
      path,
      session,
      readOnly,
      save: () => void autosave.flush(),
      leave,
      openCopy,
      showSearch: (kind) => {
        setComparing(false);
        setSearching(kind);
      },
      toggleComparison: () => setComparing((shown) => !shown),
      stepFinding: navigation.stepFinding,
      goToDifference: navigation.goToDifference,
      lastVerification,
    });
    return () => setReport(null);
  }, [path, session, readOnly, autosave, leave, openCopy, navigation, setReport]);

  return (
    <div className="screen editor">
      <EditorBar session={session} readOnly={readOnly} state={state} onRetry={() => void autosave.flush()} />
      <Banners
        opened={opened}
        state={state}
        onTakeOver={() => onReopen("takeOver")}
        onReload={() => {
          autosave.stop();
          onReopen("edit");
        }}
        onOverwrite={() => void autosave.flush(true)}
        onCopy={() => void openCopy(session.report())}
      />
      {comparing && (
        <ReportComparison
          session={session}
          path={path}
          onBack={() => setComparing(false)}
          onJump={navigation.goToCell}
        />
      )}
      <div className="columns" hidden={comparing}>
        <PartList session={session} onChoose={showPart} />
        <div className="centre">
          {searching !== undefined && (
            <FindBar
              session={session}
              focus={textFocus}
              language={language}
              replacing={searching === "replace"}
              onClose={() => setSearching(undefined)}
            />
          )}
          <Paper
            session={session}
            tableFocus={tableFocus}
            textFocus={textFocus}
            pictures={pictures}
            readOnly={readOnly}
          />
          <StatusLine focus={tableFocus} />
        </div>
        <FindingsPanel session={session} readOnly={readOnly} onJump={navigation.goToFinding} />
      </div>
      {keeping.undecided && (
        <UnsavedDialog
          onStay={keeping.stay}
          onCopy={() => void openCopy(session.report())}
          onLeave={() => {
            keeping.letGo();
            abandon();
          }}
        />
      )}
    </div>
  );
}

/** The open report beside another one, in place of the page; the report stays open, with all that can be undone. */
function ReportComparison(props: {
  readonly session: ReportSession;
  readonly path: string;
  readonly onBack: () => void;
  readonly onJump: (cell: CellId) => void;
}) {
  const { session, ...view } = props;
  useRevision(session);
  useReturnFocus();
  return (
    <Suspense fallback={null}>
      <CompareView report={session.report()} {...view} />
    </Suspense>
  );
}
