import { Alert, Button } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import type { OpenedReport } from "../../../shared/ipc/library.ts";
import { editorSentences, editorWords } from "../../../shared/words/editor-screen.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { signOffWords } from "../../../shared/words/sign-off-screen.ts";
import type { Autosave } from "../../session/autosave.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../../parts/format.ts";

/** What stands between the user and saving: somebody else has the report, it cannot be written, or it was changed outside. */
export function Banners(props: {
  readonly opened: OpenedReport;
  readonly autosave: Autosave;
  readonly onTakeOver: () => void;
  readonly onReload: () => void;
  readonly onOverwrite: () => void;
  readonly onDifferences: () => void;
  readonly onCopy: () => void;
  /** The way to the page to sign from, where the report is signed and that page is not shown. */
  readonly onSignOff: (() => void) | undefined;
}) {
  const { say, language } = useSettings();
  const { opened, autosave } = props;
  const changedOutside = useSyncExternalStore(autosave.subscribe, () => autosave.state().kind === "outside");
  const [asked, setAsked] = useState(false);
  const { holder } = opened;
  const copy = (
    <Button size="compact-sm" variant="default" onClick={props.onCopy}>
      {say(editorWords.copyIt)}
    </Button>
  );
  if (changedOutside) {
    return (
      <Alert color="yellow" variant="light" className="banner" role="alert">
        <span>{say(editorWords.outside)}</span>
        <Button size="compact-sm" onClick={props.onDifferences}>
          {say(editorWords.versionChanges)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={props.onReload}>
          {say(editorWords.reloadIt)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={props.onOverwrite}>
          {say(editorWords.overwrite)}
        </Button>
        {copy}
      </Alert>
    );
  }
  if (!opened.readOnly && props.onSignOff !== undefined) {
    return (
      <Alert color="accent" variant="light" className="banner" role="status">
        <span>{say(signOffWords.sealed)}</span>
        <Button size="compact-sm" variant="default" onClick={props.onSignOff}>
          {say(signOffWords.toSignOff)}
        </Button>
      </Alert>
    );
  }
  if (!opened.readOnly) return null;
  return (
    <Alert color="accent" variant="light" className="banner" role="status">
      <span>
        {holder === null
          ? say(editorWords.notWritable)
          : editorSentences.held[language]({ ...holder, time: formatTime(holder.since) })}
      </span>
      {copy}
      {holder !== null && !asked && (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          {say(editorWords.takeOver)}
        </Button>
      )}
      {holder !== null && asked && (
        <>
          <strong role="alert">{editorSentences.takeOverAsk[language](holder)}</strong>
          <Button size="compact-sm" autoFocus onClick={() => setAsked(false)}>
            {say(shellWords.cancel)}
          </Button>
          <Button size="compact-sm" variant="default" onClick={props.onTakeOver}>
            {say(editorWords.takeOverNow)}
          </Button>
        </>
      )}
    </Alert>
  );
}
