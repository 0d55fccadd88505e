import { Alert, Button, Loader } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { OpenedReport } from "../../../shared/ipc/library.ts";
import type { Failure } from "../../../shared/failure.ts";
import type { Result } from "../../../shared/result.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useStart } from "../../shell/start-context.ts";
import { BackBar } from "../../parts/back-bar.tsx";
import { fileName } from "../../parts/format.ts";
import { DraftDialog } from "./unsaved-changes.tsx";
import { OpenEditor } from "./open-editor.tsx";

type Opening =
  | { readonly kind: "opening" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "open"; readonly opened: OpenedReport; readonly times: number; readonly useDraft: boolean };

const openingAfter = (result: Result<OpenedReport>, times: number): Opening =>
  result.ok
    ? { kind: "open", opened: result.value, times, useDraft: false }
    : { kind: "failed", failure: result.failure };

/** Opens the report at the desk's path, offers a draft where there is one, and shows the editor. */
export function EditorScreen() {
  const bridge = useBridge();
  const notices = useNotices();
  const { path } = useDesk();
  const { firstOpening } = useStart();
  const { say, language } = useSettings();
  const [opening, setOpening] = useState<Opening>(() => {
    const come = firstOpening.come(path);
    return come === undefined ? { kind: "opening" } : openingAfter(come, 0);
  });
  const [asked, setAsked] = useState(false);

  const open = useCallback(
    async (mode: "edit" | "readOnly" | "takeOver") => {
      if (path === null) return;
      const ahead = mode === "edit" ? firstOpening.take(path) : undefined;
      const result = await (ahead ?? bridge.call("report.open", { path, mode }));
      setAsked(false);
      setOpening((before) => openingAfter(result, before.kind === "open" ? before.times + 1 : 0));
    },
    [bridge, firstOpening, path],
  );
  useEffect(() => {
    // What had come before the window was drawn stands in it from the beginning.
    if (path !== null && firstOpening.come(path) !== undefined) void firstOpening.take(path);
    else void open("edit");
  }, [open, firstOpening, path]);

  if (opening.kind === "open") {
    const { opened, times, useDraft } = opening;
    const { draft } = opened;
    if (draft !== null && !asked && !opened.readOnly) {
      return (
        <DraftDialog
          savedAt={draft.savedAt}
          name={fileName(opened.path)}
          changedSince={draft.stamp !== opened.stamp}
          file={opened.report}
          draft={draft.report}
          onUse={() => {
            setAsked(true);
            setOpening({ ...opening, useDraft: true });
          }}
          onDrop={() => {
            setAsked(true);
            void bridge.call("report.discardDraft", { path: opened.path }).then((dropped) => {
              if (!dropped.ok) notices.failure(dropped.failure);
            });
          }}
        />
      );
    }
    return (
      <OpenEditor
        key={times}
        opened={opened}
        draft={useDraft ? (draft?.report ?? null) : null}
        onReopen={(mode) => void open(mode)}
      />
    );
  }
  return (
    <div className="screen">
      <BackBar>
        <h1>{fileName(path ?? "")}</h1>
      </BackBar>
      <main className="library">
        {opening.kind === "opening" ? (
          <p className="quiet" role="status">
            <Loader size="xs" /> {say(editorWords.opening)}
          </p>
        ) : (
          <Alert color="red" title={say(editorWords.openFailed)} role="alert">
            <p>{formatFailure(opening.failure, language)}</p>
            <Button size="compact-sm" variant="default" onClick={() => void open("edit")}>
              {say(shellWords.retry)}
            </Button>
          </Alert>
        )}
      </main>
    </div>
  );
}
