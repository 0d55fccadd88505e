import { Alert, Button, Progress } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { summarize } from "../../shared/checks/finding.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Result } from "../../shared/result.ts";
import { exportSentences, exportWords } from "../../shared/words/editor-screen.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { printWords } from "../../shared/words/print.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { useBridge, useBridgeEvent } from "../bridge/bridge-context.tsx";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { FolderField, useExportFolder } from "../parts/folder-field.tsx";
import type { ReportDialogProps } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";

type Step<Written> =
  | { readonly kind: "choosing"; readonly failure?: Failure }
  | { readonly kind: "running"; readonly done: number; readonly of: number; readonly cancelled: boolean }
  | { readonly kind: "exists"; readonly path: string }
  | { readonly kind: "done"; readonly written: Written };

/** What is said at the steps of writing. */
export interface WritingWords {
  readonly title: string;
  readonly run: string;
  readonly running: (progress: { readonly done: number; readonly of: number }) => string;
  readonly stop: string;
  readonly replaceTitle: string;
  readonly exists: (at: { readonly path: string }) => string;
}

/**
 * The frame of a dialog that writes the open report into a folder: what is chosen and where, progress that can be cancelled, what to do where something
 * of the name exists, and what came of it.
 */
export function WritingFrame<Written>(props: {
  readonly report: ReportDialogProps["open"];
  readonly words: WritingWords;
  readonly size?: string;
  /** What can be chosen; `tried` once somebody has asked for it to be written. */
  readonly choices: (tried: boolean) => ReactNode;
  /** Whether enough is chosen. */
  readonly isReady: boolean;
  /** How many steps there are, before the first progress is heard. */
  readonly steps: number;
  readonly write: (folder: string, replace: boolean) => Promise<Result<Written>>;
  readonly result: (written: Written) => ReactNode;
  /** What is shown in the file manager. */
  readonly place: (written: Written) => string | undefined;
  /** Shows the pages to print, where what was written is a paper. */
  readonly onPrint?: () => void;
  readonly onClose: () => void;
}) {
  const { report, words, onClose } = props;
  const bridge = useBridge();
  const { say, language } = useSettings();
  const { folder, setFolder, keep } = useExportFolder(report.path);
  const [step, setStep] = useState<Step<Written>>({ kind: "choosing" });
  const [tried, setTried] = useState(false);
  const { errors } = summarize(report.session.checked().findings);
  useBridgeEvent("export.progress", (progress) =>
    setStep((now) => (now.kind === "running" ? { ...now, ...progress } : now)),
  );

  const run = async (replace: boolean): Promise<void> => {
    setTried(true);
    const place = folder.trim();
    if (!props.isReady || place === "") return;
    setStep({ kind: "running", done: 0, of: props.steps, cancelled: false });
    const written = await props.write(place, replace);
    if (written.ok) {
      setStep({ kind: "done", written: written.value });
      keep(place);
    } else if (written.failure.code === "targetExists") setStep({ kind: "exists", path: written.failure.path });
    else setStep({ kind: "choosing", failure: written.failure });
  };
  const failed = (failure: Failure): void => setStep({ kind: "choosing", failure });
  const show = async (path: string): Promise<void> => {
    const shown = await bridge.call("shell.showInFolder", { path });
    if (!shown.ok) failed(shown.failure);
  };
  const cancel = (): void => {
    setStep((now) => (now.kind === "running" ? { ...now, cancelled: true } : now));
    void bridge.call("export.cancel", {});
  };

  return (
    <DialogFrame
      {...(props.size !== undefined && { size: props.size })}
      onClose={step.kind === "running" ? cancel : onClose}
      title={words.title}
    >
      {step.kind === "choosing" && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void run(false);
          }}
        >
          {step.failure !== undefined && (
            <Alert color="red" role="alert">
              {formatFailure(step.failure, language)}
            </Alert>
          )}
          {errors > 0 && (
            <Alert color="yellow" variant="light">
              {exportSentences.openErrors[language]({ count: errors })}
            </Alert>
          )}
          {props.choices(tried)}
          <FolderField folder={folder} tried={tried} onChange={setFolder} onFailure={failed} />
          <div className="form-end">
            <Button variant="default" onClick={onClose}>
              {say(shellWords.cancel)}
            </Button>
            <Button type="submit" data-autofocus>
              {words.run}
            </Button>
          </div>
        </form>
      )}
      {step.kind === "running" && (
        <div className="form">
          <p role="status">{step.cancelled ? say(exportWords.stopping) : words.running(step)}</p>
          <Progress
            value={step.of === 0 ? 0 : (step.done / step.of) * 100}
            aria-label={say(exportWords.progressName)}
          />
          <div className="form-end">
            <Button variant="default" autoFocus aria-disabled={step.cancelled} onClick={cancel}>
              {words.stop}
            </Button>
          </div>
        </div>
      )}
      {step.kind === "exists" && (
        <div className="form" role="alert">
          <strong>{words.replaceTitle}</strong>
          <p>{words.exists(step)}</p>
          <div className="form-end">
            <Button variant="default" onClick={() => setStep({ kind: "choosing" })}>
              {say(shellWords.cancel)}
            </Button>
            <Button autoFocus onClick={() => void run(true)}>
              {say(exportWords.replace)}
            </Button>
          </div>
        </div>
      )}
      {step.kind === "done" && (
        <div className="form">
          {props.result(step.written)}
          <div className="form-end">
            <Button variant="default" onClick={() => void show(props.place(step.written) ?? folder)}>
              {say(exportWords.show)}
            </Button>
            {props.onPrint !== undefined && (
              <Button variant="default" onClick={props.onPrint}>
                {say(printWords.title)}
              </Button>
            )}
            <Button autoFocus onClick={onClose}>
              {say(shellWords.close)}
            </Button>
          </div>
        </div>
      )}
    </DialogFrame>
  );
}
