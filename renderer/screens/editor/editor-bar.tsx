import { Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsDiff,
  IconFileCheck,
  IconFileExport,
  IconHistory,
  IconLink,
  IconPencil,
  IconSearch,
  IconSettings,
} from "@tabler/icons-react";
import { summarize } from "../../../shared/checks/finding.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { librarySentences } from "../../../shared/words/screens.ts";
import { menuActionWords } from "../../../shared/words/app-menu.ts";
import type { SaveState } from "../../session/autosave.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { ActionButton } from "../../actions/action-button.tsx";
import { useDesk } from "../../shell/desk.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { BackBar } from "../../parts/back-bar.tsx";
import { Mark } from "../../parts/mark.tsx";
import { SaveStateLine } from "./save-state.tsx";

/** The top of the editor: which report, whether it is saved, and what can be done. */
export function EditorBar(props: {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly state: SaveState;
  readonly onRetry: () => void;
  readonly onEditTitle: () => void;
}) {
  const desk = useDesk();
  const { say, language } = useSettings();
  useRevision(props.session);
  const { unit, year } = props.session.report();
  const { errors, warnings } = summarize(props.session.checked().findings);
  return (
    <BackBar>
      {props.readOnly ? (
        <strong className="report-name">
          {unit.name} {year}
        </strong>
      ) : (
        <Tooltip label={say(editorWords.editTitle)} openDelay={400}>
          <UnstyledButton className="report-name" onClick={props.onEditTitle}>
            <strong>
              {unit.name} {year}
            </strong>
            <IconPencil size={14} aria-label={say(editorWords.editTitle)} />
          </UnstyledButton>
        </Tooltip>
      )}
      <SaveStateLine state={props.state} readOnly={props.readOnly} onRetry={props.onRetry} />
      <span className="bar-space" />
      <UnstyledButton className="check-summary" onClick={() => desk.editor?.jump(1)}>
        {errors > 0 && <Mark tone="error" word={librarySentences.errors[language]({ count: errors })} />}
        {warnings > 0 && <Mark tone="warning" word={librarySentences.warnings[language]({ count: warnings })} />}
        {errors + warnings === 0 && <Mark tone="fine" word={say(editorWords.checkClean)} />}
      </UnstyledButton>
      <ActionButton action="undo" icon={<IconArrowBackUp size={18} aria-hidden />} />
      <ActionButton action="redo" icon={<IconArrowForwardUp size={18} aria-hidden />} />
      <ActionButton action="find" icon={<IconSearch size={18} aria-hidden />} />
      <ActionButton action="lastYear" icon={<IconLink size={18} aria-hidden />} />
      <ActionButton action="compare" icon={<IconArrowsDiff size={18} aria-hidden />} />
      <ActionButton action="verify" icon={<IconFileCheck size={18} aria-hidden />} />
      <ActionButton action="versions" icon={<IconHistory size={18} aria-hidden />} />
      <ActionButton action="settings" icon={<IconSettings size={18} aria-hidden />} />
      <ActionButton
        action="export"
        icon={<IconFileExport size={16} aria-hidden />}
        label={say(menuActionWords.export).replace("…", "")}
        primary
      />
    </BackBar>
  );
}
