import type { JournalEntry, Report } from "../../../shared/report/report.ts";
import { signOffScreenSentences, signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { journalWords } from "../../../shared/words/sign-off.ts";
import { formatTime } from "../../parts/format.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { ChangeList } from "../../parts/change-list.tsx";

/** How many lines are shown; the file keeps all. */
const shown = 100;

/** What happened to the report, newest first: steps, and what somebody changed in a sitting. */
export function JournalSection({ report }: { readonly report: Report }) {
  const { say } = useSettings();
  const lines = report.journal.toReversed();
  return (
    <details className="sign-off-journal">
      <summary>
        {say(signOffWords.journal)} <span className="quiet figures">{lines.length}</span>
      </summary>
      {lines.length === 0 && <p className="quiet">{say(signOffWords.noJournal)}</p>}
      <ol>
        {lines.slice(0, shown).map((entry, place) => (
          <li key={lines.length - place}>
            <Line entry={entry} report={report} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Line({ entry, report }: { readonly entry: JournalEntry; readonly report: Report }) {
  const { say, language } = useSettings();
  const time = <time dateTime={entry.at}>{formatTime(entry.at)}</time>;
  if (entry.event === "edited") {
    return (
      <details>
        <summary>
          {time} <strong>{entry.by}</strong> {signOffScreenSentences.edited[language]({ count: entry.changes.length })}
        </summary>
        <ChangeList changes={entry.changes} edition={report.edition} />
      </details>
    );
  }
  const what =
    entry.event === "shortened"
      ? signOffScreenSentences.shortened[language]({ count: entry.note ?? "" })
      : say(journalWords[entry.event]);
  return (
    <p>
      {time} {entry.by !== undefined && <strong>{entry.by}</strong>} {what}
      {entry.event !== "shortened" && entry.note !== undefined && <span className="quiet"> {entry.note}</span>}
    </p>
  );
}
