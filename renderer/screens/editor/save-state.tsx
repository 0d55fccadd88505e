import { Button } from "@mantine/core";
import { editorSentences, editorWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import type { SaveState } from "../../session/autosave.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../../parts/format-time.ts";
import { Mark } from "../../parts/mark.tsx";

/** Whether everything is on disk, in one line at the top. */
export function SaveStateLine(props: {
  readonly state: SaveState;
  readonly readOnly: boolean;
  readonly onRetry: () => void;
}) {
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
