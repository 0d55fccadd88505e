import { Button } from "@mantine/core";
import { useState } from "react";
import { exportSentences, exportWords } from "../../shared/words/editor-screen.ts";
import { verifyWords } from "../../shared/words/verify.ts";
import { reportPayload, useBridge } from "../bridge/bridge-context.tsx";
import { fileName, folderOf } from "../parts/format.ts";
import { Mark } from "../parts/mark.tsx";
import type { OpenReport, Verification } from "../shell/desk.ts";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** What can be held against the report again. */
const verified = /\.(?:docx|xlsx|html|pdf)$/u;

/** The files that were written and where: each can be opened, and read back to see that it says what the report says. */
export function WrittenFiles(props: {
  readonly files: readonly string[];
  readonly open: OpenReport;
  /** Shows where a file says something else than the report. */
  readonly onDifferences: () => void;
}) {
  const { files, open } = props;
  const bridge = useBridge();
  const notices = useNotices();
  const { say, language } = useSettings();
  const [found, setFound] = useState<readonly Verification[]>([]);
  const [running, setRunning] = useState<string>();

  const show = async (path: string): Promise<void> => {
    const opened = await bridge.call("shell.openFile", { path });
    if (!opened.ok) notices.failure(opened.failure);
  };
  const verify = async (path: string): Promise<void> => {
    setRunning(path);
    const result = await bridge.call("export.verify", { report: reportPayload(open.session.report()), path });
    setRunning(undefined);
    if (!result.ok) {
      notices.failure(result.failure);
      return;
    }
    const verification = { path, verified: result.value };
    open.lastVerification.current = verification;
    setFound((before) => [...before.filter((one) => one.path !== path), verification]);
  };
  return (
    <>
      <p role="status">{say(exportWords.done)}</p>
      <p className="quiet">{exportSentences.inFolder[language]({ folder: folderOf(files[0] ?? "") })}</p>
      <ul className="files">
        {files.map((file) => {
          const outcome = found.find(({ path }) => path === file)?.verified;
          const name = fileName(file);
          return (
            <li key={file} className="written-file">
              <span className="written-name">{name}</span>
              {outcome?.same === true && <Mark tone="fine" word={say(verifyWords.same)} />}
              {outcome?.same === false && (
                <Button size="compact-xs" variant="default" onClick={props.onDifferences}>
                  {say(exportWords.differs)}
                </Button>
              )}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${say(exportWords.openIt)} ${name}`}
                onClick={() => void show(file)}
              >
                {say(exportWords.openIt)}
              </Button>
              {verified.test(file) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`${say(exportWords.verifyIt)} ${name}`}
                  loading={running === file}
                  onClick={() => void verify(file)}
                >
                  {say(exportWords.verifyIt)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
