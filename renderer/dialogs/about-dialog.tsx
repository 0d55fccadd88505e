import { Button, Loader, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Result } from "../../shared/result.ts";
import { type AboutProgram, aboutWords, diagnosisText } from "../../shared/words/about.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { versionLine } from "../../shared/words/screens.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { copyToClipboard } from "../parts/copy-to-clipboard.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { useStart } from "../shell/start-context.ts";

/** Which program this is and where it runs, as a text to read, and to copy for whoever helps. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const bridge = useBridge();
  const start = useStart();
  const { say, language } = useSettings();
  const [about, setAbout] = useState<Result<AboutProgram>>();
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    void bridge.call("app.about", {}).then(setAbout);
  }, [bridge]);
  const text = about?.ok === true ? diagnosisText(about.value, navigator.userAgent, language) : "";

  return (
    <DialogFrame size="lg" onClose={onClose} title={say(aboutWords.title)}>
      <div className="form">
        <p>
          {versionLine[language]({ version: start.version, platform: start.platform })} {say(aboutWords.offline)}
        </p>
        {about === undefined && <Loader size="sm" />}
        {about?.ok === false && <p role="alert">{formatFailure(about.failure, language)}</p>}
        {about?.ok === true && (
          <>
            <Textarea
              label={say(aboutWords.diagnosis)}
              description={say(aboutWords.note)}
              value={text}
              readOnly
              autosize
              minRows={6}
              maxRows={14}
              data-autofocus
              autoFocus
            />
            <div className="row">
              <Button variant="default" onClick={() => setCopied(copyToClipboard({ "text/plain": text }))}>
                {say(aboutWords.copy)}
              </Button>
              {copied !== undefined && (
                <span role="status">{say(copied ? aboutWords.copied : aboutWords.notCopied)}</span>
              )}
            </div>
          </>
        )}
      </div>
    </DialogFrame>
  );
}
