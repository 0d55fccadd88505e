import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { readFrame, typedFrame } from "../../../shared/paper/typed-frame.ts";
import { withFrame } from "../../../shared/report/paper-setup.ts";
import { success } from "../../../shared/result.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { frameScreenWords } from "../../../shared/words/frame.ts";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { FrameFields } from "../../parts/frame-fields.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useHand } from "../../shell/use-signer.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/**
 * What makes an official document of the report, also once it is signed: the number is given to what was signed, and the fingerprint does not
 * know of it.
 */
export function FrameDialog(props: {
  readonly session: ReportSession;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { session } = props;
  const { say } = useSettings();
  const hand = useHand();
  const [typed, setTyped] = useState(() => typedFrame(session.report().paper ?? {}));
  const [failure, setFailure] = useState<Failure>();
  const { setup, unfit } = readFrame(typed);
  return (
    <DialogFrame size="lg" title={say(frameScreenWords.edit).replace("…", "")} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (unfit.length > 0) return;
          const done = session.act(hand(), (report) => success(withFrame(report, setup)));
          if (!done.ok) {
            setFailure(done.failure);
            return;
          }
          props.onDone();
          props.onClose();
        }}
      >
        <FrameFields typed={typed} onChange={setTyped} open="frame" />
        <FormEnd
          failure={failure}
          submit={say(editorWords.apply)}
          disabled={unfit.length > 0}
          onClose={props.onClose}
        />
      </form>
    </DialogFrame>
  );
}
