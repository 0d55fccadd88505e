import { Button, Menu, UnstyledButton } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconFileExport,
  IconPencil,
  IconSearch,
} from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { summarize } from "../../../shared/checks/finding.ts";
import { barWords } from "../../../shared/words/actions.ts";
import { editorSentences, editorWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { findingsPanelWords } from "../../../shared/words/findings-panel.ts";
import type { FixedWording } from "../../../shared/words/language.ts";
import { librarySentences } from "../../../shared/words/screens.ts";
import type { Autosave } from "../../session/autosave.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useReading } from "../../session/use-session.ts";
import { ActionButton, ActionEntry } from "../../actions/action-button.tsx";
import { editingActions } from "../../actions/editing.ts";
import { fileActions } from "../../actions/files.ts";
import { viewActions } from "../../actions/view.ts";
import { dialogs } from "../../dialogs/registry.tsx";
import { type Action, useDesk } from "../../shell/desk.ts";
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
  readonly autosave: Autosave;
}) {
  const { say } = useSettings();
  return (
    <BackBar>
      <ReportName session={props.session} readOnly={props.readOnly} />
      <SaveStateLine autosave={props.autosave} readOnly={props.unsaved} />
      <span className="bar-space" />
      <CheckSummary session={props.session} />
      <div className="bar-tools">
        <ActionButton action={editingActions.undo} icon={<IconArrowBackUp size={18} aria-hidden />} />
        <ActionButton action={editingActions.redo} icon={<IconArrowForwardUp size={18} aria-hidden />} />
        <ActionButton action={editingActions.find} icon={<IconSearch size={18} aria-hidden />} />
        {groups.map((group) => (
          <BarGroup key={group.heading.en} {...group} />
        ))}
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

/** Which report it is, and the way to say that it is another one. */
function ReportName({ session, readOnly }: { readonly session: ReportSession; readonly readOnly: boolean }) {
  const desk = useDesk();
  const { say } = useSettings();
  const name = useReading(session, () => `${session.report().unit.name} ${session.report().year}`);
  if (readOnly) return <strong className="report-name">{name}</strong>;
  return (
    <UnstyledButton className="report-name" title={say(editorWords.editTitle)} onClick={() => desk.open(dialogs.title)}>
      <strong>{name}</strong>
      <IconPencil size={14} aria-label={say(editorWords.editTitle)} />
    </UnstyledButton>
  );
}

/** How much was found, and the way to it. */
function CheckSummary({ session }: { readonly session: ReportSession }) {
  const desk = useDesk();
  const { say, language } = useSettings();
  const errors = useReading(session, () => summarize(session.findings()).errors);
  const warnings = useReading(session, () => summarize(session.findings()).warnings);
  const filling = useReading(session, () => session.blankInWork() > 0);
  return (
    <UnstyledButton className="check-summary" onClick={() => desk.report?.stepFinding(1)}>
      {errors > 0 && <Mark tone="error" word={librarySentences.errors[language]({ count: errors })} />}
      {warnings > 0 && <Mark tone="warning" word={librarySentences.warnings[language]({ count: warnings })} />}
      {errors + warnings === 0 &&
        (filling ? (
          <Mark tone="progress" word={say(findingsPanelWords.filling)} />
        ) : (
          <Mark tone="fine" word={say(editorWords.checkClean)} />
        ))}
    </UnstyledButton>
  );
}

/** What can be done, by subject, each with what stands on its button. What is done all the time keeps its words the longest. */
const groups: readonly {
  readonly heading: FixedWording;
  readonly often?: true;
  readonly entries: readonly (readonly [Action, FixedWording])[];
}[] = [
  {
    heading: barWords.fillGroup,
    often: true,
    entries: [
      [viewActions.fillIn, viewActions.fillIn.name],
      [viewActions.wholeTable, barWords.wholeTable],
      [viewActions.ledger, barWords.ledger],
    ],
  },
  {
    heading: barWords.compareGroup,
    entries: [
      [dialogs.lastYear, barWords.lastYear],
      [viewActions.compare, barWords.compare],
      [dialogs.verify, barWords.verify],
    ],
  },
  {
    heading: barWords.signGroup,
    entries: [
      [viewActions.signOff, viewActions.signOff.name],
      [dialogs.packet, barWords.packet],
      [dialogs.versions, dialogs.versions.name],
    ],
  },
  {
    heading: barWords.helpGroup,
    entries: [
      [dialogs.handbook, dialogs.handbook.name],
      [fileActions.settings, barWords.settings],
    ],
  },
];

/** Actions of one subject: as words side by side where the bar has room, else behind the name of the subject. The style sheet chooses. */
function BarGroup({ heading, entries, often }: (typeof groups)[number]) {
  const { say } = useSettings();
  return (
    <>
      <span className="bar-group-wide" data-often={often}>
        {entries.map(([action, label]) => (
          <ActionButton key={action.name.en} action={action} label={say(label)} quiet />
        ))}
      </span>
      <span className="bar-group-narrow" data-often={often}>
        <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="subtle" size="compact-md" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {say(heading)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {entries.map(([action]) => (
              <ActionEntry key={action.name.en} action={action} />
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </>
  );
}

/** Whether everything is on disk, in one line at the top. */
function SaveStateLine(props: { readonly autosave: Autosave; readonly readOnly: boolean }) {
  const { say, language } = useSettings();
  const { autosave } = props;
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
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
          <Button size="compact-xs" variant="default" onClick={() => void autosave.flush()}>
            {say(editorWords.saveNow)}
          </Button>
        </>
      )}
    </span>
  );
}
