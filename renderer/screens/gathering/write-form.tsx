import { Alert, Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import type { Result } from "../../../shared/result.ts";
import { exportWords } from "../../../shared/words/editor-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { hallSentences } from "../../../shared/words/gathering-screen.ts";
import { shellWords } from "../../../shared/words/screens.ts";
import { FolderField, useExportFolder } from "../../parts/folder-field.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** Writes files of a gathering into a folder: what is asked stands above, the folder below it. What is there already is replaced only when somebody says so. */
export function WriteForm(props: {
  /** The file of the gathering, beside which is written where nobody has chosen another folder. */
  readonly path: string;
  readonly submit: string;
  readonly children: ReactNode;
  /** Whether what is asked is answered so that it can be written. */
  readonly fits?: boolean;
  /** Told that somebody has tried, so that what does not fit is said. */
  readonly onTry?: () => void;
  readonly onWrite: (folder: string, replace: boolean) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}) {
  const { say, language } = useSettings();
  const { folder, setFolder, keep } = useExportFolder(props.path);
  const [failure, setFailure] = useState<Failure>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const taken = failure?.code === "targetExists" ? failure.path : undefined;
  const write = async (): Promise<void> => {
    setTried(true);
    props.onTry?.();
    const into = folder.trim();
    if (into === "" || props.fits === false) return;
    setBusy(true);
    const written = await props.onWrite(into, taken !== undefined);
    setBusy(false);
    if (!written.ok) return setFailure(written.failure);
    keep(into);
    return undefined;
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      {props.children}
      <FolderField
        folder={folder}
        tried={tried}
        onChange={(next) => {
          setFailure(undefined);
          setFolder(next);
        }}
        onFailure={setFailure}
      />
      {failure !== undefined && (
        <Alert color={taken === undefined ? "red" : "yellow"} variant="light" role="alert">
          {taken === undefined ? formatFailure(failure, language) : hallSentences.exists[language]({ path: taken })}
        </Alert>
      )}
      <div className="form-end">
        <Button variant="default" onClick={props.onClose}>
          {say(shellWords.cancel)}
        </Button>
        <Button type="submit" loading={busy}>
          {taken === undefined ? props.submit : say(exportWords.replace)}
        </Button>
      </div>
    </form>
  );
}
