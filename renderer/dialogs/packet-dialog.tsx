import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { WrittenPacket } from "../../shared/ipc/packet.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { packetPartWords, packetSentences, packetWords } from "../../shared/words/packet.ts";
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
      result={(packet) => <PacketResult packet={packet} />}
      place={({ folder }) => folder}
      onClose={onClose}
    />
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
      {withoutPdf !== undefined && <Mark tone="warning" word={say(packetWords[withoutPdf])} />}
    </>
  );
}
