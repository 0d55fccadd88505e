import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { templateSentences } from "../../../shared/words/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FolderField } from "../../parts/folder-field.tsx";
import { folderOf } from "../../parts/format.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** Writes what the units fill in: a workbook and a report file for each of the roster. */
export function TemplatesDialog(props: { readonly path: string; readonly onClose: () => void }) {
  const bridge = useBridge();
  const notices = useNotices();
  const { settings, say, language } = useSettings();
  const [folder, setFolder] = useState(settings.exportFolder === "" ? folderOf(props.path) : settings.exportFolder);
  const [failure, setFailure] = useState<Failure>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const taken = failure?.code === "targetExists" ? failure.path : undefined;
  const write = async (replace: boolean): Promise<void> => {
    setTried(true);
    const into = folder.trim();
    if (into === "") return;
    setBusy(true);
    const made = await bridge.call("gathering.templates", { path: props.path, folder: into, replace });
    setBusy(false);
    if (!made.ok) return setFailure(made.failure);
    const { path, units } = made.value;
    notices.tell((words) => templateSentences.written[words]({ folder: path, units }), {
      label: (words) => exportWords.show[words],
      perform: () => void bridge.call("shell.showInFolder", { path }),
    });
    props.onClose();
  };
  return (
    <DialogFrame title={say(hallWords.templates)} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void write(taken !== undefined);
        }}
      >
        <p className="quiet">{say(hallWords.templatesNote)}</p>
        <FolderField folder={folder} tried={tried} onChange={setFolder} onFailure={setFailure} />
        {failure !== undefined && (
          <Alert color={taken === undefined ? "red" : "yellow"} variant="light" role="alert">
            {taken === undefined ? formatFailure(failure, language) : hallSentences.exists[language]({ path: taken })}
          </Alert>
        )}
        <div className="form-end">
          <Button variant="default" onClick={props.onClose}>
            {say(shellWords.cancel)}
          </Button>
          <Button type="submit" data-autofocus loading={busy}>
            {say(taken === undefined ? exportWords.run : exportWords.replace)}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
