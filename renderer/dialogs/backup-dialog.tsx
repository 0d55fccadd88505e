import "./backup-dialog.css";
import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { BackedUp, Restored } from "../../shared/ipc/backup.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Result } from "../../shared/result.ts";
import { backedUpLine, backupWords, refusedLine, restoredLine, unreadableLine } from "../../shared/words/backup.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** Writes the library into one archive, and brings back from one what is not here. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const bridge = useBridge();
  const { say, language, change } = useSettings();
  const [made, setMade] = useState<BackedUp>();
  const [restored, setRestored] = useState<Restored>();
  const [failure, setFailure] = useState<{ readonly of: "make" | "restore"; readonly failure: Failure }>();

  const make = async (folder: string): Promise<void> => {
    const done = await bridge.call("backup.make", { folder });
    setMade(done.ok ? done.value : undefined);
    setFailure(done.ok ? undefined : { of: "make", failure: done.failure });
  };
  const restore = async (path: string): Promise<void> => {
    const done = await bridge.call("backup.restore", { path });
    setRestored(done.ok ? done.value : undefined);
    setFailure(done.ok ? undefined : { of: "restore", failure: done.failure });
    if (done.ok && done.value.words > 0) {
      const { flagged, allowed } = done.value.vocabulary;
      await change({ vocabulary: { flagged: [...flagged], allowed: [...allowed] } });
    }
  };
  const failed = (of: "make" | "restore") =>
    failure?.of === of && <p role="alert">{formatFailure(failure.failure, language)}</p>;

  return (
    <DialogFrame size="lg" onClose={onClose} title={say(backupWords.title)}>
      <Task
        name={say(backupWords.make)}
        note={say(backupWords.makeNote)}
        field={say(backupWords.folder)}
        first
        choose={() => bridge.call("dialog.chooseFolder", {})}
        onFailure={(unchosen) => setFailure({ of: "make", failure: unchosen })}
        run={make}
      >
        {failed("make")}
        {made !== undefined && (
          <div role="status">
            <p>{backedUpLine[language](made)}</p>
            {made.unreadable.length > 0 && <p>{unreadableLine[language]({ names: made.unreadable })}</p>}
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void bridge.call("shell.showInFolder", { path: made.path })}
            >
              {say(backupWords.show)}
            </Button>
          </div>
        )}
      </Task>
      <Task
        name={say(backupWords.restore)}
        note={say(backupWords.restoreNote)}
        field={say(backupWords.file)}
        choose={() => bridge.call("dialog.chooseFile", { kind: "backup" })}
        onFailure={(unchosen) => setFailure({ of: "restore", failure: unchosen })}
        run={restore}
      >
        {failed("restore")}
        {restored !== undefined && (
          <div role="status">
            <p>{restoredLine[language]({ ...restored, reports: restored.reports.length })}</p>
            {restored.refused.length > 0 && (
              <>
                <p>{refusedLine[language]({ count: restored.refused.length })}</p>
                <ul>
                  {restored.refused.map(({ name, failure: why }) => (
                    <li key={name}>{formatFailure(why, language)}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </Task>
    </DialogFrame>
  );
}

/** One of the two things to do: a path that is typed or chosen, a button, and what came of it. */
function Task(props: {
  readonly name: string;
  readonly note: string;
  readonly field: string;
  readonly first?: boolean;
  readonly choose: () => Promise<Result<{ readonly path: string | null }>>;
  readonly onFailure: (failure: Failure) => void;
  readonly run: (path: string) => Promise<void>;
  readonly children: ReactNode;
}) {
  const { say } = useSettings();
  const [path, setPath] = useState("");
  const [running, setRunning] = useState(false);
  const run = async (at: string): Promise<void> => {
    setRunning(true);
    await props.run(at);
    setRunning(false);
  };
  const choose = async (): Promise<void> => {
    const chosen = await props.choose();
    if (!chosen.ok) props.onFailure(chosen.failure);
    else if (chosen.value.path !== null) setPath(chosen.value.path);
  };
  return (
    <form
      className="form backup-task"
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== "" && !running) void run(path.trim());
      }}
    >
      <h3>{props.name}</h3>
      <p className="quiet">{props.note}</p>
      <div className="row row-end">
        <TextInput
          className="grow"
          label={props.field}
          value={path}
          data-autofocus={props.first}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => void choose()}>
          {say(backupWords.choose)}
        </Button>
        <Button type="submit" loading={running} disabled={path.trim() === ""}>
          {props.name}
        </Button>
      </div>
      {props.children}
    </form>
  );
}
