import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Version } from "../../shared/ipc/library.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Failure } from "../../shared/failure.ts";
import { editorSentences, editorWords } from "../../shared/words/editor-screen.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { editTo } from "../session/edit-to.ts";
import type { ReportDialogProps } from "../shell/desk.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { formatTime } from "../parts/format.ts";

/** Earlier states of the report: go back to one as a change that can be undone, or open it as a copy. */
export function VersionsDialog({ open, onClose }: ReportDialogProps) {
  const { path, session } = open;
  const bridge = useBridge();
  const notices = useNotices();
  const { say, language } = useSettings();
  const [versions, setVersions] = useState<readonly Version[]>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void bridge.call("report.versions", { path }).then((listed) => {
      if (listed.ok) setVersions(listed.value);
      else setFailure(listed.failure);
    });
  }, [bridge, path]);

  const withVersion = async (id: string, use: (report: Report) => void | Promise<void>): Promise<void> => {
    const read = await bridge.call("report.version", { path, id });
    if (read.ok) await use(read.value);
    else notices.failure(read.failure);
  };
  const restore = (report: Report): void => {
    if (report.edition !== session.report().edition) {
      notices.problem((words) => editorWords.versionOtherEdition[words]);
      return;
    }
    const applied = session.apply(editTo(session.report(), report));
    if (applied.ok) {
      notices.tell((words) => editorWords.restored[words]);
      onClose();
    } else notices.failure(applied.failure);
  };

  return (
    <DialogFrame size="lg" onClose={onClose} title={say(editorWords.versions)}>
      {failure !== undefined && <p role="alert">{formatFailure(failure, language)}</p>}
      {failure === undefined && versions === undefined && <Loader size="sm" />}
      {versions?.length === 0 && <p className="quiet">{say(editorWords.noVersions)}</p>}
      {versions !== undefined && versions.length > 0 && (
        <>
          <p className="quiet">{say(editorWords.versionsNote)}</p>
          <ul className="versions">
            {versions.map((version) => (
              <li key={version.id}>
                <span className="figures">{formatTime(version.savedAt)}</span>
                <span className="quiet figures">
                  {editorSentences.version[language]({ size: (version.size / 1024).toFixed(1) })}
                </span>
                <span className="bar-space" />
                {!open.readOnly && (
                  <Button size="compact-sm" variant="default" onClick={() => void withVersion(version.id, restore)}>
                    {say(editorWords.restore)}
                  </Button>
                )}
                <Button size="compact-sm" variant="subtle" onClick={() => void withVersion(version.id, open.openCopy)}>
                  {say(editorWords.openCopy)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </DialogFrame>
  );
}
