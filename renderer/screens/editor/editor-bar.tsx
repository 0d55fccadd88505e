import { Button, Tooltip, UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconFileExport, IconPencil, IconSearch } from "@tabler/icons-react";
import { summarize } from "../../../shared/checks/finding.ts";
import { barWords } from "../../../shared/words/actions.ts";
import { editorSentences, editorWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { findingsPanelWords } from "../../../shared/words/findings-panel.ts";
import { librarySentences } from "../../../shared/words/screens.ts";
import type { SaveState } from "../../session/autosave.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { ActionButton } from "../../actions/action-button.tsx";
import { editingActions } from "../../actions/editing.ts";
import { fileActions } from "../../actions/files.ts";
import { viewActions } from "../../actions/view.ts";
import { dialogs } from "../../dialogs/registry.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { BackBar } from "../../parts/back-bar.tsx";
import { formatTime } from "../../parts/format.ts";
import { Mark } from "../../parts/mark.tsx";

/** The top of the editor: which report, whether it is saved, and what can be done. */
export function EditorBar(props: {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  /** Whether the file is not written at all; a signed report can be read only, but its signatures are saved. */
  readonly unsaved: boolean;
  readonly state: SaveState;
  readonly onRetry: () => void;
}) {
  const desk = useDesk();
  const { say, language } = useSettings();
  useRevision(props.session);
  const { unit, year } = props.session.report();
  const { errors, warnings } = summarize(props.session.findings());
  return (
    <BackBar>
      {props.readOnly ? (
        <strong className="report-name">
          {unit.name} {year}
        </strong>
      ) : (
        <Tooltip label={say(editorWords.editTitle)} openDelay={400}>
          <UnstyledButton className="report-name" onClick={() => desk.open(dialogs.title)}>
            <strong>
              {unit.name} {year}
            </strong>
            <IconPencil size={14} aria-label={say(editorWords.editTitle)} />
          </UnstyledButton>
        </Tooltip>
      )}
      <SaveStateLine state={props.state} readOnly={props.unsaved} onRetry={props.onRetry} />
      <span className="bar-space" />
      <UnstyledButton className="check-summary" onClick={() => desk.report?.stepFinding(1)}>
        {errors > 0 && <Mark tone="error" word={librarySentences.errors[language]({ count: errors })} />}
        {warnings > 0 && <Mark tone="warning" word={librarySentences.warnings[language]({ count: warnings })} />}
        {errors + warnings === 0 &&
          (props.session.blankInWork() > 0 ? (
            <Mark tone="progress" word={say(findingsPanelWords.filling)} />
          ) : (
            <Mark tone="fine" word={say(editorWords.checkClean)} />
          ))}
      </UnstyledButton>
      <div className="bar-tools">
        <ActionButton action={editingActions.undo} icon={<IconArrowBackUp size={18} aria-hidden />} />
        <ActionButton action={editingActions.redo} icon={<IconArrowForwardUp size={18} aria-hidden />} />
        <ActionButton action={editingActions.find} icon={<IconSearch size={18} aria-hidden />} />
        <ActionButton action={viewActions.fillIn} label={say(viewActions.fillIn.name)} quiet />
        <ActionButton action={viewActions.wholeTable} label={say(barWords.wholeTable)} quiet />
        <ActionButton action={dialogs.lastYear} label={say(barWords.lastYear)} quiet />
        <ActionButton action={viewActions.ledger} label={say(barWords.ledger)} quiet />
        <ActionButton action={viewActions.compare} label={say(barWords.compare)} quiet />
        <ActionButton action={dialogs.verify} label={say(barWords.verify)} quiet />
        <ActionButton action={viewActions.signOff} label={say(viewActions.signOff.name)} quiet />
        <ActionButton action={dialogs.packet} label={say(barWords.packet)} quiet />
        <ActionButton action={dialogs.versions} label={say(dialogs.versions.name)} quiet />
        <ActionButton action={dialogs.handbook} label={say(dialogs.handbook.name)} quiet />
        <ActionButton action={fileActions.settings} label={say(barWords.settings)} quiet />
        <ActionButton
          action={dialogs.export}
          icon={<IconFileExport size={16} aria-hidden />}
          label={say(dialogs.export.name).replace("…", "")}
          primary
        />
      </div>
    </BackBar>
  );
}

/** Whether everything is on disk, in one line at the top. */
function SaveStateLine(props: { readonly state: SaveState; readonly readOnly: boolean; readonly onRetry: () => void }) {
  const { say, language } = useSettings();
  const { state } = props;
  return (
    <span className="save-state" role="status">
      {props.readOnly ? (
        <Mark tone="hint" word={say(editorWords.readOnly)} />
      ) : state.kind === "saved" ? (
        <Mark tone="fine" word={editorSentences.savedAt[language]({ time: formatTime(state.at) })} />
      ) : state.kind === "saving" ? (
        <Mark tone="progress" word={say(editorWords.saving)} />
      ) : state.kind === "pending" ? (
        <Mark tone="progress" word={say(editorWords.pending)} />
      ) : state.kind === "outside" ? (
        <Mark tone="warning" word={say(editorWords.notSaved)} />
      ) : (
        <>
          <span className="save-reason" title={formatFailure(state.failure, language)}>
            <Mark
              tone="error"
              word={editorSentences.unsaved[language]({ reason: formatFailure(state.failure, language) })}
            />
          </span>
          <Button size="compact-xs" variant="default" onClick={props.onRetry}>
            {say(editorWords.saveNow)}
          </Button>
        </>
      )}
    </span>
  );
}
