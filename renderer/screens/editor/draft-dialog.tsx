import { Button, Modal } from "@mantine/core";
import { editorSentences, editorWords } from "../../../shared/words/editor-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../format-time.ts";

/** Asks whether changes of a session that ended without warning are wanted back. */
export function DraftDialog(props: {
  readonly savedAt: string;
  readonly onUse: () => void;
  readonly onDrop: () => void;
}) {
  const { say, language } = useSettings();
  return (
    <main className="library">
      <Modal opened onClose={props.onUse} withCloseButton={false} title={say(editorWords.draftTitle)}>
        <p>{editorSentences.draft[language]({ time: formatTime(props.savedAt) })}</p>
        <div className="form-end">
          <Button variant="default" onClick={props.onDrop}>
            {say(editorWords.dropDraft)}
          </Button>
          <Button data-autofocus onClick={props.onUse}>
            {say(editorWords.useDraft)}
          </Button>
        </div>
      </Modal>
    </main>
  );
}
