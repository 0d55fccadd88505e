import { remembered } from "../remembered.ts";
import { contentOf } from "../report/content.ts";
import type { JournalEntry, Report, SignOffEntry } from "../report/report.ts";
import { differencesBetween } from "./differences.ts";

/** A sitting: changes of one person within this time stand in one line, each cell and sentence once. In milliseconds. */
export const sittingLength = 15 * 60_000;

/** More changes than this the journal does not keep; the oldest sittings make room. */
export const mostChanges = 4_000;

/** Who acts, as the journal names them: the name and, in brackets, the title. */
export function formatSigner({ name, title }: Pick<SignOffEntry, "name" | "title">): string {
  return title === undefined || title === "" ? name : `${name}（${title}）`;
}

/** A journal with another line, shortened where it has grown too long. */
export function appendJournal(journal: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] {
  return shortened([...journal, entry]);
}

/**
 * The journal after somebody's sitting: `start` is the report as it was when the sitting began at `at`, with the journal of that time. What was changed and
 * changed back leaves no trace, and a sitting that changed nothing is none.
 */
export function journalOfSitting(
  start: Report,
  now: Report,
  { at, by }: { readonly at: string; readonly by: string },
): readonly JournalEntry[] {
  const changes = differencesBetween(contentOf(start), contentOf(now));
  return changes.length === 0 ? start.journal : appendJournal(start.journal, { at, event: "edited", by, changes });
}

/** How many changes a journal holds. */
const changesIn = remembered((journal: readonly JournalEntry[]): number =>
  journal.reduce((sum, entry) => sum + (entry.event === "edited" ? entry.changes.length : 0), 0),
);

/** Takes the oldest sittings out until the others have room; one line at the beginning says how many changes are gone, and until when. */
function shortened(journal: readonly JournalEntry[]): readonly JournalEntry[] {
  let over = changesIn(journal) - mostChanges;
  if (over <= 0) return journal;
  let gone = 0;
  let until = "";
  const kept = journal.filter((entry) => {
    if (entry.event === "shortened") {
      gone += Number(entry.note ?? 0) || 0;
      return false;
    }
    if (over <= 0 || entry.event !== "edited") return true;
    over -= entry.changes.length;
    gone += entry.changes.length;
    until = entry.at;
    return false;
  });
  return [{ at: until, event: "shortened", note: String(gone) }, ...kept];
}
