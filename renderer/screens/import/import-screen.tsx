import "./import.css";
import { Alert, Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ReadFile } from "../../../shared/ipc/import.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { sourceKindWords } from "../../../shared/words/import.ts";
import type { FixedWording } from "../../../shared/words/language.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { reportPayload, useBridge } from "../../bridge/bridge-context.tsx";
import { type ImportFile, type ImportQueue, useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { BackBar } from "../../parts/back-bar.tsx";
import { ImportReview } from "./import-review.tsx";
import { nameOf, readFile } from "./read-file.ts";

/** Imports files one after another: each is read, looked through, and taken into the library. */
export function ImportScreen() {
  const { imports } = useDesk();
  const { say, language } = useSettings();
  const [file] = imports.files;
  const at = imports.of - imports.files.length + 1;
  return (
    <div className="screen">
      <BackBar>
        <h1>{say(importWords.title)}</h1>
        {file !== undefined && <span className="import-name">{nameOf(file)}</span>}
        {imports.of > 1 && (
          <span className="quiet" role="status">
            {importSentences.progress[language]({ at, of: imports.of })}
          </span>
        )}
        <span className="bar-space" />
        <SkipButton />
      </BackBar>
      {file !== undefined && <OneImport key={at} file={file} />}
    </div>
  );
}

function SkipButton() {
  const { imports, nextImport } = useDesk();
  const { say } = useSettings();
  return (
    <Button size="compact-md" variant="default" onClick={() => nextImport()}>
      {say(imports.files.length > 1 ? importWords.skip : importWords.stop)}
    </Button>
  );
}

function OneImport({ file }: { readonly file: ImportFile }) {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say, language } = useSettings();
  const [read, setRead] = useState<Exclude<ReadFile, { kind: "report" }>>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const { nextImport } = desk;
  const name = nameOf(file);

  useEffect(() => {
    let gone = false;
    const start = async (): Promise<void> => {
      const found = await readFile(bridge, file);
      if (gone) return;
      if (!found.ok) setFailure(found.failure);
      else if (found.value.kind !== "report") setRead(found.value);
      else {
        // A report file under another name: it is opened where it is, or taken in as it is.
        const path =
          "path" in file ? file.path : await bridge.call("library.add", { name, text: await file.dropped.text() });
        if (gone) return;
        if (typeof path === "string") nextImport(path);
        else if (path.ok) nextImport(path.value.path);
        else setFailure(path.failure);
      }
    };
    void start();
    return () => {
      gone = true;
    };
    // Once for each file; the desk changes for other reasons.
  }, [bridge, file]);

  const take = async (report: Report): Promise<void> => {
    setBusy(true);
    const created = await bridge.call("import.create", { name, report: reportPayload(report) });
    setBusy(false);
    if (!created.ok) {
      notices.failure(created.failure);
      return;
    }
    const several = desk.imports.of > 1;
    if (several) notices.tell((words) => importSentences.imported[words]({ name }));
    desk.nextImport(several ? undefined : created.value.path);
  };

  if (failure !== undefined) {
    return (
      <main className="import-failed">
        <Alert color="red" role="alert" title={say(importWords.failed)}>
          <p>{formatFailure(failure, language)}</p>
        </Alert>
      </main>
    );
  }
  if (read === undefined) {
    return (
      <main className="import-failed">
        <p className="quiet" role="status">
          <Loader size="xs" /> {say(importWords.reading)}
        </p>
      </main>
    );
  }
  return (
    <ImportReview
      name={name}
      kind={sourceKindWords[read.kind][language]}
      document={read.document}
      reading={read.reading}
      go={say(goWords(desk.imports))}
      busy={busy}
      onImport={(report) => void take(report)}
    />
  );
}

function goWords({ files, of }: ImportQueue): FixedWording {
  if (of === 1) return importWords.open;
  return files.length > 1 ? importWords.next : importWords.last;
}
