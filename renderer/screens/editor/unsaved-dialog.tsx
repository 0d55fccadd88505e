import { Button } from "@mantine/core";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** Asks before an editor is left whose last changes are not in the file. */
export function UnsavedDialog(props: {
  readonly onStay: () => void;
  readonly onCopy: () => void;
  readonly onLeave: () => void;
}) {
  const { say } = useSettings();
  return (
    <Dialog onClose={props.onStay} withCloseButton={false} title={say(editorWords.notSaved)}>
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
    </Dialog>
  );
}
