import type { LibraryReport } from "../../../shared/library/library-list.ts";
import { libraryListSentences, libraryListWords } from "../../../shared/library/words.ts";
import { deadlineOf, type DueDates } from "../../../shared/sign-off/deadline.ts";
import { Mark } from "../../parts/mark.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** Reports that are late by more than this were published in another way; nobody works on them any more. */
const longPast = 180;

/** Days left on a day, as YYYY-MM-DD, until a report is due; undefined where it is signed or long past. */
export function daysLeft(report: LibraryReport, dates: DueDates, today: string): number | undefined {
  if (report.signed) return undefined;
  const { days } = deadlineOf(report, today, dates);
  return days < -longPast ? undefined : days;
}

/** How long there is until a report is due. */
export function Due({ report, today }: { readonly report: LibraryReport; readonly today: string }) {
  const { settings, say, language } = useSettings();
  if (report.signed) return <Mark tone="fine" word={say(libraryListWords.signed)} />;
  const days = daysLeft(report, settings.deadlines, today);
  if (days === undefined) return null;
  if (days < 0) return <Mark tone="warning" word={libraryListSentences.late[language]({ days: -days })} />;
  if (days === 0) return <Mark tone="warning" word={say(libraryListWords.dueToday)} />;
  return <span className="figures">{libraryListSentences.left[language]({ days })}</span>;
}
