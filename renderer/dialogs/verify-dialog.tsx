import { Alert, Button, TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { differenceText } from "../../shared/compare/difference-text.ts";
import type { Difference } from "../../shared/compare/difference.ts";
import { formOf } from "../../shared/forms/registry.ts";
import type { Failure } from "../../shared/failure.ts";
import { codePath, codeText, qrCode } from "../../shared/paper/fingerprint-code.ts";
import { fingerprint } from "../../shared/report/fingerprint.ts";
import type { Report } from "../../shared/report/report.ts";
import { holdFingerprint } from "../../shared/report/typed-fingerprint.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { mistakenLetters, verifySentences, verifyWords } from "../../shared/words/verify.ts";
import { reportPayload, useBridge } from "../bridge/bridge-context.tsx";
import type { OpenReport, ReportDialogProps } from "../shell/desk.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { Mark } from "../parts/mark.tsx";

/** Holds an exported file against the report and lists what differs; a click leads there. */
export function VerifyDialog({ open, onClose }: ReportDialogProps) {
  const { session, lastVerification } = open;
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [last, setLast] = useState(lastVerification.current);
  const [path, setPath] = useState(last?.path ?? "");
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const run = async (file: string): Promise<void> => {
    if (file === "") return;
    setRunning(true);
    const result = await bridge.call("export.verify", { report: reportPayload(session.report()), path: file });
    setRunning(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    lastVerification.current = { path: file, verified: result.value };
    setLast(lastVerification.current);
  };
  const choose = async (): Promise<void> => {
    const picked = await bridge.call("dialog.chooseFile", { kind: "document" });
    if (!picked.ok) {
      setFailure(picked.failure);
      return;
    }
    if (picked.value.path === null) return;
    setPath(picked.value.path);
    await run(picked.value.path);
  };
  const shown = failure === undefined && !running && last?.path === path.trim() ? last.verified : undefined;

  return (
    <DialogFrame size="lg" onClose={onClose} title={say(verifyWords.title)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run(path.trim());
        }}
      >
        <p className="quiet">{say(verifyWords.note)}</p>
        <div className="row row-end">
          <TextInput
            className="grow"
            label={say(verifyWords.file)}
            value={path}
            data-autofocus
            onChange={(event) => {
              setFailure(undefined);
              setPath(event.currentTarget.value);
            }}
          />
          <Button variant="default" onClick={() => void choose()}>
            {say(verifyWords.choose)}
          </Button>
          <Button type="submit" loading={running} disabled={path.trim() === ""}>
            {say(shown === undefined ? verifyWords.run : verifyWords.again)}
          </Button>
        </div>
      </form>
      <TypedFingerprint open={open} />
      <OwnFingerprint report={session.report()} />
      {failure !== undefined && (
        <Alert color="red" role="alert" className="verify-failure">
          {formatFailure(failure, language)}
        </Alert>
      )}
      <div className="verify-result" role="status">
        {running && say(verifyWords.running)}
        {shown?.same === true && <Mark tone="fine" word={say(verifyWords.same)} />}
        {shown?.same === false && (
          <Mark tone="warning" word={verifySentences.differences[language]({ count: shown.differences.length })} />
        )}
      </div>
      {shown?.same === false && <Differences differences={shown.differences} open={open} />}
    </DialogFrame>
  );
}

/** The report's own fingerprint, to read and to scan. */
function OwnFingerprint({ report }: { readonly report: Report }) {
  const { say } = useSettings();
  const [code, setCode] = useState<ReturnType<typeof codePath>>();
  const text = codeText(report);
  useEffect(() => {
    let wanted = true;
    void qrCode(text).then((made) => {
      if (wanted) setCode(codePath(made));
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  return (
    <div className="own-fingerprint">
      {code !== undefined && (
        <svg viewBox={`0 0 ${code.width} ${code.width}`} role="img" aria-label={say(verifyWords.code)}>
          <rect width={code.width} height={code.width} fill="#fff" />
          <path d={code.path} fill="#000" />
        </svg>
      )}
      <p>
        <span className="quiet">{say(verifyWords.ownFingerprint)}</span>
        <strong>{fingerprint(report)}</strong>
      </p>
    </div>
  );
}

/** Holds a fingerprint, as it stands on paper, against the report's. */
function TypedFingerprint({ open: { session } }: { readonly open: OpenReport }) {
  const { say, language } = useSettings();
  const [text, setText] = useState("");
  const [held, setHeld] = useState<ReturnType<typeof holdFingerprint>>();
  const hint = held === undefined || "length" in held ? "" : mistakenLetters(held, language);
  return (
    <form
      className="form fingerprint-form"
      onSubmit={(event) => {
        event.preventDefault();
        setHeld(holdFingerprint(session.report(), text));
      }}
    >
      <div className="row row-end">
        <TextInput
          className="grow"
          label={say(verifyWords.typed)}
          description={say(verifyWords.typedNote)}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setHeld(undefined);
            setText(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ""}>
          {say(verifyWords.hold)}
        </Button>
      </div>
      <div role="status" className="fingerprint-result">
        {held !== undefined && "length" in held && (
          <Mark
            tone="warning"
            word={formatFailure({ code: "notAFingerprint", text: text.trim(), ...held }, language)}
          />
        )}
        {held !== undefined && "same" in held && (
          <Mark
            tone={held.same ? "fine" : "warning"}
            word={held.same ? say(verifyWords.sameFingerprint) : verifySentences.otherFingerprint[language](held)}
          />
        )}
        {hint !== "" && <p className="quiet">{hint}</p>}
      </div>
    </form>
  );
}

function Differences(props: { readonly differences: readonly Difference[]; readonly open: OpenReport }) {
  const { say, language } = useSettings();
  const form = formOf(props.open.session.report().edition);
  return (
    <ul className="verify-list">
      {props.differences.map((difference, place) => {
        const { place: where, expected, actual } = differenceText(difference, form, language);
        return (
          // Two lines may differ in the same words.
          <li key={`${place} ${where}`}>
            <UnstyledButton className="verify-jump" onClick={() => props.open.goToDifference(difference)}>
              <strong>{where}</strong>
              <span>
                <span className="quiet">{say(verifyWords.inReport)}</span> {expected}
              </span>
              <span>
                <span className="quiet">{say(verifyWords.inFile)}</span> {actual}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
