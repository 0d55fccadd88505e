import { Alert, Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FolderField } from "../../parts/folder-field.tsx";
import { folderOf } from "../../parts/format.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

const kinds = ["xlsx", "csv", "parquet"] as const;
type Kind = (typeof kinds)[number];
const kindWords = { xlsx: hallWords.outXlsx, csv: hallWords.outCsv, parquet: hallWords.outParquet } as const;

/** Writes what the gathering holds: the overview as a workbook, all values as tables. */
export function OutputDialog(props: { readonly path: string; readonly onClose: () => void }) {
  const bridge = useBridge();
  const notices = useNotices();
  const { settings, change, say, language } = useSettings();
  const [chosen, setChosen] = useState<readonly Kind[]>(["xlsx"]);
  const [folder, setFolder] = useState(settings.exportFolder === "" ? folderOf(props.path) : settings.exportFolder);
  const [failure, setFailure] = useState<Failure>();
  const [tried, setTried] = useState(false);
  const taken = failure?.code === "targetExists" ? failure.path : undefined;
  const write = async (replace: boolean): Promise<void> => {
    setTried(true);
    const into = folder.trim();
    if (into === "" || chosen.length === 0) return;
    const made = await bridge.call("gathering.write", { path: props.path, kinds: [...chosen], folder: into, replace });
    if (!made.ok) return setFailure(made.failure);
    if (settings.exportFolder !== into) void change({ exportFolder: into });
    const [path = ""] = made.value.files;
    notices.tell((words) => hallSentences.written[words]({ path }), {
      label: (words) => exportWords.show[words],
      perform: () => void bridge.call("shell.showInFolder", { path }),
    });
    props.onClose();
  };
  return (
    <DialogFrame title={say(hallWords.outputTitle)} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void write(taken !== undefined);
        }}
      >
        <Checkbox.Group
          label={say(exportWords.formats)}
          value={[...chosen]}
          error={tried && chosen.length === 0 ? say(exportWords.noFormat) : undefined}
          onChange={(value) => setChosen(kinds.filter((kind) => value.includes(kind)))}
        >
          <div className="choices">
            {kinds.map((kind) => (
              <Checkbox key={kind} size="xs" value={kind} label={say(kindWords[kind])} />
            ))}
          </div>
        </Checkbox.Group>
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
          <Button type="submit" data-autofocus>
            {say(taken === undefined ? exportWords.run : exportWords.replace)}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
