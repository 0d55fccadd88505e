import { Alert, Button, Checkbox, Progress } from "@mantine/core";
import { useState } from "react";
import { summarize } from "../../shared/checks/finding.ts";
import type { CommandInput } from "../../shared/ipc/contract.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Failure } from "../../shared/failure.ts";
import { unknownFigures } from "../../shared/report/narrative-text.ts";
import { exportSentences, exportWords } from "../../shared/words/editor-screen.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { formatUnknownFigure } from "../../shared/words/unknown-figures.ts";
import { reportPayload, useBridge, useBridgeEvent } from "../bridge/bridge-context.tsx";
import type { ReportDialogProps } from "../shell/desk.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { FolderField } from "../parts/folder-field.tsx";
import { folderOf } from "../parts/format.ts";

type Format = CommandInput<"report.export">["formats"][number];
type Step =
  | { readonly kind: "choosing"; readonly failure?: Failure }
  | { readonly kind: "running"; readonly done: number; readonly of: number; readonly cancelled: boolean }
  | { readonly kind: "exists"; readonly path: string }
  | { readonly kind: "done"; readonly files: readonly string[] };

const formats: readonly Format[] = ["docx", "xlsx", "html", "fragment", "pdf", "csv", "json", "cover"];

/** Writes the report into files: which formats, with or without the sign-off sheet, where; progress, and what came of it. */
export function ExportDialog({ open: { session, path }, onClose }: ReportDialogProps) {
  const bridge = useBridge();
  const { settings, change, say, language } = useSettings();
  const [chosen, setChosen] = useState<readonly string[]>(["docx", "xlsx"]);
  const [withSignOff, setWithSignOff] = useState(false);
  const [folder, setFolder] = useState(settings.exportFolder === "" ? folderOf(path) : settings.exportFolder);
  const [step, setStep] = useState<Step>({ kind: "choosing" });
  const [tried, setTried] = useState(false);
  const hasCover = session.report().paper?.cover !== undefined;
  const offered = formats.filter((format) => format !== "cover" || hasCover);
  const { errors } = summarize(session.checked().findings);
  useBridgeEvent("export.progress", (progress) =>
    setStep((now) => (now.kind === "running" ? { ...now, ...progress } : now)),
  );

  const run = async (replace: boolean): Promise<void> => {
    setTried(true);
    const wanted = offered.filter((format) => chosen.includes(format));
    if (wanted.length === 0 || folder.trim() === "") return;
    setStep({ kind: "running", done: 0, of: wanted.length, cancelled: false });
    const written = await bridge.call("report.export", {
      report: reportPayload(session.report()),
      formats: wanted,
      withSignOff,
      folder: folder.trim(),
      replace,
    });
    if (written.ok) {
      setStep({ kind: "done", files: written.value.files });
      if (settings.exportFolder !== folder.trim()) void change({ exportFolder: folder.trim() });
    } else if (written.failure.code === "targetExists") setStep({ kind: "exists", path: written.failure.path });
    else setStep({ kind: "choosing", failure: written.failure });
  };
  const failed = (failure: Failure): void => setStep({ kind: "choosing", failure });
  const show = async (file: string): Promise<void> => {
    const shown = await bridge.call("shell.showInFolder", { path: file });
    if (!shown.ok) failed(shown.failure);
  };
  const cancel = (): void => {
    setStep((now) => (now.kind === "running" ? { ...now, cancelled: true } : now));
    void bridge.call("export.cancel", {});
  };

  return (
    <DialogFrame onClose={step.kind === "running" ? cancel : onClose} title={say(exportWords.title)}>
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
          <UnknownFigures report={session.report()} />
          <Checkbox.Group
            label={say(exportWords.formats)}
            value={[...chosen]}
            onChange={setChosen}
            error={tried && chosen.length === 0 ? say(exportWords.noFormat) : undefined}
          >
            <div className="choices">
              {offered.map((format) => (
                <Checkbox key={format} size="xs" value={format} label={say(exportWords[format])} />
              ))}
            </div>
          </Checkbox.Group>
          <Checkbox
            size="xs"
            checked={withSignOff}
            onChange={(event) => setWithSignOff(event.currentTarget.checked)}
            label={say(exportWords.signOff)}
            description={say(exportWords.signOffNote)}
          />
          <FolderField folder={folder} tried={tried} onChange={setFolder} onFailure={failed} />
          <div className="form-end">
            <Button variant="default" onClick={onClose}>
              {say(shellWords.cancel)}
            </Button>
            <Button type="submit" data-autofocus>
              {say(exportWords.run)}
            </Button>
          </div>
        </form>
      )}
      {step.kind === "running" && (
        <div className="form">
          <p role="status">{step.cancelled ? say(exportWords.stopping) : exportSentences.running[language](step)}</p>
          <Progress
            value={step.of === 0 ? 0 : (step.done / step.of) * 100}
            aria-label={say(exportWords.progressName)}
          />
          <div className="form-end">
            <Button variant="default" autoFocus aria-disabled={step.cancelled} onClick={cancel}>
              {say(exportWords.stop)}
            </Button>
          </div>
        </div>
      )}
      {step.kind === "exists" && (
        <div className="form" role="alert">
          <strong>{say(exportWords.replaceTitle)}</strong>
          <p>{exportSentences.exists[language](step)}</p>
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
          <p role="status">{say(exportWords.done)}</p>
          <ul className="files">
            {step.files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          <div className="form-end">
            <Button variant="default" onClick={() => void show(step.files[0] ?? folder)}>
              {say(exportWords.show)}
            </Button>
            <Button autoFocus onClick={onClose}>
              {say(shellWords.close)}
            </Button>
          </div>
        </div>
      )}
    </DialogFrame>
  );
}

/** Says which numbers in the text cannot be computed and what each lacks; nothing where all can. */
function UnknownFigures({ report }: { readonly report: Report }) {
  const { language } = useSettings();
  const found = unknownFigures(report);
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="status">
      <strong>{exportSentences.unknownFigures[language]({ count: found.length })}</strong>
      <ul className="unknown-figures">
        {found.map((unknown, place) => (
          <li key={place}>{formatUnknownFigure(unknown, language)}</li>
        ))}
      </ul>
    </Alert>
  );
}
