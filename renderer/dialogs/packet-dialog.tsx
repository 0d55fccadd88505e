import { Alert, Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { summarize } from "../../shared/checks/finding.ts";
import type { Failure } from "../../shared/failure.ts";
import type { WrittenPacket } from "../../shared/ipc/packet.ts";
import { exportSentences, exportWords } from "../../shared/words/editor-screen.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { packetPartWords, packetSentences, packetWords } from "../../shared/words/packet.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { reportPayload, useBridge } from "../bridge/bridge-context.tsx";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { FolderField } from "../parts/folder-field.tsx";
import { folderOf } from "../parts/format.ts";
import { Mark } from "../parts/mark.tsx";
import type { ReportDialogProps } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";

type Step =
  | { readonly kind: "choosing"; readonly failure?: Failure }
  | { readonly kind: "running" }
  | { readonly kind: "exists"; readonly path: string }
  | { readonly kind: "done"; readonly packet: WrittenPacket };

/** Writes everything for signature and publication into one folder, and tells of each file whether it says what the report says. */
export function PacketDialog({ open: { session, path }, onClose }: ReportDialogProps) {
  const bridge = useBridge();
  const { settings, change, say, language } = useSettings();
  const [withPdf, setWithPdf] = useState(true);
  const [folder, setFolder] = useState(settings.exportFolder === "" ? folderOf(path) : settings.exportFolder);
  const [step, setStep] = useState<Step>({ kind: "choosing" });
  const [tried, setTried] = useState(false);
  const { errors } = summarize(session.checked().findings);

  const run = async (replace: boolean): Promise<void> => {
    setTried(true);
    if (folder.trim() === "") return;
    setStep({ kind: "running" });
    const made = await bridge.call("packet.make", {
      report: reportPayload(session.report()),
      folder: folder.trim(),
      withPdf,
      replace,
    });
    if (made.ok) {
      setStep({ kind: "done", packet: made.value });
      if (settings.exportFolder !== folder.trim()) void change({ exportFolder: folder.trim() });
    } else if (made.failure.code === "targetExists") setStep({ kind: "exists", path: made.failure.path });
    else setStep({ kind: "choosing", failure: made.failure });
  };
  const failed = (failure: Failure): void => setStep({ kind: "choosing", failure });
  const show = async (place: string): Promise<void> => {
    const shown = await bridge.call("shell.showInFolder", { path: place });
    if (!shown.ok) failed(shown.failure);
  };

  return (
    <DialogFrame size="lg" onClose={onClose} title={say(packetWords.title)}>
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
          <p className="quiet">{say(packetWords.note)}</p>
          <Checkbox
            size="xs"
            checked={withPdf}
            onChange={(event) => setWithPdf(event.currentTarget.checked)}
            label={say(packetWords.withPdf)}
          />
          <FolderField folder={folder} tried={tried} onChange={setFolder} onFailure={failed} />
          <div className="form-end">
            <Button variant="default" onClick={onClose}>
              {say(shellWords.cancel)}
            </Button>
            <Button type="submit" data-autofocus>
              {say(packetWords.run)}
            </Button>
          </div>
        </form>
      )}
      {step.kind === "running" && (
        <div className="form">
          <p role="status">{say(packetWords.running)}</p>
        </div>
      )}
      {step.kind === "exists" && (
        <div className="form" role="alert">
          <strong>{say(packetWords.replaceTitle)}</strong>
          <p>{packetSentences.exists[language](step)}</p>
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
          <PacketResult packet={step.packet} />
          <div className="form-end">
            <Button variant="default" onClick={() => void show(step.packet.folder)}>
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

/** What became of a packet, file by file. */
function PacketResult({ packet: { folder, files, withoutPdf } }: { readonly packet: WrittenPacket }) {
  const { say, language } = useSettings();
  const isSame = files.every(({ same }) => same);
  return (
    <>
      <p role="status">
        <Mark
          tone={isSame ? "fine" : "error"}
          word={say(isSame ? packetWords.done : packetWords.doneWithDifferences)}
        />
      </p>
      <p className="packet-folder">{folder}</p>
      <ul className="packet-files">
        {files.map(({ part, name, same, differences, failure }) => (
          <li key={part}>
            <span>
              <span>{name}</span>
              <span className="quiet">{say(packetPartWords[part])}</span>
            </span>
            <Mark
              tone={same ? "fine" : "error"}
              word={
                same
                  ? say(packetWords.same)
                  : failure === undefined
                    ? packetSentences.different[language]({ count: differences.length })
                    : formatFailure(failure, language)
              }
            />
          </li>
        ))}
      </ul>
      {withoutPdf !== undefined && <Mark tone="warning" word={say(packetWords[withoutPdf])} />}
    </>
  );
}
