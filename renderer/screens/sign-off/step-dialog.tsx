import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import type { SignOffStep } from "../../../shared/report/report.ts";
import { takeStep } from "../../../shared/sign-off/acts.ts";
import { signOffWords, stepActionWords } from "../../../shared/words/sign-off-screen.ts";
import { signOffSentences, stepWords } from "../../../shared/words/sign-off.ts";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { SignerFields, useSignerEntry } from "./signer-fields.tsx";

/** Does the next step: who, what they say, and when. */
export function StepDialog(props: {
  readonly session: ReportSession;
  readonly step: SignOffStep;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { session, step } = props;
  const { say } = useSettings();
  const notices = useNotices();
  const { entry, setEntry, actor } = useSignerEntry();
  const [opinion, setOpinion] = useState(say(stepActionWords[step].opinion));
  const [failure, setFailure] = useState<Failure>();
  const act = (): void => {
    const by = actor(say(signOffWords.date));
    if (!by.ok) return setFailure(by.failure);
    const done = session.act(by.value, (report, findings) =>
      takeStep(report, findings, step, { ...by.value, opinion }),
    );
    if (!done.ok) return setFailure(done.failure);
    const { name: signer, date = "", fingerprint = "" } = session.report().signOff[step] ?? { name: "" };
    notices.tell((words) => signOffSentences.done[words]({ step, signer, date, fingerprint }));
    props.onDone();
    props.onClose();
    return undefined;
  };
  return (
    <DialogFrame title={say(stepWords[step])} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <SignerFields entry={entry} onChange={setEntry} />
        <Textarea
          label={say(signOffWords.opinion)}
          autosize
          minRows={2}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
        />
        <FormEnd
          failure={failure}
          submit={say(stepActionWords[step].button).replace("…", "")}
          onClose={props.onClose}
        />
      </form>
    </DialogFrame>
  );
}
