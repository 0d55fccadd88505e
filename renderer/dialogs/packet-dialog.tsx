import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { WrittenPacket } from "../../shared/ipc/packet.ts";
import type { Report } from "../../shared/report/report.ts";
import { overtakenSteps } from "../../shared/sign-off/standing.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { packetPartWords, packetSentences, packetWords } from "../../shared/words/packet.ts";
import { signOffSentences } from "../../shared/words/sign-off.ts";
import { reportPayload, useBridge } from "../bridge/bridge-context.tsx";
import { Mark } from "../parts/mark.tsx";
import type { ReportDialogProps } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { WritingFrame } from "./writing-frame.tsx";

/** Writes everything for signature and publication into one folder, and tells of each file whether it says what the report says. */
export function PacketDialog({ open, onClose }: ReportDialogProps) {
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [withPdf, setWithPdf] = useState(true);
  return (
    <WritingFrame
      report={open}
      size="lg"
      words={{
        title: say(packetWords.title),
        run: say(packetWords.run),
        running: packetSentences.running[language],
        stop: say(packetWords.stop),
        replaceTitle: say(packetWords.replaceTitle),
        exists: packetSentences.exists[language],
      }}
      choices={() => (
        <>
          <p className="quiet">{say(packetWords.note)}</p>
          <Checkbox
            size="xs"
            checked={withPdf}
            onChange={(event) => setWithPdf(event.currentTarget.checked)}
            label={say(packetWords.withPdf)}
          />
        </>
      )}
      isReady
      steps={0}
      write={(folder, replace) =>
        bridge.call("packet.make", { report: reportPayload(open.session.report()), folder, withPdf, replace })
      }
      result={(packet) => <PacketResult packet={packet} report={open.session.report()} />}
      place={({ folder }) => folder}
      onClose={onClose}
    />
  );
}

/** What became of a packet, file by file. */
function PacketResult(props: { readonly packet: WrittenPacket; readonly report: Report }) {
  const { folder, files, withoutPdf } = props.packet;
  const { say, language } = useSettings();
  const [overtaken] = overtakenSteps(props.report).keys();
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
      <ul className="packet-files" tabIndex={0} aria-label={say(packetWords.files)}>
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
      {overtaken !== undefined && (
        <p className="packet-note">
          <Mark tone="warning" word={signOffSentences.overtaken[language]({ step: overtaken })} />
        </p>
      )}
      {withoutPdf !== undefined && (
        <p className="packet-note">
          <Mark tone="warning" word={say(packetWords[withoutPdf])} />
        </p>
      )}
    </>
  );
}
