import "./editor.css";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding } from "../../../shared/checks/finding.ts";
import type { Difference } from "../../../shared/compare/verify.ts";
import type { NarrativeId } from "../../../shared/forms/form.ts";
import type { OpenedReport } from "../../../shared/ipc/library.ts";
import { narrativeIds, type Report } from "../../../shared/report/report.ts";
import { editorSentences } from "../../../shared/words/editor-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { reportPayload } from "../../bridge/report-payload.ts";
import { FindingsPanel } from "../../findings/findings-panel.tsx";
import { nameFindings, type NamedFinding } from "../../findings/finding-key.ts";
import { type FindingPlace, nextFinding } from "../../findings/next-finding.ts";
import { orderFindings } from "../../findings/order-findings.ts";
import { FindBar } from "../../narrative/find-bar.tsx";
import { createTextFocus, type TextTarget } from "../../narrative/text-focus.ts";
import { useDesk } from "../../shell/desk.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { createTableFocus } from "../../tables/table-focus.ts";
import { Banners } from "./banners.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { ExportDialog } from "../../dialogs/export-dialog.tsx";
import { LastYearDialog } from "../../dialogs/last-year-dialog.tsx";
import { Paper } from "./paper.tsx";
import { PartList } from "./part-list.tsx";
import { ReportComparison } from "./report-comparison.tsx";
import { TitleDialog } from "../../dialogs/title-dialog.tsx";
import { UnsavedDialog } from "./unsaved-dialog.tsx";
import { useAutosave } from "./use-autosave.ts";
import { type Verification, VerifyDialog } from "../../dialogs/verify-dialog.tsx";
import { VersionsDialog } from "../../dialogs/versions-dialog.tsx";

type Dialog = "export" | "verify" | "versions" | "lastYear" | "title" | "unsaved";

