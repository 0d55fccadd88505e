import { Alert, Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { gathererOf } from "../../../shared/gathering/change.ts";
import type { BoardUnit } from "../../../shared/gathering/board.ts";
import type { CommandOutputs } from "../../../shared/ipc/contract.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { copyToClipboard } from "../../parts/copy-to-clipboard.ts";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FolderField } from "../../parts/folder-field.tsx";
import { folderOf } from "../../parts/format.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useSigner } from "../../shell/use-signer.ts";
import type { HallProps } from "./hall-screen.tsx";
import { isDay } from "./roster-section.tsx";

/** Sends reports back: what has to be mended, until when, whom to call. That something was sent back is kept with the gathering. */
export function SlipDialog(props: HallProps & { readonly units: readonly BoardUnit[]; readonly onClose: () => void }) {
  const { units, open } = props;
  const bridge = useBridge();
  const { settings, say, language } = useSettings();
  const { name } = useSigner();
  const [by, setBy] = useState(gathererOf(props.gathering) || name);
  const [deadline, setDeadline] = useState("");
  const [contact, setContact] = useState("");
  const [folder, setFolder] = useState(settings.exportFolder === "" ? folderOf(open.path) : settings.exportFolder);
  const [failure, setFailure] = useState<Failure>();
  const [tried, setTried] = useState(false);
  const [written, setWritten] = useState<CommandOutputs["gathering.slips"]>();
  const taken = failure?.code === "targetExists" ? failure.path : undefined;
  const fits = deadline === "" || isDay(deadline);
  const write = async (replace: boolean): Promise<void> => {
    setTried(true);
    const into = folder.trim();
    if (into === "" || by.trim() === "" || !fits) return;
    const of = units.flatMap(({ counting }) => {
      if (counting === undefined) return [];
      const { sha256, at } = counting.submission;
      return [at === undefined ? { sha256 } : { sha256, at }];
    });
    const told = {
      ...(deadline !== "" && { deadline }),
      ...(contact.trim() !== "" && { contact: contact.trim() }),
      by: by.trim(),
    };
    const made = await bridge.call("gathering.slips", { path: open.path, of, folder: into, replace, ...told });
    if (!made.ok) return setFailure(made.failure);
    const when = new Date().toISOString();
    const gone = new Set(made.value.changed);
    const sent = units.filter(({ unit }) => !gone.has(unit)).flatMap(({ counting }) => counting ?? []);
    if (sent.length > 0) {
      open.change({
        returned: sent.map(({ submission: { sha256, at } }) => ({
          sha256,
          ...(at !== undefined && { at }),
          when,
          by: by.trim(),
        })),
      });
    }
    setFailure(undefined);
    setWritten(made.value);
  };
  return (
    <DialogFrame size="lg" title={say(hallWords.slipTitle)} onClose={props.onClose}>
      {written === undefined ? (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void write(taken !== undefined);
          }}
        >
          <p>
            <strong>{units.map(({ unit }) => unit).join("、")}</strong>
          </p>
          <p className="quiet">{say(hallWords.slipNote)}</p>
          <TextInput
            data-autofocus
            label={say(hallWords.slipUntil)}
            value={deadline}
            error={fits ? undefined : say(hallWords.dateUnfit)}
            onChange={(event) => setDeadline(event.currentTarget.value.trim())}
          />
          <TextInput
            label={say(hallWords.slipContact)}
            maxLength={200}
            value={contact}
            onChange={(event) => setContact(event.currentTarget.value)}
          />
          <TextInput
            label={say(hallWords.slipBy)}
            maxLength={200}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
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
            <Button type="submit">{say(taken === undefined ? hallWords.slipWrite : exportWords.replace)}</Button>
          </div>
        </form>
      ) : (
        <Written {...written} folder={folder} onClose={props.onClose} />
      )}
    </DialogFrame>
  );
}

function Written(props: CommandOutputs["gathering.slips"] & { readonly folder: string; readonly onClose: () => void }) {
  const { slips, changed, folder } = props;
  const { say, language } = useSettings();
  const notices = useNotices();
  const copy = (text: string): void => {
    if (copyToClipboard({ "text/plain": text })) notices.tell((words) => hallWords.copied[words]);
    else notices.problem((words) => hallWords.notCopied[words]);
  };
  return (
    <div className="form">
      <p role="status">{hallSentences.slipsWritten[language]({ slips: slips.length, folder })}</p>
      {changed.length > 0 && <p className="mark-problem">{hallSentences.slipsChanged[language]({ units: changed })}</p>}
      {slips.length > 0 && <p className="label">{say(hallWords.slipDone)}</p>}
      <ul className="slip-texts">
        {slips.map(({ unit, text }) => (
          <li key={unit}>
            <pre tabIndex={0} aria-label={unit}>
              {text}
            </pre>
            <Button size="compact-sm" variant="default" onClick={() => copy(text)}>
              {say(hallWords.slipCopy)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="form-end">
        <Button data-autofocus onClick={props.onClose}>
          {say(hallWords.close)}
        </Button>
      </div>
    </div>
  );
}
