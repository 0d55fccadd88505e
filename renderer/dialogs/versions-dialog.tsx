import { Button, Loader } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { Version } from "../../shared/ipc/library.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Failure } from "../../shared/failure.ts";
import { editorWords } from "../../shared/words/editor-screen.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { editTo } from "../session/edit-to.ts";
import { useRevision } from "../session/use-session.ts";
import type { ReportDialogProps } from "../shell/desk.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { VersionList, VersionNameForm } from "./version-list.tsx";

/**
 * Earlier states of the report: what each says otherwise, a name for those that count (送审稿); go back to one as a change that can be undone, or
 * open it as a copy.
 */
export function VersionsDialog({ open, onClose }: ReportDialogProps) {
  const { path, session } = open;
  const bridge = useBridge();
  const notices = useNotices();
  const { say, language } = useSettings();
  useRevision(session);
  const [versions, setVersions] = useState<readonly Version[]>();
  const [failure, setFailure] = useState<Failure>();
  const [naming, setNaming] = useState(false);
  const list = useCallback(
    () =>
      bridge.call("report.versions", { path }).then((listed) => {
        if (listed.ok) setVersions(listed.value);
        else setFailure(listed.failure);
      }),
    [bridge, path],
  );
  useEffect(() => void list(), [list]);

  const read = async (id: string): Promise<Report | undefined> => {
    const version = await bridge.call("report.version", { path, id });
    if (version.ok) return version.value;
    notices.failure(version.failure);
    return undefined;
  };
  const name = async (given: { readonly id?: string; readonly name: string }): Promise<void> => {
    // What stands in the file is named, so what was just typed has to be there first.
    if (given.id === undefined && !open.readOnly && !(await open.save())) return;
    const named = await bridge.call("report.nameVersion", { path, ...given });
    if (!named.ok) notices.failure(named.failure);
    await list();
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
    <DialogFrame size="xl" onClose={onClose} title={say(editorWords.versions)}>
      {failure !== undefined && <p role="alert">{formatFailure(failure, language)}</p>}
      {failure === undefined && versions === undefined && <Loader size="sm" />}
      {versions !== undefined && !naming && (
        <Button size="compact-sm" variant="default" onClick={() => setNaming(true)}>
          {say(editorWords.nameNow)}
        </Button>
      )}
      {naming && (
        <VersionNameForm
          start=""
          onKeep={(given) => {
            setNaming(false);
            void name({ name: given });
          }}
          onCancel={() => setNaming(false)}
        />
      )}
      {versions?.length === 0 && <p className="quiet">{say(editorWords.noVersions)}</p>}
      {versions !== undefined && versions.length > 0 && (
        <>
          <p className="quiet">{say(editorWords.versionsNote)}</p>
          <VersionList
            versions={versions}
            now={session.report()}
            readOnly={open.readOnly}
            read={read}
            onName={(id, given) => void name({ id, name: given })}
            onRestore={restore}
            onCopy={(report) => void open.openCopy(report)}
          />
        </>
      )}
    </DialogFrame>
  );
}