/** The editor over an opened report: parts, page, findings. */
export function OpenEditor(props: {
  readonly opened: OpenedReport;
  readonly draft: Report | null;
  readonly onReopen: (mode: "edit" | "takeOver") => void;
}) {
  const { opened } = props;
  const { readOnly, path } = opened;
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { language } = useSettings();
  const { session, autosave, state } = useAutosave(opened, props.draft);
  const [tableFocus] = useState(createTableFocus);
  const [textFocus] = useState(createTextFocus);
  const [dialog, setDialog] = useState<Dialog>();
  const [finding, setFinding] = useState(false);
  const [comparing, setComparing] = useState(false);
  const [verification, setVerification] = useState<Verification>();
  const current = useRef<FindingPlace>(undefined);

  const openFindings = (): readonly NamedFinding[] =>
    nameFindings(orderFindings(session.checked().findings).filter(({ explained }) => explained === undefined));
  const jumpTo = (target: Finding): void => {
    if (comparing) flushSync(() => setComparing(false));
    const cell = target.suspect ?? target.cells[0];
    if (target.place === undefined && cell !== undefined && tableFocus.focusCell(cell)) return;
    const part = narrativeIds.find((id): id is NarrativeId => id === target.part);
    if (part !== undefined) textFocus.jump(part, textTarget(target));
    else showPart("preamble");
  };
  const jump = (step: 1 | -1): void => {
    const next = nextFinding(openFindings(), current.current, step);
    if (next === undefined) return;
    current.current = { key: next.named.key, index: next.index };
    jumpTo(next.named.finding);
  };
  /** Going to a finding by its sentence: the next one is the one after it. */
  const choose = (target: Finding): void => {
    const index = openFindings().findIndex(({ finding: each }) => each === target);
    const key = openFindings()[index]?.key;
    if (key !== undefined) current.current = { key, index };
    jumpTo(target);
  };
  const showDifference = (difference: Difference): void => {
    flushSync(() => {
      setDialog(undefined);
      setComparing(false);
    });
    if ("cell" in difference) {
      tableFocus.focusCell(difference.cell);
      return;
    }
    const { part, block } = difference;
    const narrative = narrativeIds.find((id) => id === part);
    if (narrative === undefined || block === undefined) showPart(part === "report" ? "preamble" : part);
    else textFocus.jump(narrative, { place: { block, from: 0, to: 0 } });
  };
  const openCopy = async (report: Report): Promise<void> => {
    const copied = await bridge.call("report.saveCopy", { path, report: reportPayload(report) });
    if (!copied.ok) {
      notices.failure(copied.failure);
      return;
    }
    const copy = copied.value.path;
    notices.tell((words) => editorSentences.copied[words]({ path: copy }));
    autosave.stop();
    left.current = true;
    desk.openReport(copy);
  };
  const left = useRef(false);
  const leave = async (): Promise<boolean> => {
    if (left.current || readOnly || (await autosave.flush())) {
      left.current = true;
      return true;
    }
    setDialog("unsaved");
    return false;
  };

  const { setEditor } = desk;
  const latest = useRef({ jump, leave });
  useEffect(() => {
    latest.current = { jump, leave };
  });
  useEffect(() => {
    setEditor({
      session,
      readOnly,
      save: () => void autosave.flush(),
      showExport: () => setDialog("export"),
      showVersions: () => setDialog("versions"),
      showLastYear: () => setDialog("lastYear"),
      showFind: () => {
        setComparing(false);
        setFinding(true);
      },
      showVerify: () => setDialog("verify"),
      showCompare: () => setComparing((shown) => !shown),
      jump: (step) => latest.current.jump(step),
      leave: () => latest.current.leave(),
    });
    return () => setEditor(null);
  }, [session, readOnly, autosave, setEditor]);
  // Strict mode mounts twice; the file is closed only when the editor really went.
  useEffect(
    () => () => {
      if (!left.current) return;
      autosave.stop();
      void bridge.call("report.close", { path });
    },
    [bridge, path, autosave],
  );

  return (
    <div className="screen editor">
      <EditorBar
        session={session}
        readOnly={readOnly}
        state={state}
        onRetry={() => void autosave.flush()}
        onEditTitle={() => setDialog("title")}
      />
      <Banners
        opened={opened}
        state={state}
        onTakeOver={() => props.onReopen("takeOver")}
        onReload={() => {
          autosave.stop();
          props.onReopen("edit");
        }}
        onOverwrite={() => void autosave.flush(true)}
        onCopy={() => void openCopy(session.report())}
      />
      {comparing && (
        <ReportComparison
          session={session}
          path={path}
          onBack={() => setComparing(false)}
          onJump={(cell) => {
            flushSync(() => setComparing(false));
            tableFocus.focusCell(cell);
          }}
        />
      )}
      <div className="columns" hidden={comparing}>
        <PartList session={session} onChoose={showPart} />
        <div className="centre">
          {finding && (
            <FindBar session={session} focus={textFocus} language={language} onClose={() => setFinding(false)} />
          )}
          <Paper session={session} tableFocus={tableFocus} textFocus={textFocus} readOnly={readOnly} />
        </div>
        <FindingsPanel session={session} readOnly={readOnly} onJump={choose} />
      </div>
      {dialog === "export" && <ExportDialog path={path} session={session} onClose={() => setDialog(undefined)} />}
      {dialog === "versions" && (
        <VersionsDialog
          path={path}
          session={session}
          readOnly={readOnly}
          onOpenCopy={openCopy}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "lastYear" && <LastYearDialog path={path} session={session} onClose={() => setDialog(undefined)} />}
      {dialog === "verify" && (
        <VerifyDialog
          session={session}
          last={verification}
          onVerified={setVerification}
          onJump={showDifference}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "title" && <TitleDialog session={session} onClose={() => setDialog(undefined)} />}
      {dialog === "unsaved" && (
        <UnsavedDialog
          onStay={() => setDialog(undefined)}
          onCopy={() => void openCopy(session.report())}
          onLeave={() => {
            left.current = true;
            autosave.stop();
            desk.abandon();
          }}
        />
      )}
    </div>
  );
}

/** Where in the text a finding points to. */
function textTarget({ place, quote }: Finding): TextTarget {
  if (place !== undefined) return { shown: place };
  return quote === undefined ? {} : { quote };
}

function showPart(part: string): void {
  const section = document.getElementById(`part-${part}`);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>("[tabindex='0'], [contenteditable='true']")?.focus({ preventScroll: true });
}
