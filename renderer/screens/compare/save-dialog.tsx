import { Alert, Button, Radio } from "@mantine/core";
import { useState } from "react";
import type { ComparisonTable } from "../../../shared/compare/comparison-table.ts";
import type { CommandInput } from "../../../shared/ipc/contract.ts";
import type { Failure } from "../../../shared/failure.ts";
import { compareScreenWords, compareSentences } from "../../../shared/words/compare.ts";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { FolderField, useExportFolder } from "../../parts/folder-field.tsx";

type Format = CommandInput<"table.save">["format"];
const formats: readonly Format[] = ["xlsx", "csv"];

/** Writes the comparison into a file: format and folder; asks before it replaces one. */
export function SaveDialog(props: {
  readonly title: string;
  readonly table: ComparisonTable;
  readonly path: string | null;
  readonly onClose: () => void;
}) {
  const { title, table, onClose } = props;
  const bridge = useBridge();
  const notices = useNotices();
  const { say, language } = useSettings();
  const [format, setFormat] = useState<Format>("xlsx");
  const { folder, setFolder, keep } = useExportFolder(props.path ?? "");
  const [failure, setFailure] = useState<Failure>();
  const [tried, setTried] = useState(false);

  const save = async (replace: boolean): Promise<void> => {
    setTried(true);
    const into = folder.trim();
    if (into === "") return;
    const saved = await bridge.call("table.save", { title, table, format, folder: into, replace });
    if (!saved.ok) {
      setFailure(saved.failure);
      return;
    }
    keep(into);
    const { path } = saved.value;
    notices.tell((words) => compareSentences.saved[words]({ path }), {
      label: (words) => exportWords.show[words],
      perform: () => void bridge.call("shell.showInFolder", { path }),
    });
    onClose();
  };
  const taken = failure?.code === "targetExists" ? failure.path : undefined;

  return (
    <DialogFrame onClose={onClose} title={say(compareScreenWords.saveTitle)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(taken !== undefined);
        }}
      >
        {failure !== undefined && (
          <Alert color={taken === undefined ? "red" : "yellow"} variant="light" role="alert">
            {taken === undefined
              ? formatFailure(failure, language)
              : compareSentences.exists[language]({ path: taken })}
          </Alert>
        )}
        <Radio.Group
          label={say(compareScreenWords.format)}
          value={format}
          onChange={(value) => {
            setFailure(undefined);
            setFormat(value === "csv" ? "csv" : "xlsx");
          }}
        >
          <div className="choices">
            {formats.map((one) => (
              <Radio key={one} size="xs" value={one} label={say(exportWords[one])} />
            ))}
          </div>
        </Radio.Group>
        <FolderField
          folder={folder}
          tried={tried}
          onChange={(next) => {
            setFailure(undefined);
            setFolder(next);
          }}
          onFailure={setFailure}
        />
        <div className="form-end">
          <Button variant="default" onClick={onClose}>
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
