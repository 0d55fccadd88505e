import { Button } from "@mantine/core";
import type { Report } from "../../../shared/report/report.ts";
import { editorSentences, editorWords } from "../../../shared/words/editor-screen.ts";
import { ContentDifferences } from "../../parts/content-differences.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../../parts/format.ts";

/** Asks whether changes of a session that ended without warning are wanted back. */
export function DraftDialog(props: {
  readonly savedAt: string;
  /** The report's file, as its name is shown. */
  readonly name: string;
  /** Whether somebody else has changed the file since. */
  readonly changedSince: boolean;
  readonly file: Report;
  readonly draft: Report;
  readonly onUse: () => void;
  readonly onDrop: () => void;
}) {
  const { say, language } = useSettings();
  return (
    <main className="library">
      <DialogFrame onClose={props.onUse} withCloseButton={false} title={say(editorWords.draftTitle)}>
        <p>{editorSentences.draft[language]({ name: props.name, time: formatTime(props.savedAt) })}</p>
        {props.changedSince && <p>{say(editorWords.draftChangedSince)}</p>}
        <ContentDifferences
          before={props.file}
          after={props.draft}
          legend={say(editorWords.draftLegend)}
          same={say(editorWords.versionSame)}
        />
        <div className="form-end">
          <Button variant="default" onClick={props.onDrop}>
            {say(editorWords.dropDraft)}
          </Button>
          <Button data-autofocus onClick={props.onUse}>
            {say(editorWords.useDraft)}
          </Button>
        </div>
      </DialogFrame>
    </main>
  );
}

/** Asks before somebody leaves an editor whose last changes are not in the file. */
export function UnsavedDialog(props: {
  readonly onStay: () => void;
  readonly onCopy: () => void;
  readonly onLeave: () => void;
}) {
  const { say } = useSettings();
  return (
    <DialogFrame onClose={props.onStay} withCloseButton={false} title={say(editorWords.notSaved)}>
      <p>{say(editorWords.notSavedText)}</p>
      <div className="form-end">
        <Button variant="default" onClick={props.onLeave}>
          {say(editorWords.leave)}
        </Button>
        <Button variant="default" onClick={props.onCopy}>
          {say(editorWords.copyIt)}
        </Button>
        <Button data-autofocus onClick={props.onStay}>
          {say(editorWords.stay)}
        </Button>
      </div>
    </DialogFrame>
  );
}
