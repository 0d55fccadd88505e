import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Result } from "../../shared/result.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { settingsWords } from "../../shared/words/screens.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** The licences of the packages that the program is made with, word by word. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [read, setRead] = useState<Result<{ readonly text: string }>>();
  useEffect(() => {
    void bridge.call("app.licences", {}).then(setRead);
  }, [bridge]);

  return (
    <DialogFrame size="xl" onClose={onClose} title={say(settingsWords.licences).replace("…", "")}>
      {read === undefined && <Loader size="sm" />}
      {read?.ok === false && <p role="alert">{formatFailure(read.failure, language)}</p>}
      {read?.ok === true && (
        // It scrolls, so it can be reached with the keyboard.
        <pre className="licences-text" lang="en" tabIndex={0} aria-label={say(settingsWords.licences).replace("…", "")}>
          {read.value.text}
        </pre>
      )}
    </DialogFrame>
  );
}
