import { Alert, Button, Checkbox, Progress } from "@mantine/core";
import { useRef, useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import type { LibraryReport } from "../../../shared/library/library-list.ts";
import { libraryListSentences, libraryListWords } from "../../../shared/library/words.ts";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { reportPayload, useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FolderField, useExportFolder } from "../../parts/folder-field.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

const formats = ["docx", "xlsx", "html", "pdf"] as const;

interface Refused {
  readonly report: LibraryReport;
  readonly failure: Failure;
}

type Step =
  | { readonly kind: "choosing" }
  | { readonly kind: "running"; readonly done: number }
  | { readonly kind: "done"; readonly count: number; readonly refused: readonly Refused[] };

/** Exports several reports into one folder, each under its title; one that cannot be exported says why and holds up none of the others. */
export function ExportSelected(props: { readonly reports: readonly LibraryReport[]; readonly onClose: () => void }) {
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [reports] = useState(props.reports);
  const [chosen, setChosen] = useState<readonly string[]>(["docx"]);
  const [replace, setReplace] = useState(false);
  const { folder, setFolder, keep } = useExportFolder("");
  const [failure, setFailure] = useState<Failure>();
  const [tried, setTried] = useState(false);
  const [step, setStep] = useState<Step>({ kind: "choosing" });
  const stopped = useRef(false);

  const run = async (): Promise<void> => {
    setTried(true);
    const wanted = formats.filter((format) => chosen.includes(format));
    const target = folder.trim();
    if (wanted.length === 0 || target === "") return;
    stopped.current = false;
    const refused: Refused[] = [];
    let count = 0;
    for (const [done, report] of reports.entries()) {
      if (stopped.current) break;
      setStep({ kind: "running", done });
      const read = await bridge.call("report.read", { path: report.path });
      const written = read.ok
        ? await bridge.call("report.export", {
            report: reportPayload(read.value),
            formats: wanted,
            withSignOff: false,
            folder: target,
            replace,
          })
        : read;
      if (written.ok) count += 1;
      else refused.push({ report, failure: written.failure });
    }
    if (count > 0) keep(target);
    setStep({ kind: "done", count, refused });
  };
  const stop = (): void => {
    stopped.current = true;
    void bridge.call("export.cancel", {});
  };

  return (
    <DialogFrame onClose={step.kind === "running" ? stop : props.onClose} title={say(libraryListWords.exportTitle)}>
      {step.kind === "choosing" && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          {failure !== undefined && (
            <Alert color="red" role="alert">
              {formatFailure(failure, language)}
            </Alert>
          )}
          <Checkbox.Group
            label={say(exportWords.formats)}
            value={[...chosen]}
            onChange={setChosen}
            error={tried && chosen.length === 0 ? say(exportWords.noFormat) : undefined}
          >
            <div className="choices">
              {formats.map((format) => (
                <Checkbox key={format} size="xs" value={format} label={say(exportWords[format])} />
              ))}
            </div>
          </Checkbox.Group>
          <FolderField folder={folder} tried={tried} onChange={setFolder} onFailure={setFailure} />
          <Checkbox
            size="xs"
            checked={replace}
            onChange={({ currentTarget }) => setReplace(currentTarget.checked)}
            label={say(exportWords.replaceTitle)}
          />
          <div className="form-end">
            <Button variant="default" onClick={props.onClose}>
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
          <p role="status">{libraryListSentences.exporting[language]({ done: step.done, of: reports.length })}</p>
          <Progress value={(step.done / reports.length) * 100} aria-label={say(exportWords.progressName)} />
          <div className="form-end">
            <Button variant="default" autoFocus onClick={stop}>
              {say(exportWords.stop)}
            </Button>
          </div>
        </div>
      )}
      {step.kind === "done" && (
        <div className="form">
          <p role="status">{libraryListSentences.exported[language]({ count: step.count })}</p>
          <ul className="files">
            {step.refused.map(({ report, failure: why }) => (
              <li key={report.path}>
                {libraryListSentences.notExported[language]({
                  title: `${report.unit.name} ${report.year}`,
                  reason: formatFailure(why, language),
                })}
              </li>
            ))}
          </ul>
          <div className="form-end">
            <Button autoFocus onClick={props.onClose}>
              {say(shellWords.close)}
            </Button>
          </div>
        </div>
      )}
    </DialogFrame>
  );
}
