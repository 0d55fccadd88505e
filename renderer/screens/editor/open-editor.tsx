import "./editor.css";
import { IconListCheck } from "@tabler/icons-react";
import { lazy, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { OpenedReport } from "../../../shared/ipc/library.ts";
import type { Report } from "../../../shared/report/report.ts";
import { unsignedCopy } from "../../../shared/sign-off/acts.ts";
import { sealOf } from "../../../shared/sign-off/standing.ts";
import { checkListWords } from "../../../shared/words/check-list.ts";
import { ActionButton } from "../../actions/action-button.tsx";
import { dialogs } from "../../dialogs/registry.tsx";
import { FindingsPanel } from "../../findings/findings-panel.tsx";
import { FindBar } from "../../narrative/find-bar.tsx";
import { collectPictures } from "../../narrative/known-pictures.ts";
import { createTextFocus } from "../../narrative/text-focus.ts";
import { useReading } from "../../session/use-session.ts";
import { useYears } from "../../session/use-years.ts";
import { useDesk, type Verification } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { createTableFocus } from "../../tables/open-table.ts";
import { CellPanel } from "../../tables/cell-panel.tsx";
import { StatusLine } from "../../tables/status-line.tsx";
import { useLeavingTables } from "../../tables/table-work.ts";
import { Banners } from "./banners.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { InPlaceOfThePage, ReportComparison } from "./in-place-of-the-page.tsx";
import { FillInView } from "./fill-in/fill-in-view.tsx";
import { firstCellOf, tableOf, useFillIn, useStartOfEmptyReport } from "./fill-in/use-fill-in.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import type { KeptLedger } from "../ledger/use-ledger.ts";
import { createNavigation } from "./navigation.ts";
import { Paper } from "./paper.tsx";
import { PartList } from "./part-list.tsx";
import { UnsavedDialog } from "./unsaved-changes.tsx";
import { useCellHelp } from "./use-cell-help.ts";
import { useSealedNotice } from "./use-sealed-notice.ts";
import { useKeeping } from "./use-keeping.ts";

/** What stands in place of the page is loaded when it is first asked for; it is no part of the window's start. */
const SignOffView = lazy(async () => ({ default: (await import("../sign-off/sign-off-view.tsx")).SignOffView }));
const LedgerView = lazy(async () => ({ default: (await import("../ledger/ledger-view.tsx")).LedgerView }));

/** The editor over an opened report: parts, page, findings. While it is there, actions and dialogs find the report on the desk. */
export function OpenEditor(props: {
  readonly opened: OpenedReport;
  readonly draft: Report | null;
  readonly onReopen: (mode: "edit" | "takeOver") => void;
}) {
  const { opened, onReopen } = props;
  const { path } = opened;
  const { setReport, closeDialog, abandon } = useDesk();
  const { say, language } = useSettings();
  const { session, autosave, ...keeping } = useKeeping(opened, props.draft);
  const [conflict, setConflict] = useState(false);
  const [searching, setSearching] = useState<"find" | "replace">();
  const sealed = useReading(session, () => sealOf(session.report()) !== undefined);
  const readOnly = opened.readOnly || sealed;
  const [shown, setShown] = useState<"page" | "comparison" | "signOff" | "ledger">("page");
  const [countedCell, setCountedCell] = useState<CellId>();
  const toggle = (view: "comparison" | "signOff" | "ledger"): void => {
    setCountedCell(undefined);
    setShown((before) => (before === view ? "page" : view));
  };
  const showCounted = useCallback((cell: CellId | undefined) => {
    setCountedCell(cell);
    setShown("ledger");
  }, []);
  const [whole, setWhole] = useState(false);
  const showWholePage = useCallback(() => {
    setShown("page");
    setWhole(false);
  }, []);
  const showSignOff = useCallback(() => setShown("signOff"), []);
  useSealedNotice(sealed && !opened.readOnly && shown === "page", showSignOff);
  const keptLedger = useRef<KeptLedger>(undefined);
  const lastVerification = useRef<Verification>(undefined);
  const [tableFocus] = useState(createTableFocus);
  const [textFocus] = useState(createTextFocus);
  const [pictures] = useState(() => collectPictures(session));
  const fillIn = useFillIn(session, tableFocus);
  const years = useYears(session, path);
  const { show: showInRow, leave: leaveFillIn, toggle: toggleFillIn } = fillIn;
  const help = useCellHelp(tableFocus, showWholePage, leaveFillIn);
  const [navigation] = useState(() => {
    const showPage = (): void =>
      flushSync(() => {
        closeDialog();
        setShown("page");
      });
    return createNavigation({
      session,
      text: textFocus,
      showPage,
      showText: () => {
        showPage();
        leaveFillIn();
        flushSync(() => setWhole(false));
      },
      showCell: (cell) => {
        if (showInRow(cell)) return true;
        if (session.checked().view.form.cellById.get(cell)?.table !== "t3") flushSync(() => setWhole(false));
        return tableFocus.focusCell(cell);
      },
    });
  });
  const { goToPart } = navigation;

  useLeavingTables(session);
  useStartOfEmptyReport(session, tableFocus, readOnly);

  const { leave, openCopy } = keeping;
  useEffect(() => {
    setReport({
      path,
      session,
      readOnly,
      save: () => autosave.flush(),
      leave,
      openCopy,
      showSearch: (kind) => {
        setShown("page");
        setSearching(kind);
      },
      toggleFillIn: () => {
        setShown("page");
        setWhole(false);
        toggleFillIn();
      },
      ...help.ways,
      toggleWholeTable: () => {
        setShown("page");
        leaveFillIn();
        setWhole((before) => !before);
      },
      toggleComparison: () => toggle("comparison"),
      toggleLedger: () => toggle("ledger"),
      toggleSignOff: () => toggle("signOff"),
      stepFinding: navigation.stepFinding,
      goToPlace: navigation.goToRemark,
      goToDifference: navigation.goToDifference,
      lastVerification,
    });
    return () => setReport(null);
  }, [
    path,
    session,
    readOnly,
    autosave,
    leave,
    openCopy,
    navigation,
    tableFocus,
    leaveFillIn,
    toggleFillIn,
    help.ways,
    setReport,
  ]);

  const waysOut = {
    onReload: () => {
      autosave.stop();
      onReopen("edit");
    },
    onOverwrite: () => void autosave.flush(true),
    onCopy: () => void openCopy(unsignedCopy(session.report())),
  };

  return (
    <div className="screen editor">
      <EditorBar session={session} readOnly={readOnly} unsaved={opened.readOnly} autosave={autosave} />
      <Banners
        opened={opened}
        autosave={autosave}
        onTakeOver={() => onReopen("takeOver")}
        {...waysOut}
        onDifferences={() => setConflict(true)}
        onSignOff={sealed && shown !== "signOff" ? showSignOff : undefined}
      />
      {conflict && (
        <ConflictDialog path={path} mine={session.report()} {...waysOut} onClose={() => setConflict(false)} />
      )}
      {shown === "signOff" && (
        <InPlaceOfThePage>
          <SignOffView
            session={session}
            readOnly={opened.readOnly}
            onBack={() => setShown("page")}
            onJump={navigation.goToCell}
            onActed={() => void autosave.flush()}
            openCopy={openCopy}
          />
        </InPlaceOfThePage>
      )}
      {shown === "ledger" && (
        <InPlaceOfThePage>
          <LedgerView
            session={session}
            readOnly={readOnly}
            kept={keptLedger}
            asked={countedCell}
            onBack={() => setShown("page")}
            onJump={navigation.goToCell}
          />
        </InPlaceOfThePage>
      )}
      {shown === "comparison" && (
        <ReportComparison
          session={session}
          path={path}
          readOnly={readOnly}
          onBack={() => setShown("page")}
          onJump={navigation.goToCell}
        />
      )}
      <div className="columns" hidden={shown !== "page"} data-whole={whole || undefined}>
        {!whole && (
          <PartList
            session={session}
            current={fillIn.cell === undefined ? undefined : tableOf(session, fillIn.cell)}
            onChoose={(part) => {
              const first = fillIn.cell === undefined ? undefined : firstCellOf(session, part);
              if (first === undefined) goToPart(part);
              else fillIn.stand(first);
            }}
          />
        )}
        <div className="centre" data-whole={whole || undefined}>
          {searching !== undefined && (
            <FindBar
              session={session}
              focus={textFocus}
              language={language}
              replacing={searching === "replace"}
              onClose={() => setSearching(undefined)}
            />
          )}
          {fillIn.cell !== undefined && (
            <FillInView session={session} cell={fillIn.cell} years={years} readOnly={readOnly} onCell={fillIn.stand} />
          )}
          <Paper
            session={session}
            tableFocus={tableFocus}
            textFocus={textFocus}
            pictures={pictures}
            readOnly={readOnly}
            hidden={fillIn.cell !== undefined}
            whole={whole}
          />
          {fillIn.cell === undefined && <StatusLine focus={tableFocus} />}
        </div>
        {!whole && (
          <FindingsPanel
            session={session}
            readOnly={readOnly}
            asked={help.finding}
            onJump={navigation.goToFinding}
            onCell={navigation.goToCell}
            onRemark={navigation.goToRemark}
            onCounted={showCounted}
            more={
              <ActionButton
                action={dialogs.checkList}
                icon={<IconListCheck size={16} aria-hidden />}
                label={say(checkListWords.title)}
              />
            }
          >
            {fillIn.cell === undefined && (
              <CellPanel focus={tableFocus} years={years} readOnly={readOnly} asked={help.panel} />
            )}
          </FindingsPanel>
        )}
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
