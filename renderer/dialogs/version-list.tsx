import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { isVersionTitle, type Version } from "../../shared/ipc/library.ts";
import type { Report } from "../../shared/report/report.ts";
import { editorSentences, editorWords } from "../../shared/words/editor-screen.ts";
import { ContentDifferences } from "../parts/content-differences.tsx";
import { formatTime } from "../parts/format.ts";
import { keepKeys } from "../parts/keep-keys.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The versions, newest first: what each is called, what it says otherwise than the report does now, and what can be done with it. */
export function VersionList(props: {
  readonly versions: readonly Version[];
  readonly now: Report;
  readonly readOnly: boolean;
  readonly read: (id: string) => Promise<Report | undefined>;
  readonly onName: (id: string, name: string) => void;
  readonly onRestore: (report: Report) => void;
  readonly onCopy: (report: Report) => void;
}) {
  const { now, read } = props;
  const { say, language } = useSettings();
  const [shown, setShown] = useState<{ readonly id: string; readonly report: Report }>();
  const [naming, setNaming] = useState<string>();
  const withVersion = (id: string, use: (report: Report) => void): void =>
    void read(id).then((report) => {
      if (report !== undefined) use(report);
    });
  return (
    <ul className="versions">
      {props.versions.map(({ id, savedAt, size, name }) => (
        <li key={id}>
          <div className="version-line">
            <span className="figures">{formatTime(savedAt)}</span>
            {name !== "" && <strong>{name}</strong>}
            <span className="quiet figures">
              {editorSentences.version[language]({ size: (size / 1024).toFixed(1) })}
            </span>
            <span className="bar-space" />
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={shown?.id === id}
              onClick={() => {
                if (shown?.id === id) setShown(undefined);
                else withVersion(id, (report) => setShown({ id, report }));
              }}
            >
              {say(shown?.id === id ? editorWords.hideChanges : editorWords.versionChanges)}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setNaming(id)}>
              {say(editorWords.nameVersion)}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => withVersion(id, props.onCopy)}>
              {say(editorWords.openCopy)}
            </Button>
            {!props.readOnly && (
              <Button size="compact-sm" variant="default" onClick={() => withVersion(id, props.onRestore)}>
                {say(editorWords.restore)}
              </Button>
            )}
          </div>
          {naming === id && (
            <VersionNameForm
              start={name}
              mayBeEmpty
              onKeep={(next) => {
                setNaming(undefined);
                props.onName(id, next);
              }}
              onCancel={() => setNaming(undefined)}
            />
          )}
          {shown?.id === id && (
            <ContentDifferences
              before={shown.report}
              after={now}
              legend={say(editorWords.versionLegend)}
              same={say(editorWords.versionSame)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Asks what a version is to be called. */
export function VersionNameForm(props: {
  readonly start: string;
  /** Whether a name may be taken away. */
  readonly mayBeEmpty?: boolean;
  readonly onKeep: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const { say } = useSettings();
  const [name, setName] = useState(props.start);
  const [tried, setTried] = useState(false);
  const fits = isVersionTitle(name.trim()) || (props.mayBeEmpty === true && name.trim() === "");
  const keep = (): void => {
    setTried(true);
    if (fits) props.onKeep(name.trim());
  };
  return (
    <form
      className="version-name"
      {...keepKeys(keep, (event) => {
        event.stopPropagation();
        props.onCancel();
      })}
    >
      <TextInput
        size="xs"
        autoFocus
        aria-label={say(editorWords.versionName)}
        placeholder={say(editorWords.versionNamePlaceholder)}
        value={name}
        error={tried && !fits ? say(editorWords.versionNameUnfit) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit">
        {say(editorWords.apply)}
      </Button>
    </form>
  );
}
