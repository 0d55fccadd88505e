import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import type { Remark, Report } from "../../../shared/report/report.ts";
import { sendBack } from "../../../shared/sign-off/acts.ts";
import { standingOf } from "../../../shared/sign-off/standing.ts";
import { signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import { signOffSentences } from "../../../shared/words/sign-off.ts";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { newRemark, RemarkFields, type RemarkEntry, remarkOf } from "./remark-fields.tsx";
import { SignerFields, useSignerEntry } from "./signer-fields.tsx";

/** Sends the report back with remarks, opens a signed one again, or begins the correction of a published one as a copy. */
export function ReturnDialog(props: {
  readonly session: ReportSession;
  readonly onDone: () => void;
  readonly openCopy: (report: Report) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { session } = props;
  const { say } = useSettings();
  const notices = useNotices();
  const { entry, setEntry, actor } = useSignerEntry();
  const [reason, setReason] = useState("");
  const [remarks, setRemarks] = useState<readonly RemarkEntry[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const report = session.report();
  const { reached } = standingOf(report);
  const published = reached === "published";
  const name = published ? signOffWords.correct : reached === "signed" ? signOffWords.reopen : signOffWords.sendBack;
  const note = published
    ? signOffWords.correctNote
    : reached === "signed"
      ? signOffWords.reopenNote
      : signOffWords.sendBackNote;
  const lost = remarks.some((remark) => remarkOf(report, remark, { by: "", at: "" }) === undefined);

  const act = (): void => {
    const by = actor(say(signOffWords.date));
    if (!by.ok) return setFailure(by.failure);
    const { at } = by.value;
    const made = remarks.flatMap((remark): readonly Remark[] => {
      const one = remarkOf(report, remark, { by: formatSigner(by.value), at });
      return one === undefined || one.text === "" ? [] : [one];
    });
    const back = { ...by.value, reason, remarks: made };
    if (published) {
      // What was published stays as it is: the correction is another file.
      const begun = sendBack(report, back);
      if (!begun.ok) return setFailure(begun.failure);
      props.onClose();
      void props.openCopy(begun.value);
      return undefined;
    }
    const done = session.act(by.value, (present) => sendBack(present, back));
    if (!done.ok) return setFailure(done.failure);
    notices.tell((words) =>
      signOffSentences.returned[words]({ signer: formatSigner(by.value), date: by.value.date, reason }),
    );
    props.onDone();
    props.onClose();
    return undefined;
  };
  return (
    <DialogFrame size="lg" title={say(name).replace("…", "")} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <p className="quiet">{say(note)}</p>
        <SignerFields entry={entry} onChange={setEntry} />
        <Textarea
          label={say(signOffWords.reason)}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {!published && (
          <fieldset className="sign-off-remarks">
            <legend>{say(signOffWords.remarks)}</legend>
            <p className="quiet">{say(signOffWords.remarkNote)}</p>
            {remarks.map((remark, place) => (
              <RemarkFields
                key={remark.key}
                report={report}
                entry={remark}
                onChange={(next) => setRemarks(remarks.with(place, next))}
                onRemove={() => setRemarks(remarks.toSpliced(place, 1))}
              />
            ))}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setRemarks([...remarks, newRemark((remarks.at(-1)?.key ?? 0) + 1)])}
            >
              {say(signOffWords.addRemark)}
            </Button>
          </fieldset>
        )}
        <FormEnd failure={failure} submit={say(name).replace("…", "")} disabled={lost} onClose={props.onClose} />
      </form>
    </DialogFrame>
  );
}
