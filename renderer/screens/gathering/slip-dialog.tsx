import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { gathererOf } from "../../../shared/gathering/change.ts";
import type { BoardUnit } from "../../../shared/gathering/board.ts";
import { identityOf } from "../../../shared/gathering/submission.ts";
import type { CommandOutputs } from "../../../shared/ipc/contract.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { copyToClipboard } from "../../parts/copy-to-clipboard.ts";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useSigner } from "../../shell/use-signer.ts";
import type { HallProps } from "./hall-screen.tsx";
import { WriteForm } from "./write-form.tsx";
import { isDay } from "./roster-section.tsx";

/** Sends reports back: what has to be mended, until when, whom to call. That something was sent back is kept with the gathering. */
export function SlipDialog(props: HallProps & { readonly units: readonly BoardUnit[]; readonly onClose: () => void }) {
  const { units, open } = props;
  const bridge = useBridge();
  const { say } = useSettings();
  const { name } = useSigner();
  const [by, setBy] = useState(gathererOf(props.gathering) || name);
  const [deadline, setDeadline] = useState("");
  const [contact, setContact] = useState("");
  const [written, setWritten] = useState<CommandOutputs["gathering.slips"] & { readonly folder: string }>();
  const fits = deadline === "" || isDay(deadline);
  const write = async (folder: string, replace: boolean) => {
    const of = units.flatMap(({ counting }) => (counting === undefined ? [] : [identityOf(counting.submission)]));
    const told = {
      ...(deadline !== "" && { deadline }),
      ...(contact.trim() !== "" && { contact: contact.trim() }),
      by: by.trim(),
    };
    const made = await bridge.call("gathering.slips", { path: open.path, of, folder, replace, ...told });
    if (!made.ok) return made;
    const when = new Date().toISOString();
    const gone = new Set(made.value.changed);
    const sent = units.filter(({ unit }) => !gone.has(unit)).flatMap(({ counting }) => counting ?? []);
    if (sent.length > 0) {
      await open.change({
        returned: sent.map(({ submission }) => ({ ...identityOf(submission), when, by: by.trim() })),
      });
    }
    setWritten({ ...made.value, folder });
    return made;
  };
  return (
    <DialogFrame size="lg" title={say(hallWords.slipTitle)} onClose={props.onClose}>
      {written === undefined ? (
        <WriteForm
          path={open.path}
          submit={say(hallWords.slipWrite)}
          fits={fits && by.trim() !== ""}
          onWrite={write}
          onClose={props.onClose}
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
            required
            maxLength={200}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
        </WriteForm>
      ) : (
        <Written {...written} onClose={props.onClose} />
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
