import { Button } from "@mantine/core";
import { editorSentences, editorWords } from "../../../shared/words/editor-screen.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../../parts/format-time.ts";

/** Asks whether changes of a session that ended without warning are wanted back. */
export function DraftDialog(props: {
  readonly savedAt: string;
  /** The report's file, as its name is shown. */
  readonly name: string;
  /** Whether somebody else has changed the file since. */
  readonly changedSince: boolean;
  readonly onUse: () => void;
  readonly onDrop: () => void;
}) {
  const { say, language } = useSettings();
  return (
    <main className="library">
      <Dialog onClose={props.onUse} withCloseButton={false} title={say(editorWords.draftTitle)}>
        <p>{editorSentences.draft[language]({ name: props.name, time: formatTime(props.savedAt) })}</p>
        {props.changedSince && <p>{say(editorWords.draftChangedSince)}</p>}
        <div className="form-end">
          <Button variant="default" onClick={props.onDrop}>
            {say(editorWords.dropDraft)}
          </Button>
          <Button data-autofocus onClick={props.onUse}>
            {say(editorWords.useDraft)}
          </Button>
        </div>
      </Dialog>
    </main>
  );
}
