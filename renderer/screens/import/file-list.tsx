import { Loader } from "@mantine/core";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { Mark } from "../../parts/mark.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { type Batch, type BatchEntry, type Clash, clashWords, countStandings, entryName } from "./import-batch.ts";
import { reviewed } from "./review.ts";

/** The files that are imported together: how far each is, what is left to decide about it, and the errors of its report. */
export function FileList(props: {
  readonly batch: Batch;
  readonly clashes: ReadonlyMap<number, Clash>;
  readonly onShow: (id: number) => void;
}) {
  const { say, language } = useSettings();
  const { entries, shown } = props.batch;
  return (
    <nav className="import-files" aria-label={say(importWords.files)}>
      <p className="import-counts">{importSentences.batchCounts[language](countStandings(entries))}</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              aria-current={entry.id === shown ? "true" : undefined}
              onClick={() => props.onShow(entry.id)}
            >
              <EntryName entry={entry} />
              <span className="import-file-state">
                <EntryState entry={entry} clash={props.clashes.get(entry.id)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whose report it is, as soon as that is known, and the file that it stands in; its whole name is told where there is no room for it. */
function EntryName({ entry }: { readonly entry: BatchEntry }) {
  const file = entryName(entry);
  const unit = entry.standing.kind === "review" ? entry.standing.review.title.name.trim() : "";
  return (
    <>
      {unit !== "" && (
        <span className="import-file-unit" title={unit}>
          {unit}
        </span>
      )}
      <span className="import-file-name" data-beside={unit !== "" || undefined} title={file}>
        {file}
      </span>
    </>
  );
}

function EntryState({ entry: { standing }, clash }: { readonly entry: BatchEntry; readonly clash: Clash | undefined }) {
  const { say, language } = useSettings();
  switch (standing.kind) {
    case "waiting":
      return (
        <span className="mark">
          <Loader size={12} /> {say(importWords.waiting)}
        </span>
      );
    case "failed":
      return <Mark tone="error" word={say(importWords.unread)} />;
    case "several":
      return <Mark tone="warning" word={importSentences.severalShort[language]({ count: standing.reports.length })} />;
    case "taken":
      return <Mark tone="fine" word={say(importWords.takenShort)} />;
    case "skipped":
      return <Mark tone="empty" word={say(importWords.skippedShort)} />;
    case "review": {
      const { open, counts, named } = reviewed(standing.review);
      return (
        <>
          {open > 0 ? (
            <Mark tone="warning" word={importSentences.openShort[language]({ open })} />
          ) : named === undefined ? (
            <Mark tone="warning" word={say(importWords.unnamed)} />
          ) : (
            <Mark tone="fine" word={say(importWords.clear)} />
          )}
          {counts.errors > 0 && <Mark tone="error" word={importSentences.errorsShort[language](counts)} />}
          {clash !== undefined && <Mark tone="warning" word={say(clashWords[clash])} />}
        </>
      );
    }
  }
}
