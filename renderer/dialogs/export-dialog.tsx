import { Alert, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { CommandInput } from "../../shared/ipc/contract.ts";
import type { Report } from "../../shared/report/report.ts";
import { unknownFigures } from "../../shared/report/narrative-text.ts";
import { exportSentences, exportWords } from "../../shared/words/editor-screen.ts";
import { formatUnknownFigure } from "../../shared/words/unknown-figures.ts";
import { reportPayload, useBridge } from "../bridge/bridge-context.tsx";
import type { ReportDialogProps } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { WritingFrame } from "./writing-frame.tsx";
import { WrittenFiles } from "./written-files.tsx";

type Format = CommandInput<"report.export">["formats"][number];

const formats: readonly Format[] = ["docx", "xlsx", "html", "fragment", "pdf", "csv", "json", "cover"];

/** Writes the report into files: which formats, with or without the sign-off sheet, where; progress, and what came of it. */
export function ExportDialog({
  open,
  onClose,
  onPrint,
  onVerify,
}: ReportDialogProps & {
  readonly onPrint: () => void;
  /** Shows what the file that was last verified says otherwise. */
  readonly onVerify: () => void;
}) {
  const { session } = open;
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [chosen, setChosen] = useState<readonly string[]>(["docx", "xlsx"]);
  const [withSignOff, setWithSignOff] = useState(false);
  const hasCover = session.report().paper?.cover !== undefined;
  const offered = formats.filter((format) => format !== "cover" || hasCover);
  const wanted = offered.filter((format) => chosen.includes(format));
  return (
    <WritingFrame
      report={open}
      words={{
        title: say(exportWords.title),
        run: say(exportWords.run),
        running: exportSentences.running[language],
        stop: say(exportWords.stop),
        replaceTitle: say(exportWords.replaceTitle),
        exists: exportSentences.exists[language],
      }}
      choices={(tried) => (
        <>
          <UnknownFigures report={session.report()} />
          <Checkbox.Group
            label={say(exportWords.formats)}
            value={[...chosen]}
            onChange={setChosen}
            error={tried && wanted.length === 0 ? say(exportWords.noFormat) : undefined}
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
        </>
      )}
      isReady={wanted.length > 0}
      steps={wanted.length}
      write={(folder, replace) =>
        bridge.call("report.export", {
          report: reportPayload(session.report()),
          formats: wanted,
          withSignOff,
          folder,
          replace,
        })
      }
      result={({ files }) => <WrittenFiles files={files} open={open} onDifferences={onVerify} />}
      onPrint={onPrint}
      place={({ files }) => files[0]}
      onClose={onClose}
    />
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
