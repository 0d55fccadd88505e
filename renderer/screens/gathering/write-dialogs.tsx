import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { templateSentences } from "../../../shared/words/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { WriteForm } from "./write-form.tsx";

const kinds = ["xlsx", "csv", "parquet"] as const;
type Kind = (typeof kinds)[number];
const kindWords = { xlsx: hallWords.outXlsx, csv: hallWords.outCsv, parquet: hallWords.outParquet } as const;

/** Writes what the gathering holds: the overview as a workbook, all values as tables. */
export function OutputDialog(props: { readonly path: string; readonly onClose: () => void }) {
  const bridge = useBridge();
  const notices = useNotices();
  const { say } = useSettings();
  const [chosen, setChosen] = useState<readonly Kind[]>(["xlsx"]);
  const [tried, setTried] = useState(false);
  const write = async (folder: string, replace: boolean) => {
    const made = await bridge.call("gathering.write", { path: props.path, kinds: [...chosen], folder, replace });
    if (!made.ok) return made;
    const [path = ""] = made.value.files;
    notices.tell((words) => hallSentences.written[words]({ path }), {
      label: (words) => exportWords.show[words],
      perform: () => void bridge.call("shell.showInFolder", { path }),
    });
    props.onClose();
    return made;
  };
  return (
    <DialogFrame title={say(hallWords.outputTitle)} onClose={props.onClose}>
      <WriteForm
        path={props.path}
        submit={say(exportWords.run)}
        fits={chosen.length > 0}
        onTry={() => setTried(true)}
        onWrite={write}
        onClose={props.onClose}
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
      </WriteForm>
    </DialogFrame>
  );
}

/** Writes what the units fill in: a workbook and a report file for each of the roster. */
export function TemplatesDialog(props: { readonly path: string; readonly onClose: () => void }) {
  const bridge = useBridge();
  const notices = useNotices();
  const { say } = useSettings();
  const write = async (folder: string, replace: boolean) => {
    const made = await bridge.call("gathering.templates", { path: props.path, folder, replace });
    if (!made.ok) return made;
    const { path, units } = made.value;
    notices.tell((words) => templateSentences.written[words]({ folder: path, units }), {
      label: (words) => exportWords.show[words],
      perform: () => void bridge.call("shell.showInFolder", { path }),
    });
    props.onClose();
    return made;
  };
  return (
    <DialogFrame title={say(hallWords.templates)} onClose={props.onClose}>
      <WriteForm path={props.path} submit={say(exportWords.run)} onWrite={write} onClose={props.onClose}>
        <p className="quiet">{say(hallWords.templatesNote)}</p>
      </WriteForm>
    </DialogFrame>
  );
}
