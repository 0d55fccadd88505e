import "./import.css";
import { Button } from "@mantine/core";
import { useState } from "react";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import type { FixedWording } from "../../../shared/words/language.ts";
import { useLibrary } from "../../bridge/use-library.ts";
import { BackBar } from "../../parts/back-bar.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { FileList } from "./file-list.tsx";
import {
  type Batch,
  type BatchEntry,
  entryName,
  hasOpenDoubts,
  isClear,
  isThrough,
  nextEntry,
  nameClashes,
} from "./import-batch.ts";
import { ShownEntry } from "./shown-entry.tsx";
import { useImportBatch } from "./use-import-batch.ts";

/** Imports files: each is read and looked through; those about which nothing is open can be taken into the library together. */
export function ImportScreen() {
  const { batch, busy, ...perform } = useImportBatch();
  const { say, language } = useSettings();
  const notices = useNotices();
  const { state } = useLibrary();
  /** The entry whose first doubt takes the focus, as somebody goes from doubt to doubt across the files. */
  const [steppedTo, setSteppedTo] = useState<number>();
  const { entries } = batch;
  const shown = entries.find(({ id }) => id === batch.shown) ?? entries[0];
  if (shown === undefined) return null;

  const several = entries.length > 1;
  const clashes = nameClashes(
    batch,
    state.kind === "listed" ? state.entries.filter((one) => one.kind === "report") : [],
  );
  const clear = entries.filter((entry) => isClear(entry) && !clashes.has(entry.id));
  const goToNextDoubt = (): void => {
    const next = nextEntry(batch, shown.id, hasOpenDoubts);
    if (next === undefined) return;
    setSteppedTo(next.id);
    perform.show(next.id);
  };
  const takeClear = async (): Promise<void> => {
    const count = await perform.takeClear(clear);
    if (count > 0) notices.tell((words) => importSentences.importedSeveral[words]({ count }));
  };
  const takeShown = async (): Promise<void> => {
    const taken = await perform.takeOne(shown);
    if (taken && several) notices.tell((words) => importSentences.imported[words]({ name: entryName(shown) }));
  };
  return (
    <div className="screen">
      <BackBar>
        <h1>{say(importWords.title)}</h1>
        <span className="import-name">{entryName(shown)}</span>
        {several && (
          <span className="quiet" role="status">
            {importSentences.progress[language]({ at: entries.indexOf(shown) + 1, of: entries.length })}
          </span>
        )}
        <span className="bar-space" />
        {several && (
          <Button size="compact-md" loading={busy} disabled={clear.length === 0} onClick={() => void takeClear()}>
            {importSentences.takeClear[language]({ count: clear.length })}
          </Button>
        )}
        {!isThrough(shown) && (
          <Button size="compact-md" variant="default" onClick={() => perform.skip(shown.id)}>
            {say(isLast(batch, shown) ? importWords.stop : importWords.skip)}
          </Button>
        )}
      </BackBar>
      <div className="import-body">
        {several && <FileList batch={batch} clashes={clashes} onShow={perform.show} />}
        <ShownEntry
          key={shown.id}
          entry={shown}
          clash={clashes.get(shown.id)}
          go={say(goWords(batch, shown))}
          busy={busy}
          begin={steppedTo === shown.id}
          onReview={(review) => perform.review(shown.id, review)}
          onPick={(reports, chosen) => perform.pick(shown.id, reports, chosen)}
          onDecided={goToNextDoubt}
          onTake={() => void takeShown()}
          onReconsider={() => perform.reconsider(shown.id)}
        />
      </div>
    </div>
  );
}

/** Whether no other file is left to look through. */
function isLast(batch: Batch, shown: BatchEntry): boolean {
  return nextEntry(batch, shown.id, (entry) => !isThrough(entry)) === undefined;
}

function goWords(batch: Batch, shown: BatchEntry): FixedWording {
  if (batch.entries.length === 1) return importWords.open;
  return isLast(batch, shown) ? importWords.last : importWords.next;
}
