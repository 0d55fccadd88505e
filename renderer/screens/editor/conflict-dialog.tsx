import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import type { Report } from "../../../shared/report/report.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { ContentDifferences } from "../../parts/content-differences.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** What somebody else has written into the file, beside what stands here, and the three ways out of it. */
export function ConflictDialog(props: {
  readonly path: string;
  readonly mine: Report;
  readonly onReload: () => void;
  readonly onOverwrite: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}) {
  const { path, onClose } = props;
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [theirs, setTheirs] = useState<Report>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void bridge.call("report.read", { path }).then((read) => {
      if (read.ok) setTheirs(read.value);
      else setFailure(read.failure);
    });
  }, [bridge, path]);
  const closing = (act: () => void) => (): void => {
    onClose();
    act();
  };
  return (
    <DialogFrame size="lg" onClose={onClose} title={say(editorWords.conflict)}>
      {failure !== undefined && <p role="alert">{formatFailure(failure, language)}</p>}
      {failure === undefined && theirs === undefined && <Loader size="sm" />}
      {theirs !== undefined && (
        <ContentDifferences
          before={theirs}
          after={props.mine}
          legend={say(editorWords.conflictLegend)}
          same={say(editorWords.conflictSame)}
        />
      )}
      <div className="form-end">
        <Button variant="default" onClick={closing(props.onReload)}>
          {say(editorWords.reloadIt)}
        </Button>
        <Button variant="default" onClick={closing(props.onOverwrite)}>
          {say(editorWords.overwrite)}
        </Button>
        <Button data-autofocus onClick={closing(props.onCopy)}>
          {say(editorWords.copyIt)}
        </Button>
      </div>
    </DialogFrame>
  );
}
