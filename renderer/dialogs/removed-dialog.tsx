import { Button, Loader } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../shared/failure.ts";
import type { RemovedReport } from "../../shared/ipc/library.ts";
import { libraryListSentences, libraryListWords } from "../../shared/library/words.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { fileName, formatTime } from "../parts/format.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The reports that were removed from the library, the last one first; each goes back to where it was. */
export function RemovedDialog({ onClose }: { readonly onClose: () => void }) {
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [removed, setRemoved] = useState<readonly RemovedReport[]>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(async () => {
    const listed = await bridge.call("library.removed", {});
    if (listed.ok) setRemoved(listed.value);
    else setFailure(listed.failure);
  }, [bridge]);
  useEffect(() => void load(), [load]);
  const bringBack = async (token: string): Promise<void> => {
    const restored = await bridge.call("library.restore", { token });
    setFailure(restored.ok ? undefined : restored.failure);
    await load();
  };
  return (
    <DialogFrame size="lg" onClose={onClose} title={say(libraryListWords.removedTitle)}>
      {failure !== undefined && <p role="alert">{formatFailure(failure, language)}</p>}
      {failure === undefined && removed === undefined && <Loader size="sm" />}
      {removed?.length === 0 && <p className="quiet">{say(libraryListWords.noRemoved)}</p>}
      {removed !== undefined && removed.length > 0 && (
        <>
          <p className="quiet">{say(libraryListWords.removedNote)}</p>
          <ul className="versions">
            {removed.map(({ token, title, path, removedAt }) => (
              <li key={token}>
                <div>
                  <strong>
                    {title === null
                      ? `${fileName(path)}${say(libraryListWords.notAReport)}`
                      : `${title.unit} ${title.year}`}
                  </strong>
                  <p className="quiet">
                    {libraryListSentences.removedAt[language]({ time: formatTime(removedAt), path })}
                  </p>
                </div>
                <span className="bar-space" />
                <Button size="compact-sm" variant="default" onClick={() => void bringBack(token)}>
                  {say(libraryListWords.bringBack)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </DialogFrame>
  );
}
